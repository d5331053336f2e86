import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ReviewException } from '#shared/contract/reviews.ts';
import type { PersonId, ReviewId } from '#shared/domain/ids.ts';
import { type WritingAs, writingAs } from '#shared/domain/reviews/whose-review.ts';
import { notThere, Problem, sealed } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks, isId } from '../store/rows.ts';
import { people } from '../store/schema/people.ts';
import { reviewExceptions, reviews } from '../store/schema/reviews.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';

type Review = typeof reviews.$inferSelect;

/** Keeps something that was accepted about a review, in the caller's transaction. Answers its id. */
export function keepException(
  workspace: OpenWorkspace,
  { tx, at }: Pick<Writing, 'tx' | 'at'>,
  exception: Pick<ReviewException, 'kind' | 'words' | 'reason'> & {
    readonly reviewId: ReviewId;
    readonly personId: PersonId | null;
  },
): string {
  const id = workspace.newId();
  tx.insert(reviewExceptions)
    .values({ ...exception, id, acceptedBy: workspace.actor, acceptedAt: at })
    .run();
  return id;
}

/** What was accepted about reviews and still holds: of the same team only what speaks of the present reviewer. */
export function exceptionsOf(
  store: Reader,
  held: readonly Pick<Review, 'id' | 'reviewerId'>[],
): ReadonlyMap<string, ReviewException[]> {
  const reviewerOf = new Map(held.map(({ id, reviewerId }) => [id, reviewerId]));
  const found = new Map<string, ReviewException[]>();
  for (const part of inChunks([...reviewerOf.keys()]))
    for (const { reviewId, personId, ...exception } of store
      .select()
      .from(reviewExceptions)
      .where(inArray(reviewExceptions.reviewId, part))
      .orderBy(asc(reviewExceptions.acceptedAt), asc(reviewExceptions.id))
      .all()) {
      if (exception.kind === 'same-team' && reviewerOf.get(reviewId) !== personId) continue;
      found.set(reviewId, [...(found.get(reviewId) ?? []), exception]);
    }
  return found;
}

/** Takes exceptions back that an undone deed had made. A sealed review keeps its own. */
export function forgetExceptions(tx: Reader, ids: readonly string[]): void {
  for (const part of inChunks([...ids]))
    tx.delete(reviewExceptions).where(inArray(reviewExceptions.id, part)).run();
}

/** The name of the reviewer of a review; null for none. */
export const reviewerName = (store: Reader, { reviewerId }: Review): string | null =>
  reviewerId === null
    ? null
    : (store.select({ name: people.name }).from(people).where(eq(people.id, reviewerId)).get()?.name ?? null);

/** Who gave a reason for writing on behalf of the present reviewer. */
const onBehalfOf = (store: Reader, { id, reviewerId }: Review) =>
  store
    .select({ by: reviewExceptions.acceptedBy })
    .from(reviewExceptions)
    .where(
      and(
        eq(reviewExceptions.reviewId, id),
        eq(reviewExceptions.kind, 'on-behalf'),
        isId(reviewExceptions.personId, reviewerId),
      ),
    )
    .all()
    .map(({ by }) => by);

/** How who works here stands to a review. */
export function writingAsIn(workspace: OpenWorkspace, store: Reader, review: Review): WritingAs {
  const { role } = workspace.settings.me;
  return writingAs(
    { name: workspace.actor, role },
    { reviewer: reviewerName(store, review), onBehalf: onBehalfOf(store, review) },
  );
}

/** @throws Problem where who works here may only read the review */
export function refuseUnlessWriter(workspace: OpenWorkspace, store: Reader, review: Review): void {
  if (writingAsIn(workspace, store, review) !== 'reader') return;
  const reviewer = reviewerName(store, review);
  throw new Problem(
    reviewer === null ? 'Nobody has this review yet.' : `This is the review of ${reviewer}.`,
    {
      kept: 'Nothing was changed.',
      next: 'Only its reviewer writes in it. Ask the lead of the round if it is to be yours.',
    },
  );
}

/**
 * Where the lead writes for a reviewer without having said why (the window asks first, another program may not), that is
 * kept with the review as what it is. Called once something was changed.
 */
export function noteOnBehalf(workspace: OpenWorkspace, writing: Writing, review: Review): void {
  if (writingAsIn(workspace, writing.tx, review) !== 'may-on-behalf') return;
  keepOnBehalf(workspace, writing, review, '');
}

/** How it is said that somebody wrote for a reviewer. */
export const onBehalfWords = (by: string, reviewer: string | null, reason: string): string =>
  `${by} wrote on behalf of ${reviewer}${reason === '' ? ' and gave no reason' : ''}.`;

function keepOnBehalf(workspace: OpenWorkspace, writing: Writing, review: Review, reason: string): void {
  const reviewer = reviewerName(writing.tx, review);
  keepException(workspace, writing, {
    reviewId: review.id,
    personId: review.reviewerId,
    kind: 'on-behalf',
    words: onBehalfWords(workspace.actor, reviewer, reason),
    reason,
  });
  writing.record({
    action: 'write-on-behalf',
    entity: 'review',
    entityId: review.id,
    after: { reviewer, reason },
  });
}

/**
 * Lets the lead write and submit on behalf of the reviewer: a deed with a reason, which stays with the review.
 * @throws Problem where the review is sealed, nobody's, or their own
 */
export function writeOnBehalf(
  workspace: OpenWorkspace,
  { reviewId, reason }: { reviewId: ReviewId; reason: string },
): void {
  workspace.write((writing) => {
    const { tx } = writing;
    const review = tx.select().from(reviews).where(eq(reviews.id, reviewId)).get();
    if (!review) throw notThere('review');
    if (review.submittedAt !== null) throw sealed();
    if (writingAsIn(workspace, tx, review) !== 'may-on-behalf')
      throw new Problem('You can write in this review already.', {
        kept: 'Nothing was changed.',
        next: 'Go on writing.',
      });
    keepOnBehalf(workspace, writing, review, reason);
  });
}
