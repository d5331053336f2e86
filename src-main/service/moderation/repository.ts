import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { PackDraftRow } from '#shared/contract/pack-preview.ts';
import type { CaseId, PackDraftId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { caseStatuses, cases } from '../store/schema/cases.ts';
import { packDraftReviews, packDrafts, releaseAliases, releases } from '../store/schema/packs.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** A draft of a pack as it stands in the database. */
export type PackDraftRecord = typeof packDrafts.$inferSelect;

/** A draft; undefined where there is none of this id. */
export const draftRecord = (store: Reader, id: PackDraftId): PackDraftRecord | undefined =>
  store.select().from(packDrafts).where(eq(packDrafts.id, id)).get();

/** The reviews of a draft. Their order is no order of the pack. */
export const reviewsOfDraft = (store: Reader, id: PackDraftId): ReviewId[] =>
  store
    .select({ id: packDraftReviews.reviewId })
    .from(packDraftReviews)
    .where(eq(packDraftReviews.draftId, id))
    .all()
    .map((entry) => entry.id);

/** Drafts as a list, newest first; `id` picks one. */
export function listDrafts(store: Reader, id?: PackDraftId): PackDraftRow[] {
  const counts = store
    .select({ draftId: packDraftReviews.draftId, n: count().as('n') })
    .from(packDraftReviews)
    .groupBy(packDraftReviews.draftId)
    .as('counts');
  const roundsOf = roundsByDraft(store);
  return store
    .select({ draft: packDrafts, reviews: counts.n })
    .from(packDrafts)
    .leftJoin(counts, eq(counts.draftId, packDrafts.id))
    .where(id ? eq(packDrafts.id, id) : undefined)
    .orderBy(desc(packDrafts.createdAt))
    .all()
    .map(({ draft, reviews: n }) => ({
      id: draft.id,
      roundId: draft.roundId,
      round: (roundsOf.get(draft.id) ?? []).map(({ name }) => name).join(', '),
      recipient: draft.recipient,
      purpose: draft.purpose,
      design: draft.design,
      reviews: n ?? 0,
      createdAt: draft.createdAt,
      createdBy: draft.createdBy,
      releasedAt: draft.releasedAt,
    }));
}

/** The rounds that drafts take reviews from, the earliest first, by draft. */
export function roundsByDraft(store: Reader): Map<string, { readonly id: RoundId; readonly name: string }[]> {
  const rows = store
    .select({ draftId: packDraftReviews.draftId, id: rounds.id, name: rounds.name })
    .from(packDraftReviews)
    .innerJoin(reviews, eq(reviews.id, packDraftReviews.reviewId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .groupBy(packDraftReviews.draftId, rounds.id)
    .orderBy(asc(rounds.opensOn), asc(rounds.id))
    .all();
  return Map.groupBy(rows, ({ draftId }) => draftId);
}

/** The round of each of these reviews. */
export const roundOfEach = (store: Reader, reviewIds: readonly ReviewId[]): Map<ReviewId, RoundId> =>
  new Map(
    store
      .select({ id: reviews.id, roundId: reviews.roundId })
      .from(reviews)
      .where(inArray(reviews.id, [...reviewIds]))
      .all()
      .map(({ id, roundId }) => [id, roundId]),
  );

/** Rounds, the earliest first. */
export const roundsInOrder = (store: Reader, ids: readonly RoundId[]) =>
  store
    .select()
    .from(rounds)
    .where(inArray(rounds.id, [...ids]))
    .orderBy(asc(rounds.opensOn), asc(rounds.id))
    .all();

/** How many of these reviews are of these rounds, and how many of those are not submitted yet. */
export function readinessOf(
  store: Reader,
  roundIds: readonly RoundId[],
  ids: readonly ReviewId[],
): { ofRounds: number; notReady: number } {
  const isOfRounds = and(inArray(reviews.id, [...ids]), inArray(reviews.roundId, [...roundIds]));
  const numberOf = (where: typeof isOfRounds): number =>
    store.select({ n: count() }).from(reviews).where(where).get()?.n ?? 0;
  return { ofRounds: numberOf(isOfRounds), notReady: numberOf(and(isOfRounds, isNull(reviews.submittedAt))) };
}

/** Keeps a new draft with its reviews. */
export function insertDraft(
  tx: Reader,
  row: typeof packDrafts.$inferInsert & { readonly id: PackDraftId },
  reviewIds: readonly ReviewId[],
): void {
  tx.insert(packDrafts).values(row).run();
  tx.insert(packDraftReviews)
    .values(reviewIds.map((reviewId, position) => ({ draftId: row.id, reviewId, position })))
    .run();
}

/** Takes a draft away with the list of its reviews. */
export const deleteDraft = (tx: Reader, id: PackDraftId): void =>
  void tx.delete(packDrafts).where(eq(packDrafts.id, id)).run();

/** Keeps how far the checking of a draft has come, as JSON. */
export const putProgress = (tx: Reader, id: PackDraftId, progress: string): void =>
  void tx.update(packDrafts).set({ progress }).where(eq(packDrafts.id, id)).run();

/** Whether a draft holds a review of this case. */
export const holdsCase = (store: Reader, id: PackDraftId, caseId: CaseId): boolean =>
  store
    .select({ id: reviews.id })
    .from(packDraftReviews)
    .innerJoin(reviews, eq(reviews.id, packDraftReviews.reviewId))
    .where(and(eq(packDraftReviews.draftId, id), eq(reviews.caseId, caseId)))
    .get() !== undefined;

/** Rounds in which every review is submitted, with how many they are. */
export const completeRounds = (store: Reader) =>
  store
    .select({ id: rounds.id, name: rounds.name, reviews: count() })
    .from(rounds)
    .innerJoin(reviews, eq(reviews.roundId, rounds.id))
    .groupBy(rounds.id)
    .having(sql`sum(${reviews.submittedAt} IS NULL) = 0`)
    .all();

/** What the release log keeps of every pack that left, as JSON. */
export const releaseRecords = (store: Reader): string[] =>
  store
    .select({ record: releases.record })
    .from(releases)
    .all()
    .map(({ record }) => record);

/** The same for packs with any of these children, once per child and name that stood for somebody. */
export const releaseRecordsOf = (
  store: Reader,
  caseIds: readonly CaseId[],
): { caseId: CaseId; record: string }[] =>
  store
    .select({ caseId: releaseAliases.caseId, record: releases.record })
    .from(releaseAliases)
    .innerJoin(releases, eq(releases.id, releaseAliases.releaseId))
    .where(inArray(releaseAliases.caseId, [...caseIds]))
    .all();

/** Enters a release, with the key from alias to child, and closes its draft. */
export function insertRelease(
  tx: Reader,
  row: typeof releases.$inferInsert & { readonly draftId: PackDraftId },
  aliases: readonly Omit<typeof releaseAliases.$inferInsert, 'releaseId'>[],
): void {
  tx.insert(releases).values(row).run();
  for (const part of inChunks(aliases))
    tx.insert(releaseAliases)
      .values(part.map((alias) => ({ releaseId: row.id, ...alias })))
      .run();
  tx.update(packDrafts).set({ releasedAt: row.releasedAt }).where(eq(packDrafts.id, row.draftId)).run();
}

/** Everybody who works with the cases. */
export const everyPerson = (store: Reader) =>
  store.select({ name: people.name, otherNames: people.otherNames, roles: people.roles }).from(people).all();

export type CaseRow = typeof cases.$inferSelect;

/** Every case with its statuses: the children among whom one could be found again. */
export function everyCase(store: Reader): { row: CaseRow; statuses: string[] }[] {
  const statusesOf = Map.groupBy(store.select().from(caseStatuses).all(), ({ caseId }) => caseId);
  return store
    .select()
    .from(cases)
    .all()
    .map((row) => ({ row, statuses: (statusesOf.get(row.id) ?? []).map(({ status }) => status) }));
}
