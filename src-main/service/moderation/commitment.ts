import { createHash, randomBytes } from 'node:crypto';
import { isGradeField } from '#shared/domain/reviews/review-fields.ts';

/** A commitment to first grades: the hash travels, nonce and grades stay until the moderator's grade is back. */
export interface Commitment {
  readonly nonce: string;
  /** Field and key of each grade, sorted by field. */
  readonly grades: readonly (readonly [string, string])[];
  readonly hash: string;
}

/** SHA-256 over nonce, a line break, and the grades as JSON; anybody can check it once it is opened. */
export function hashCommitment(nonce: string, grades: Commitment['grades']): string {
  return createHash('sha256')
    .update(`${nonce}\n${JSON.stringify(grades)}`)
    .digest('hex');
}

/** Commits to the grades among these answers, with a fresh nonce of 256 bits. */
export function commitTo(answers: ReadonlyMap<string, string>): Commitment {
  const grades = [...answers].filter(([field]) => isGradeField(field)).sort(([a], [b]) => (a < b ? -1 : 1));
  const nonce = randomBytes(32).toString('hex');
  return { nonce, grades, hash: hashCommitment(nonce, grades) };
}
