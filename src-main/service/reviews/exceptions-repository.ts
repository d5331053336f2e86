import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ReviewException } from '#shared/contract/reviews.ts';
import type { PersonId, ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks, isId } from '../store/rows.ts';
import { reviewExceptions } from '../store/schema/reviews.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import type { ReviewRecord } from './repository.ts';

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

/** All that was ever accepted about these reviews, in the order in which it was. */
export const everAccepted = (store: Reader, reviewIds: readonly ReviewId[]) =>
  [...inChunks(reviewIds)].flatMap((part) =>
    store
      .select()
      .from(reviewExceptions)
      .where(inArray(reviewExceptions.reviewId, part))
      .orderBy(asc(reviewExceptions.acceptedAt), asc(reviewExceptions.id))
      .all(),
  );

/** Takes exceptions back that an undone deed had made. A sealed review keeps its own. */
export function forgetExceptions(tx: Reader, ids: readonly string[]): void {
  for (const part of inChunks([...ids]))
    tx.delete(reviewExceptions).where(inArray(reviewExceptions.id, part)).run();
}

/** Who gave a reason for writing on behalf of the present reviewer. */
export const onBehalfOf = (store: Reader, { id, reviewerId }: ReviewRecord) =>
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
