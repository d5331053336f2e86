import { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { versionOf } from './incoming-review.ts';
import { type ConflictRow, openConflicts, packById } from './repository.ts';

/** A finished review as its return brought it, with the number of the return. */
export type Whole = { readonly review: ReviewReturn['reviews'][number]; readonly number: number };

/** The sealed review that a conflict is about; undefined for one that is not finished. */
export function submissionOf(store: Reader, { packId, reviewId }: ConflictRow): Whole | undefined {
  const pack = packById(store, packId);
  if (pack?.kind !== 'return' || pack.content === '') return undefined;
  const review = readJson(ReviewReturn, pack.content).reviews.find(({ id }) => id === reviewId);
  return review?.submission ? { review, number: pack.number } : undefined;
}

/** The number by which the reviews of a return that came in are compared; 0 where it or its work is not here. */
export function versionOfReturn(store: Reader, packId: string): number {
  const pack = packById(store, packId);
  const assignment = packById(store, pack?.assignmentId ?? '');
  return pack && assignment ? versionOf(assignment.number, pack.number) : 0;
}

/** The version of a review that came finished and waits whole until somebody decides; 0 for none. */
export function waitingVersionOf(store: Reader, reviewId: ReviewId): number {
  const [waiting] = openConflicts(store, reviewId);
  return waiting && submissionOf(store, waiting) ? versionOfReturn(store, waiting.packId) : 0;
}
