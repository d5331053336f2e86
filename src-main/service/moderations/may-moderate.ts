import type { PersonId } from '#shared/domain/ids.ts';
import { mayReview } from '#shared/domain/rounds/independence.ts';
import { Problem } from '../problem.ts';
import type { Candidate } from './candidates.ts';

/**
 * Why somebody may not moderate a review: nobody moderates their own, nor a case that they work or manage
 * (docs/domain.md, rule 4). Names are compared as well as ids, since a peer has no id here.
 * @returns undefined where nothing stands against it
 */
export function whyNotModerate(
  moderator: { readonly name: string; readonly personId: PersonId | null },
  review: Candidate,
): string | undefined {
  const asPerson = {
    id: moderator.personId ?? '',
    name: moderator.name,
    affiliation: 'internal' as const,
  };
  const reviewer = mayReview(asPerson, { id: review.id, worker: { name: review.reviewer } });
  if ((moderator.personId !== null && moderator.personId === review.reviewerId) || !reviewer.allowed)
    return `${moderator.name} reviewed ${review.reference}, and nobody moderates their own review.`;
  const tied = mayReview(asPerson, {
    id: review.caseId,
    worker: review.worker === null ? null : { name: review.worker },
    manager: review.teamManager === null ? null : { name: review.teamManager },
  });
  return tied.allowed ? undefined : `${review.reference}: ${tied.reason}`;
}

/** @throws Problem where this moderator may not grade this review */
export function assertMayModerate(
  moderator: { readonly name: string; readonly personId: PersonId | null },
  review: Candidate,
): void {
  const why = whyNotModerate(moderator, review);
  if (why !== undefined)
    throw new Problem(why, {
      kept: 'Nothing was changed.',
      next: 'Ask another moderator for this review.',
    });
}
