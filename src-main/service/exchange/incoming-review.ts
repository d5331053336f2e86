import { z } from 'zod';
import type { ReviewPreview } from '#shared/contract/opened-packs.ts';
import { type Incoming, judge } from '#shared/domain/exchange/incoming.ts';
import type { Parts, Written } from '#shared/domain/exchange/written.ts';
import { partsOf } from '#shared/domain/exchange/written.ts';
import { labelsOf } from '#shared/domain/reviews/field-labels.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { GatheredReview } from '../reviews/content-repository.ts';
import { readJson } from '../store/json.ts';
import type { Documents } from './documents.ts';
import { differenceOf } from './labels.ts';
import type { ConflictRow, ExchangeReview } from './repository.ts';

/** A return counts within its assignment, and a newer assignment before an older one: one number for both. */
const RETURNS_OF_AN_ASSIGNMENT = 1_000_000;

/** The number by which versions of a review are compared. */
export const versionOf = (assignmentNumber: number, returnNumber: number): number =>
  assignmentNumber * RETURNS_OF_AN_ASSIGNMENT + returnNumber;

const NamedParts = z.array(z.tuple([z.string(), z.string()]));

/** Parts as they are kept in a row. */
export const partsIn = (json: string): Parts => new Map(readJson(NamedParts, json));

/** What was written into a review, in the shape in which it travels. */
export const writtenIn = ({
  answers,
  evidence,
  recommendations,
  concerns,
  attachments,
}: GatheredReview): Written => ({ answers, evidence, recommendations, concerns, attachments });

/** As `writtenIn`, without documents where the work says that they do not travel. */
export const writtenToSend = (gathered: GatheredReview, withDocuments: boolean): Written => ({
  ...writtenIn(gathered),
  ...(!withDocuments && { attachments: [] }),
});

/** What came, with the documents that are here where none travel: the other side says nothing of them. */
export const writtenAsTold = (written: Written, gathered: GatheredReview, withDocuments: boolean): Written =>
  withDocuments ? written : { ...written, attachments: gathered.attachments };

/** A review that comes in, beside what is here of it. */
export interface ReviewComing {
  readonly gathered: GatheredReview;
  readonly childName: string;
  readonly reference: string;
  /** Of the assignment that it answers, or of the newest before it. */
  readonly base: Parts;
  readonly row: ExchangeReview | undefined;
  /** Of all its assignments, the newest version that was taken in. */
  readonly takenNumber: number;
  /** The version that came finished and waits whole until somebody decides; 0 for none. */
  readonly waitingNumber: number;
  readonly theirs: Written;
  readonly version: number;
  readonly seal: string | null;
  /** Documents that came with it. */
  readonly documents: Documents;
  /** Conflicts that were decided for this side. */
  readonly decided: readonly ConflictRow[];
}

/** Says what a review that comes in is here. What was decided against the very same words is no conflict again. */
export function judgeComing(coming: ReviewComing): Incoming {
  const theirs = new Map(partsOf(coming.theirs));
  const here = partsOf(writtenIn(coming.gathered));
  const base = new Map(coming.base);
  if (coming.seal === null)
    for (const { part, theirs: rejected } of coming.decided) {
      if ((theirs.get(part) ?? null) !== rejected) continue;
      const was = base.get(part);
      if (was === undefined) theirs.delete(part);
      else theirs.set(part, was);
    }
  return judge(
    {
      base,
      here,
      takenNumber: coming.takenNumber,
      waitingNumber: coming.waitingNumber,
      seal: coming.gathered.review.seal,
    },
    { parts: theirs, number: coming.version, seal: coming.seal },
  );
}

/** What would become of a review, in words, with what differs. */
export function previewOf(coming: ReviewComing, incoming: Incoming, from: string): ReviewPreview {
  const { gathered, childName, reference, seal } = coming;
  const labels = labelsOf(gathered.template);
  const [here, theirs] = [partsOf(writtenIn(gathered)), partsOf(coming.theirs)];
  const difference = (part: string) =>
    differenceOf(labels, gathered.scale, part, {
      base: coming.base.get(part),
      here: here.get(part),
      theirs: theirs.get(part),
    });
  const changed = incoming.kind === 'changed' || incoming.kind === 'both' ? incoming.taken : [];
  return {
    reviewId: gathered.review.id,
    childName,
    reference,
    kind: incoming.kind === 'changed' && incoming.isNew ? 'new' : incoming.kind,
    isFinished: seal !== null,
    words: wordsFor(incoming, from, seal !== null),
    changes: changed.map(difference),
    conflicts: incoming.kind === 'both' ? incoming.conflicts.map(({ part }) => difference(part)) : [],
  };
}

function wordsFor(incoming: Incoming, from: string, isFinished: boolean): string {
  const finished = isFinished ? ', finished and sealed' : ', not finished';
  switch (incoming.kind) {
    case 'same':
      return 'The same here already.';
    case 'older':
      return 'A newer version of it is here already, so nothing changes.';
    case 'sealed-here':
      return 'It is sealed here with other words: the sealed review stays as it is.';
    case 'changed':
      return `${incoming.isNew ? 'New' : 'Changed'} by ${from}${finished}.`;
    case 'both':
      return isFinished
        ? `Finished by ${from}, and ${countWords(incoming.conflicts.length, 'part')} changed here meanwhile: it waits whole until you decide.`
        : `Changed on both sides: ${countWords(incoming.conflicts.length, 'part')} to decide${incoming.taken.length > 0 ? `, ${countWords(incoming.taken.length, 'part')} taken` : ''}.`;
  }
}
