import { type Conflict, merge, ownChanges } from './merge.ts';
import type { Parts } from './written.ts';

/** How a review stands that went out, on the side that takes it in again. */
export interface ReviewHere {
  /** As it was sent, with each part that was taken since: see `Merged.base`. */
  readonly base: Parts;
  readonly here: Parts;
  /** The number of the newest return that was taken into it; 0 for none. */
  readonly takenNumber: number;
  /** The number of the finished return that waits whole until somebody decides; 0 for none. */
  readonly waitingNumber: number;
  /** Its seal, where it is sealed here. */
  readonly seal: string | null;
}

/** A review as a return brings it. */
export interface ReviewThere {
  readonly parts: Parts;
  /** The number of the return. */
  readonly number: number;
  readonly seal: string | null;
}

/** What a review of a return is to the side that takes it in. */
export type Incoming =
  /** Nothing differs. */
  | { readonly kind: 'same' }
  /** A newer return was taken in before: this one changes nothing. */
  | { readonly kind: 'older' }
  /** It differs from a review that is sealed here, which nothing changes. */
  | { readonly kind: 'sealed-here' }
  /** Only the other side changed it. `isNew`: nothing of theirs was here before. */
  | {
      readonly kind: 'changed';
      readonly isNew: boolean;
      readonly here: Parts;
      readonly base: Parts;
      readonly taken: readonly string[];
    }
  /**
   * Both sides changed it. What only they changed is in `here`; of the conflicts, the words of this side. A sealed one
   * is all or nothing: it waits whole, and `here` is as it was.
   */
  | {
      readonly kind: 'both';
      readonly here: Parts;
      readonly base: Parts;
      readonly taken: readonly string[];
      readonly conflicts: readonly [Conflict, ...Conflict[]];
    };

/** Says what a review of a return is here. */
export function judge(here: ReviewHere, there: ReviewThere): Incoming {
  if (here.seal !== null && here.seal === there.seal) return { kind: 'same' };
  if (there.number < here.takenNumber) return { kind: 'older' };
  if (here.seal !== null) return { kind: 'sealed-here' };
  if (there.number < here.waitingNumber) return judgeBeforeWaiting(here, there);
  return there.seal === null ? judgeOpen(here, there) : judgeSealed(here, there);
}

function judgeOpen({ base, here, takenNumber }: ReviewHere, there: ReviewThere): Incoming {
  const merged = merge(base, here, there.parts);
  const [first, ...rest] = merged.conflicts;
  if (first) return { kind: 'both', ...merged, conflicts: [first, ...rest] };
  if (merged.taken.length === 0) return { kind: 'same' };
  return { kind: 'changed', isNew: takenNumber === 0, ...merged };
}

/**
 * An older version while a finished one waits: what only they changed is taken, as it is where the packs come in the order
 * in which they were made. Where both sides changed a part, the finished version is what is to be decided about.
 */
function judgeBeforeWaiting({ base, here, takenNumber }: ReviewHere, there: ReviewThere): Incoming {
  if (there.seal !== null) return { kind: 'older' };
  const merged = merge(base, here, there.parts);
  if (merged.taken.length === 0) return { kind: 'older' };
  return { kind: 'changed', isNew: takenNumber === 0, ...merged };
}

/** A sealed review is taken whole or not at all: whatever was written here beside it is a conflict. */
function judgeSealed({ base, here, takenNumber }: ReviewHere, { parts }: ReviewThere): Incoming {
  const [first, ...rest] = ownChanges(base, here, parts);
  if (first) return { kind: 'both', here, base, taken: [], conflicts: [first, ...rest] };
  return { kind: 'changed', isNew: takenNumber === 0, here: parts, base: parts, taken: [...parts.keys()] };
}
