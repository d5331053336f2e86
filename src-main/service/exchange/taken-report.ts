import { z } from 'zod';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { Document } from '#shared/domain/documents/document.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { ReviewId } from '#shared/domain/ids.ts';
import { caseDraft } from '../cases/repository.ts';
import { notThere } from '../problem.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import { jsonOrNull } from '../store/json.ts';
import { entriesOf } from '../trail/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { packById } from './repository.ts';

/** What the trail says of a return that was taken in. */
const TakenEntry = z.object({
  assignment: z.number(),
  signingKey: z.string(),
  reviews: z.array(z.object({ id: ReviewId, as: z.string() })),
  wipedAt: z.string().optional(),
});

const KINDS: Readonly<Record<string, string>> = {
  same: 'the same here already',
  older: 'a newer version was here already',
  changed: 'taken',
  both: 'changed on both sides: both versions kept, to be decided',
  'sealed-here': 'refused: it is sealed here with other words',
};

/** What was taken of a return, with the hash of its file, as the audit trail has it. @throws Problem NOT_THERE */
export function takenReport({ store, settings }: OpenWorkspace, packId: string): Document {
  const pack = packById(store, packId);
  const [entry] = entriesOf(store, { entity: 'exchange-pack', entityId: packId }, ['take-in']);
  const told = TakenEntry.safeParse(jsonOrNull(entry?.after ?? null));
  if (pack?.kind !== 'return' || pack.direction !== 'received' || !entry || !told.success)
    throw notThere('return');
  const reviews = told.data.reviews.map(({ id, as }) => {
    const { names, reference } = caseDraft(store, gatherReview(store, id).review.caseId);
    return `${names.full}, ${reference}: ${KINDS[as] ?? as}`;
  });
  return {
    title: `Return ${pack.number} of pack ${told.data.assignment}, taken in ${localDayOf(entry.at)}`,
    language: 'en-GB',
    sections: [
      {
        marking: { kind: 'non-public', basis: 'internal record of work that was taken in.' },
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Council', value: settings.council },
              { label: 'From', value: pack.counterpart },
              { label: 'Signed with', value: told.data.signingKey },
              { label: 'Made', value: pack.madeAt },
              { label: 'Taken in', value: `${entry.at}, by ${entry.actor}` },
              { label: 'File', value: `${pack.fileName}, ${pack.bytes} bytes` },
              { label: 'SHA-256', value: pack.sha256 },
              { label: 'Code', value: receiptCode(pack.sha256) },
              ...(told.data.wipedAt ? [{ label: 'Cases wiped there', value: told.data.wipedAt }] : []),
            ],
          },
          { kind: 'heading', level: 2, text: 'Reviews' },
          reviews.length > 0
            ? { kind: 'list', items: reviews }
            : { kind: 'paragraph', text: 'None: it says that the cases were wiped.' },
        ],
      },
    ],
  };
}
