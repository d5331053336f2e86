import { z } from 'zod';

/*
 * Ids are strings in files and on the way between the processes; in the service each kind is a type of its own, so
 * that the id of a case can't be taken for the id of a review. A plain string becomes one where the contract or the
 * database reads it, and nowhere else.
 */

/** The id of a case. */
export const CaseId = z.string().min(1).brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** The id of a review: one case in one round. */
export const ReviewId = z.string().min(1).brand<'ReviewId'>();
export type ReviewId = z.infer<typeof ReviewId>;

/** The id of a round. */
export const RoundId = z.string().min(1).brand<'RoundId'>();
export type RoundId = z.infer<typeof RoundId>;

/** The id of somebody who works with the cases: worker, manager, reviewer. */
export const PersonId = z.string().min(1).brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** The id of a moderator of one moderation. */
export const ModeratorId = z.string().min(1).brand<'ModeratorId'>();
export type ModeratorId = z.infer<typeof ModeratorId>;

/** The id of a tracked recommendation. */
export const ItemId = z.string().min(1).brand<'ItemId'>();
export type ItemId = z.infer<typeof ItemId>;

/** The id of a meeting. */
export const MeetingId = z.string().min(1).brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

/** The id of a plan. */
export const PlanId = z.string().min(1).brand<'PlanId'>();
export type PlanId = z.infer<typeof PlanId>;

/** The id of an activity of the programme. */
export const ActivityId = z.string().min(1).brand<'ActivityId'>();
export type ActivityId = z.infer<typeof ActivityId>;

/** The id of a moderation. */
export const ModerationId = z.string().min(1).brand<'ModerationId'>();
export type ModerationId = z.infer<typeof ModerationId>;

/** The id of an anonymised pack in the making. */
export const PackDraftId = z.string().min(1).brand<'PackDraftId'>();
export type PackDraftId = z.infer<typeof PackDraftId>;

/**
 * An id that is read where ids of every kind stand side by side (the audit trail, the search table), or under which one
 * thing goes on as another (a sealed recommendation as an item of the tracker): whoever calls it says of which kind it
 * is. Everywhere else the contract, a pack's schema or the database says so.
 */
export function asId<Id extends string>(id: string): Id {
  return id as Id;
}

/** The same for several of one kind. */
export function asIds<Id extends string>(ids: readonly string[]): Id[] {
  return ids.map((id) => asId<Id>(id));
}
