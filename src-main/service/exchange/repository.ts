import { and, asc, count, desc, eq, inArray, isNull, max, ne, sql } from 'drizzle-orm';
import { asIds, type ItemId, type ReviewId } from '#shared/domain/ids.ts';
import { nameKey } from '../people/repository.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import {
  contacts,
  exchangeConflicts,
  exchangePacks,
  exchangeReviews,
  ownKeys,
} from '../store/schema/exchange.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { concerns, evidenceItems, reviewAttachments, reviews } from '../store/schema/reviews.ts';
import { trackedItems } from '../store/schema/tracker.ts';

/** A key pair of who works here. */
export type OwnKeys = typeof ownKeys.$inferSelect;
/** A pack that was sent or taken in. */
export type PackRow = typeof exchangePacks.$inferSelect;
/** A review that went out or came. */
export type ExchangeReview = typeof exchangeReviews.$inferSelect;
/** A part that both sides changed. */
export type ConflictRow = typeof exchangeConflicts.$inferSelect;
type ContactRow = typeof contacts.$inferSelect;

/** The key pair in use; undefined before the first is made. */
export const currentKeys = (store: Reader): OwnKeys | undefined =>
  store.select().from(ownKeys).where(isNull(ownKeys.replacedAt)).orderBy(desc(ownKeys.id)).get();

/** Every key pair, the newest first. */
export const allOwnKeys = (store: Reader): OwnKeys[] =>
  store.select().from(ownKeys).orderBy(desc(ownKeys.id)).all();

/** Keeps a new key pair. */
export const insertKeys = (tx: Reader, keys: OwnKeys): void => void tx.insert(ownKeys).values(keys).run();

/** The pair that was in use is so no longer. */
export const retireKeys = (tx: Reader, at: string): void =>
  void tx.update(ownKeys).set({ replacedAt: at }).where(isNull(ownKeys.replacedAt)).run();

/** Contacts by name; those whose keys were replaced come last. */
export const allContacts = (store: Reader): ContactRow[] =>
  store
    .select()
    .from(contacts)
    .orderBy(
      asc(sql`${contacts.replacedAt} IS NOT NULL`),
      asc(sql`sort_key(${contacts.name})`),
      desc(contacts.addedAt),
    )
    .all();

/** A contact by id. */
export const contactById = (store: Reader, id: string): ContactRow | undefined =>
  store.select().from(contacts).where(eq(contacts.id, id)).get();

/** A contact by the signing key. */
export const contactByKey = (store: Reader, signingKey: string): ContactRow | undefined =>
  store.select().from(contacts).where(eq(contacts.signingKey, signingKey)).get();

/** The contact of this name whose keys are in use. */
export const contactCalled = (store: Reader, name: string): ContactRow | undefined =>
  allContacts(store).find((row) => row.replacedAt === null && nameKey(row.name) === nameKey(name));

/** Adds a contact. */
export const insertContact = (tx: Reader, row: ContactRow): void =>
  void tx.insert(contacts).values(row).run();

/** Changes a contact. */
export const updateContact = (tx: Reader, id: string, set: Partial<ContactRow>): void =>
  void tx.update(contacts).set(set).where(eq(contacts.id, id)).run();

/** A pack by its id. */
export const packById = (store: Reader, id: string): PackRow | undefined =>
  store.select().from(exchangePacks).where(eq(exchangePacks.id, id)).get();

/** Assignments that were sent, or that came; the newest first. */
export const assignmentsOf = (store: Reader, direction: PackRow['direction']): PackRow[] =>
  store
    .select()
    .from(exchangePacks)
    .where(and(eq(exchangePacks.kind, 'assignment'), eq(exchangePacks.direction, direction)))
    .orderBy(desc(exchangePacks.number), desc(exchangePacks.at))
    .all();

/** The newest work from elsewhere with which a review came. */
export const assignmentOfReview = (store: Reader, reviewId: ReviewId): PackRow | undefined =>
  store
    .select({ pack: exchangePacks })
    .from(exchangePacks)
    .innerJoin(exchangeReviews, eq(exchangeReviews.assignmentId, exchangePacks.id))
    .where(
      and(
        eq(exchangePacks.kind, 'assignment'),
        eq(exchangePacks.direction, 'received'),
        eq(exchangeReviews.reviewId, reviewId),
      ),
    )
    .orderBy(desc(exchangePacks.number), desc(exchangePacks.at))
    .get()?.pack;

/** Returns of an assignment in the order of their numbers. */
export const returnsOf = (store: Reader, assignmentId: string): PackRow[] =>
  store
    .select()
    .from(exchangePacks)
    .where(and(eq(exchangePacks.kind, 'return'), eq(exchangePacks.assignmentId, assignmentId)))
    .orderBy(asc(exchangePacks.number))
    .all();

/** Returns of a moderation pack that were taken in, in the order of their numbers. */
export const moderatorReturnsOf = (store: Reader, moderationPackId: string): PackRow[] =>
  store
    .select()
    .from(exchangePacks)
    .where(
      and(
        eq(exchangePacks.kind, 'moderator-return'),
        eq(exchangePacks.direction, 'received'),
        eq(exchangePacks.assignmentId, moderationPackId),
      ),
    )
    .orderBy(asc(exchangePacks.number))
    .all();

/** The next number: of the assignments of this workspace, or of the returns of one assignment. */
export function nextNumber(store: Reader, kind: PackRow['kind'], assignmentId?: string): number {
  const last = store
    .select({ n: max(exchangePacks.number) })
    .from(exchangePacks)
    .where(
      and(
        eq(exchangePacks.kind, kind),
        eq(exchangePacks.direction, 'sent'),
        assignmentId ? eq(exchangePacks.assignmentId, assignmentId) : undefined,
      ),
    )
    .get();
  return (last?.n ?? 0) + 1;
}

/** Another pack of the same sender, kind, number and assignment. */
export const numberTwin = (
  store: Reader,
  pack: Pick<PackRow, 'kind' | 'number' | 'assignmentId' | 'signingKey' | 'id'>,
): PackRow | undefined =>
  store
    .select()
    .from(exchangePacks)
    .where(
      and(
        eq(exchangePacks.direction, 'received'),
        eq(exchangePacks.kind, pack.kind),
        eq(exchangePacks.number, pack.number),
        pack.assignmentId !== null
          ? and(
              eq(exchangePacks.assignmentId, pack.assignmentId),
              // Whoever has new keys begins to count anew; that their keys are new is asked about.
              pack.kind === 'moderator-return'
                ? eq(exchangePacks.signingKey, pack.signingKey ?? '')
                : undefined,
            )
          : eq(exchangePacks.signingKey, pack.signingKey ?? ''),
        ne(exchangePacks.id, pack.id),
      ),
    )
    .get();

/** Enters a pack. */
export const insertPack = (tx: Reader, row: PackRow): void => void tx.insert(exchangePacks).values(row).run();

/** Notes what became of a pack. */
export const updatePack = (
  tx: Reader,
  id: string,
  set: Partial<Pick<PackRow, 'receiptAt' | 'recalledAt' | 'supersededBy' | 'wipedAt'>>,
): void => void tx.update(exchangePacks).set(set).where(eq(exchangePacks.id, id)).run();

/** Reviews of an assignment, by review id. */
export const exchangeReviewsOf = (store: Reader, assignmentId: string): ExchangeReview[] =>
  store.select().from(exchangeReviews).where(eq(exchangeReviews.assignmentId, assignmentId)).all();

/** The newest assignment that a review went out or came with, before this one. */
export const earlierOf = (store: Reader, reviewId: ReviewId): (ExchangeReview & { number: number })[] =>
  store
    .select({ row: exchangeReviews, number: exchangePacks.number })
    .from(exchangeReviews)
    .innerJoin(exchangePacks, eq(exchangePacks.id, exchangeReviews.assignmentId))
    .where(eq(exchangeReviews.reviewId, reviewId))
    .orderBy(desc(exchangePacks.number))
    .all()
    .map(({ row, number }) => ({ ...row, number }));

/** Enters the reviews of an assignment. */
export function insertExchangeReviews(tx: Reader, rows: readonly ExchangeReview[]): void {
  for (const part of inChunks(rows)) tx.insert(exchangeReviews).values(part).run();
}

/** Notes what was taken into a review of an assignment. */
export const updateExchangeReview = (tx: Reader, row: ExchangeReview): void =>
  void tx
    .update(exchangeReviews)
    .set({ base: row.base, takenNumber: row.takenNumber, takenFrom: row.takenFrom })
    .where(
      and(eq(exchangeReviews.assignmentId, row.assignmentId), eq(exchangeReviews.reviewId, row.reviewId)),
    )
    .run();

/** Conflicts that wait for a decision, of one review or of all, in the order in which they were found. */
export const openConflicts = (store: Reader, reviewId?: ReviewId): ConflictRow[] =>
  store
    .select()
    .from(exchangeConflicts)
    .where(
      and(
        isNull(exchangeConflicts.settledAt),
        reviewId ? eq(exchangeConflicts.reviewId, reviewId) : undefined,
      ),
    )
    .orderBy(asc(exchangeConflicts.id))
    .all();

/** Conflicts that were decided for this side, of one review: the same version of theirs is no conflict again. */
export const keptHere = (store: Reader, reviewId: ReviewId): ConflictRow[] =>
  store
    .select()
    .from(exchangeConflicts)
    .where(and(eq(exchangeConflicts.reviewId, reviewId), eq(exchangeConflicts.settled, 'here')))
    .all();

/** Keeps a conflict. */
export const insertConflict = (tx: Reader, row: ConflictRow): void =>
  void tx.insert(exchangeConflicts).values(row).run();

/** Notes how a conflict was decided. */
export const settleConflictRow = (
  tx: Reader,
  id: string,
  set: Pick<ConflictRow, 'settled' | 'settledAt' | 'settledBy'>,
): void => void tx.update(exchangeConflicts).set(set).where(eq(exchangeConflicts.id, id)).run();

/** How many of these reviews are submitted. */
export const submittedAmong = (store: Reader, ids: readonly ReviewId[]): number =>
  [...inChunks(ids)].reduce(
    (sum, part) =>
      sum +
      (store
        .select({ n: count() })
        .from(reviews)
        .where(and(inArray(reviews.id, part), sql`${reviews.submittedAt} IS NOT NULL`))
        .get()?.n ?? 0),
    0,
  );

/** Which of these ids of items belong to another review, or to something else that the tracker follows. */
export function idsTaken(store: Reader, reviewId: ReviewId, ids: readonly string[]): string[] {
  const taken = new Set<string>();
  for (const part of inChunks(ids)) {
    for (const table of [evidenceItems, recommendations, concerns, reviewAttachments])
      for (const { id } of store
        .select({ id: table.id })
        .from(table)
        .where(and(inArray(table.id, part), ne(table.reviewId, reviewId)))
        .all())
        taken.add(id);
    for (const { id } of store
      .select({ id: trackedItems.id })
      .from(trackedItems)
      .where(
        and(inArray(trackedItems.id, asIds<ItemId>(part)), sql`${trackedItems.reviewId} IS NOT ${reviewId}`),
      )
      .all())
      taken.add(id);
  }
  return [...taken];
}
