import { eq } from 'drizzle-orm';
import type { ModerationId, ModeratorId, PackDraftId } from '#shared/domain/ids.ts';
import { moderatedReviews, moderations, moderators } from '../store/schema/moderations.ts';
import type { Writing } from '../workspace/open-workspace.ts';

type Tx = Pick<Writing, 'tx'>;

/** Keeps a moderation as it was planned. */
export function insertModeration({ tx }: Tx, row: typeof moderations.$inferInsert): void {
  tx.insert(moderations).values(row).run();
}

/** Keeps who was asked to moderate. */
export function insertModerator({ tx }: Tx, row: typeof moderators.$inferInsert): void {
  tx.insert(moderators).values(row).run();
}

/** Takes a review into the sample, with the commitment to its first grades. */
export function insertModerated({ tx }: Tx, row: typeof moderatedReviews.$inferInsert): void {
  tx.insert(moderatedReviews).values(row).run();
}

/** Keeps which pack is prepared for a moderator. */
export function keepPackDraft({ tx }: Tx, id: ModeratorId, packDraftId: PackDraftId): void {
  tx.update(moderators).set({ packDraftId }).where(eq(moderators.id, id)).run();
}

/** Replaces what was said in the moderation meeting. */
export function setMinutes({ tx }: Tx, id: ModerationId, minutes: string): void {
  tx.update(moderations).set({ minutes }).where(eq(moderations.id, id)).run();
}
