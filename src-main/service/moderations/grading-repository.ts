import { and, eq } from 'drizzle-orm';
import type { ModerationId, ModeratorId, ReviewId } from '#shared/domain/ids.ts';
import type { SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { gradingDrafts, moderatedReviews, moderatorReturns } from '../store/schema/moderations.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** Which second grade is meant. */
export interface GradingKey {
  readonly id: ModerationId;
  readonly reviewId: ReviewId;
  readonly moderatorId: ModeratorId;
}

/** Keeps what is written so far of a second grade; it replaces what was kept before. */
export function keepGradingDraft(
  { tx, at }: Pick<Writing, 'tx' | 'at'>,
  { id: moderationId, reviewId, moderatorId }: GradingKey,
  second: SecondGrade,
): void {
  const content = JSON.stringify(second);
  tx.insert(gradingDrafts)
    .values({ moderationId, reviewId, moderatorId, content, savedAt: at })
    .onConflictDoUpdate({
      target: [gradingDrafts.moderationId, gradingDrafts.reviewId, gradingDrafts.moderatorId],
      set: { content, savedAt: at },
    })
    .run();
}

/** Forgets what was kept of a second grade before it was handed in. */
export function dropGradingDraft({ tx }: Pick<Writing, 'tx'>, key: GradingKey): void {
  tx.delete(gradingDrafts)
    .where(
      and(
        eq(gradingDrafts.moderationId, key.id),
        eq(gradingDrafts.reviewId, key.reviewId),
        eq(gradingDrafts.moderatorId, key.moderatorId),
      ),
    )
    .run();
}

/** Keeps what a moderator handed in, beside the versions before it. */
export function insertReturn({ tx }: Pick<Writing, 'tx'>, row: typeof moderatorReturns.$inferInsert): void {
  tx.insert(moderatorReturns).values(row).run();
}

/** Notes who looked through what is hidden from a blind moderator, and when. */
export function putChecked(
  { tx, at }: Pick<Writing, 'tx' | 'at'>,
  id: ModerationId,
  reviewId: ReviewId,
  checkedBy: string,
): void {
  tx.update(moderatedReviews)
    .set({ checkedAt: at, checkedBy })
    .where(and(eq(moderatedReviews.moderationId, id), eq(moderatedReviews.reviewId, reviewId)))
    .run();
}
