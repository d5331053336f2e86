import type { OpenedPack, Totals } from '#shared/contract/opened-packs.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { refused } from '../packs/decrypt.ts';
import type { Reader } from '../store/connection.ts';
import type { Writing } from '../workspace/open-workspace.ts';
import type { OpenedFile } from './open-pack.ts';
import { numberTwin, type PackRow, packById } from './repository.ts';

/** What would be done with a pack. Reckoned anew inside the transaction that does it. */
export interface Plan {
  readonly reviews: OpenedPack['reviews'];
  readonly question: string | null;
  /** Does it. Called inside the transaction. */
  apply(writing: Writing): void;
}

/** How reviews of a pack count. */
export function totalsOf(reviews: OpenedPack['reviews']): Totals {
  const count = (...kinds: OpenedPack['reviews'][number]['kind'][]): number =>
    reviews.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    total: reviews.length,
    taken: count('changed') + count('new'),
    same: count('same', 'older'),
    refused: count('sealed-here', 'barred'),
    postponed: count('both'),
  };
}

/**
 * Whether this very pack was taken in before.
 * @throws Problem where the number was used for other content
 */
export function takenBefore(store: Reader, file: OpenedFile): PackRow | undefined {
  const { packId, number, sender } = file.manifest;
  const known = packById(store, packId);
  if (known && known.sha256 === file.sha256 && known.direction === 'received') return known;
  if (known?.direction === 'sent')
    throw refused('This pack was made in this workspace.', 'Open the ones that others send you.');
  const assignmentId = answeredBy(file);
  const twin =
    known ??
    numberTwin(store, { id: packId, kind: file.kind, number, assignmentId, signingKey: sender.signingKey });
  if (twin)
    throw refused(
      `${WHICH[file.kind](number)} was taken in on ${localDayOf(twin.at)} with other content, so this one was not.`,
      'Ask the sender which of the two they mean; a new one gets a new number.',
    );
  return undefined;
}

const WHICH: Readonly<Record<OpenedFile['kind'], (number: number) => string>> = {
  assignment: (number) => `Pack ${number} of this sender`,
  return: (number) => `Return ${number} of this assignment`,
  'moderator-return': (number) => `Return ${number} of this moderation pack`,
};

/** The id of the pack that a return answers. */
function answeredBy(file: OpenedFile): string | null {
  if (file.kind === 'return') return file.content.assignmentId;
  return file.kind === 'moderator-return' ? file.content.moderationPackId : null;
}

/** The row of a pack that comes in. */
export const receivedRow = (file: OpenedFile, at: string): PackRow => ({
  id: file.manifest.packId,
  direction: 'received',
  kind: file.kind,
  number: file.manifest.number,
  assignmentId: answeredBy(file),
  at,
  madeAt: file.manifest.madeAt,
  counterpart: file.manifest.sender.name,
  signingKey: file.manifest.sender.signingKey,
  fileName: file.fileName,
  bytes: file.bytes,
  sha256: file.sha256,
  content: JSON.stringify(file.content),
  receiptAt: null,
  recalledAt: null,
  supersededBy: null,
  wipedAt: null,
});
