import { and, asc, count, countDistinct, desc, eq, isNotNull, max, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ModerationRow } from '#shared/contract/moderations.ts';
import type { CaseId, ModerationId, ModeratorId, PackDraftId, ReviewId } from '#shared/domain/ids.ts';
import { OVERALL, SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import {
  gradingDrafts,
  moderatedReviews,
  moderationDecisions,
  moderations,
  moderatorReturns,
  moderators,
  reReviews,
  wordingProposals,
} from '../store/schema/moderations.ts';
import { releaseAliases, releases } from '../store/schema/packs.ts';
import { rounds } from '../store/schema/rounds.ts';

export type Moderation = typeof moderations.$inferSelect;
export type Moderator = typeof moderators.$inferSelect;
export type Moderated = typeof moderatedReviews.$inferSelect;
export type ReReviewRow = typeof reReviews.$inferSelect;
export type WordingProposal = typeof wordingProposals.$inferSelect;
export type Decision = typeof moderationDecisions.$inferSelect;

/** A second grade as it was handed in. */
export interface HandedIn {
  readonly moderatorId: ModeratorId;
  readonly reviewId: ReviewId;
  readonly version: number;
  readonly second: SecondGrade;
}

/** @throws Problem NOT_THERE */
export function moderationById(store: Reader, id: ModerationId): Moderation {
  const row = store.select().from(moderations).where(eq(moderations.id, id)).get();
  if (!row) throw notThere('moderation');
  return row;
}

/** Moderators in the order in which they were asked. */
export function moderatorsOf(store: Reader, moderationId: ModerationId): Moderator[] {
  return store
    .select()
    .from(moderators)
    .where(eq(moderators.moderationId, moderationId))
    .orderBy(asc(moderators.position))
    .all();
}

/** Every moderator for whom a pack was prepared. */
export const moderatorsWithPack = (store: Reader): Moderator[] =>
  store.select().from(moderators).where(isNotNull(moderators.packDraftId)).all();

/** The sample in its shuffled order. */
export function sampleOf(store: Reader, moderationId: ModerationId): Moderated[] {
  return store
    .select()
    .from(moderatedReviews)
    .where(eq(moderatedReviews.moderationId, moderationId))
    .orderBy(asc(moderatedReviews.position))
    .all();
}

/** @throws Problem NOT_THERE where the review is not in the sample */
export function moderatedReview(store: Reader, moderationId: ModerationId, reviewId: ReviewId): Moderated {
  const row = sampleOf(store, moderationId).find((one) => one.reviewId === reviewId);
  if (!row) throw notThere('review');
  return row;
}

/** Every second grade that was handed in, first versions first. */
export function handedInOf(store: Reader, moderationId: ModerationId): HandedIn[] {
  return store
    .select()
    .from(moderatorReturns)
    .where(and(eq(moderatorReturns.moderationId, moderationId), isNotNull(moderatorReturns.reviewId)))
    .orderBy(asc(moderatorReturns.version), asc(moderatorReturns.id))
    .all()
    .flatMap(({ moderatorId, reviewId, version, content }) =>
      reviewId === null ? [] : [{ moderatorId, reviewId, version, second: readJson(SecondGrade, content) }],
    );
}

/** Views on template and process, as JSON, with who gave them. */
export function viewsOf(
  store: Reader,
  moderationId: ModerationId,
): { moderatorId: ModeratorId; content: string }[] {
  return store
    .select()
    .from(moderatorReturns)
    .where(and(eq(moderatorReturns.moderationId, moderationId), sql`${moderatorReturns.reviewId} IS NULL`))
    .orderBy(asc(moderatorReturns.version), asc(moderatorReturns.id))
    .all();
}

/** The last wording that is proposed for each question, by section and question. */
export const wordingsOf = (store: Reader, moderationId: ModerationId): Map<string, WordingProposal> =>
  new Map(
    store
      .select()
      .from(wordingProposals)
      .where(eq(wordingProposals.moderationId, moderationId))
      .orderBy(asc(wordingProposals.sequence))
      .all()
      .map((row) => [`${row.domain}/${row.prompt}`, row]),
  );

/** Decisions on all fields of all reviews, oldest first: the last of a field stands. */
export function decisionsOf(store: Reader, moderationId: ModerationId): Decision[] {
  return store
    .select()
    .from(moderationDecisions)
    .where(eq(moderationDecisions.moderationId, moderationId))
    .orderBy(asc(moderationDecisions.sequence))
    .all();
}

/** What was asked and answered of reviews that were sent back, in turn; of one review where it is named. */
export const reReviewsOf = (store: Reader, moderationId: ModerationId, reviewId?: ReviewId): ReReviewRow[] =>
  store
    .select()
    .from(reReviews)
    .where(
      and(
        eq(reReviews.moderationId, moderationId),
        reviewId === undefined ? undefined : eq(reReviews.reviewId, reviewId),
      ),
    )
    .orderBy(asc(reReviews.sequence))
    .all();

/** Adds one. */
export const insertReReview = (tx: Reader, row: Omit<ReReviewRow, 'sequence'>): void =>
  void tx.insert(reReviews).values(row).run();

/** The number of the next version of a return. */
export function nextVersion(
  store: Reader,
  key: { moderationId: ModerationId; moderatorId: ModeratorId; reviewId: ReviewId | null },
): number {
  const row = store
    .select({ last: max(moderatorReturns.version) })
    .from(moderatorReturns)
    .where(
      and(
        eq(moderatorReturns.moderationId, key.moderationId),
        eq(moderatorReturns.moderatorId, key.moderatorId),
        key.reviewId === null
          ? sql`${moderatorReturns.reviewId} IS NULL`
          : eq(moderatorReturns.reviewId, key.reviewId),
      ),
    )
    .get();
  return (row?.last ?? 0) + 1;
}

/** What was last written of a second grade that is not handed in; undefined where nothing was. */
export function draftOf(
  store: Reader,
  moderationId: ModerationId,
  reviewId: ReviewId,
  moderatorId: ModeratorId,
): SecondGrade | undefined {
  const row = store
    .select()
    .from(gradingDrafts)
    .where(
      and(
        eq(gradingDrafts.moderationId, moderationId),
        eq(gradingDrafts.reviewId, reviewId),
        eq(gradingDrafts.moderatorId, moderatorId),
      ),
    )
    .get();
  return row && readJson(SecondGrade, row.content);
}

/** Review and moderator of every second grade that is begun. */
export function begunOf(store: Reader, moderationId: ModerationId): Set<string> {
  const rows = store.select().from(gradingDrafts).where(eq(gradingDrafts.moderationId, moderationId)).all();
  return new Set(rows.map(({ reviewId, moderatorId }) => `${reviewId} ${moderatorId}`));
}

/** All moderations, newest first; one of them where it is named. */
export function listModerations(store: Reader, id?: ModerationId): ModerationRow[] {
  const names = new Map(
    store
      .select({ id: rounds.id, name: rounds.name })
      .from(rounds)
      .all()
      .map((row) => [row.id, row.name]),
  );
  const only = (column: SQLiteColumn) => (id === undefined ? undefined : eq(column, id));
  const sizes = sizesBy(
    store
      .select({ id: moderatedReviews.moderationId, n: count() })
      .from(moderatedReviews)
      .where(only(moderatedReviews.moderationId))
      .groupBy(moderatedReviews.moderationId)
      .all(),
  );
  const graded = sizesBy(
    store
      .select({ id: moderatorReturns.moderationId, n: countDistinct(moderatorReturns.reviewId) })
      .from(moderatorReturns)
      .where(only(moderatorReturns.moderationId))
      .groupBy(moderatorReturns.moderationId)
      .all(),
  );
  const decided = sizesBy(
    store
      .select({ id: moderationDecisions.moderationId, n: countDistinct(moderationDecisions.reviewId) })
      .from(moderationDecisions)
      .where(and(only(moderationDecisions.moderationId), eq(moderationDecisions.field, OVERALL)))
      .groupBy(moderationDecisions.moderationId)
      .all(),
  );
  return store
    .select()
    .from(moderations)
    .where(only(moderations.id))
    .orderBy(desc(moderations.createdAt), desc(moderations.id))
    .all()
    .map((row) => ({
      id: row.id,
      title: row.title,
      design: row.design,
      rounds: row.roundIds.map((roundId) => names.get(roundId) ?? '').join(', '),
      reviews: sizes.get(row.id) ?? 0,
      graded: graded.get(row.id) ?? 0,
      decided: decided.get(row.id) ?? 0,
      deadline: row.deadline,
      createdAt: row.createdAt,
    }));
}

function sizesBy(rows: readonly { id: string; n: number }[]): Map<string, number> {
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** The release of a pack by its draft, with what its record says. */
export function releaseOfDraft(store: Reader, draftId: PackDraftId) {
  return store.select().from(releases).where(eq(releases.draftId, draftId)).get();
}

/** The aliases of the children of a release; the key to them never leaves the workspace. */
export function releaseAliasesOf(store: Reader, releaseId: string): { caseId: CaseId; alias: string }[] {
  return store
    .select({ caseId: releaseAliases.caseId, alias: releaseAliases.alias })
    .from(releaseAliases)
    .where(and(eq(releaseAliases.releaseId, releaseId), eq(releaseAliases.entity, 'the child')))
    .all();
}

/** Keeps how a question is proposed to read. */
export const insertWording = (tx: Reader, row: typeof wordingProposals.$inferInsert): void =>
  void tx.insert(wordingProposals).values(row).run();
