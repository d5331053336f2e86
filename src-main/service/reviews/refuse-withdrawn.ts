import { Problem } from '../problem.ts';

/** @throws Problem where a review was taken out of its round */
export function refuseWithdrawn(review: {
  readonly withdrawnAt: string | null;
  readonly withdrawnBecause: string | null;
}): void {
  if (review.withdrawnAt === null) return;
  throw new Problem('This review was withdrawn from its round.', {
    kept: 'All that was written before is there.',
    next: `It was withdrawn because: ${review.withdrawnBecause ?? ''} The lead can take it into the round again.`,
  });
}
