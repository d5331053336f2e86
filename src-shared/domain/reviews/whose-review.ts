import { isWrittenAs } from '../rounds/staff-names.ts';

/**
 * How somebody stands to a review: it is theirs, or nobody's yet and they lead; they write on behalf of its reviewer;
 * they may, once they give a reason; or they may only read it.
 */
export type WritingAs = 'reviewer' | 'on-behalf' | 'may-on-behalf' | 'reader';

/** Whether who stands so to a review writes in it now. */
export const mayWrite = (as: WritingAs): boolean => as === 'reviewer' || as === 'on-behalf';

/**
 * A review is written and submitted by its reviewer. The lead can write on the reviewer's behalf, with a reason that
 * stays with the review. A name that a system writes otherwise ("Hathersage, C") is the same person's.
 */
export function writingAs(
  me: { readonly name: string; readonly role: 'lead' | 'reviewer' | 'moderator' },
  review: {
    /** Null while nobody has it. */
    readonly reviewer: string | null;
    /** Who has given a reason for writing on the reviewer's behalf. */
    readonly onBehalf: readonly string[];
  },
): WritingAs {
  const isLead = me.role === 'lead';
  if (review.reviewer === null) return isLead ? 'reviewer' : 'reader';
  if (me.name === review.reviewer || isWrittenAs(me.name, review.reviewer) !== 'other') return 'reviewer';
  if (!isLead) return 'reader';
  return review.onBehalf.includes(me.name) ? 'on-behalf' : 'may-on-behalf';
}
