import type Database from 'better-sqlite3';
import { and, asc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import type { CaseId, ItemId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { ItemEvent, ItemState } from '#shared/domain/tracker/item.ts';
import { ItemChange, ItemLink, ItemPart } from '#shared/domain/tracker/item-change.ts';
import { ItemSource } from '#shared/domain/tracker/item-source.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { inChunks } from '../store/rows.ts';
import { cases } from '../store/schema/cases.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { itemEvents, trackedItems } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';

export type ItemRow = typeof trackedItems.$inferSelect;
export type NewItem = typeof trackedItems.$inferInsert;
type EventRow = typeof itemEvents.$inferSelect;

const asEvent = ({ id, at, day, by, meetingId, change }: EventRow): ItemEvent => ({
  id,
  at,
  day,
  by,
  meetingId,
  change: readJson(ItemChange, change),
});

/** What was said of an item, oldest first. */
export const eventsOf = (store: Reader, itemId: ItemId): ItemEvent[] =>
  store
    .select()
    .from(itemEvents)
    .where(eq(itemEvents.itemId, itemId))
    .orderBy(asc(itemEvents.sequence))
    .all()
    .map(asEvent);

/** @throws Problem NOT_THERE */
export function itemRow(store: Reader, id: ItemId): ItemRow {
  const row = store.select().from(trackedItems).where(eq(trackedItems.id, id)).get();
  if (!row) throw notThere('recommendation');
  return row;
}

const LIST_SQL = `SELECT i.id, i.number, i.level, i.action, i.measure, i.intended_impact AS intendedImpact, i.theme,
  i.case_id AS caseId, i.review_id AS reviewId, i.recommendation_id AS recommendationId, i.source, i.source_fields AS sourceFields, i.imported,
  i.first_delivery AS firstDelivery, i.first_due AS firstDue, i.first_owners AS firstOwners, i.created_at AS createdAt,
  i.created_by AS createdBy, i.first_due_text AS firstDueText, i.split_from AS splitFrom, i.due_text AS dueText,
  i.more_sources AS moreSources, i.parts, i.gone_into AS goneInto, i.acceptance, i.delivery, i.impact, i.due, i.owners, i.times_moved AS timesMoved,
  i.said_done_by AS saidDoneBy, i.last_said_on AS lastSaidOn, i.delivery_since AS deliverySince,
  i.completed_on AS completedOn, c.name AS childName, c.reference, r.id AS roundId, r.name AS round
  FROM tracked_items i LEFT JOIN cases c ON c.id = i.case_id LEFT JOIN tracked_items o ON o.id = i.split_from
  LEFT JOIN reviews v ON v.id = coalesce(i.review_id, o.review_id) LEFT JOIN rounds r ON r.id = v.round_id`;

type ListRow = Omit<
  ItemRow,
  'owners' | 'firstOwners' | 'sourceFields' | 'moreSources' | 'parts' | 'goneInto'
> & {
  readonly sourceFields: string | null;
  readonly owners: string;
  readonly firstOwners: string;
  readonly moreSources: string;
  readonly parts: string;
  readonly goneInto: string;
  readonly childName: string | null;
  readonly reference: string | null;
  readonly roundId: RoundId | null;
  readonly round: string | null;
};

const NO_PARTS: readonly ItemPart[] = [];
const NO_LINKS: readonly ItemLink[] = [];

/** As `allItems`, for the list, all or some: one statement, and each owner list parsed once however often it stands there. */
export function itemsToList(database: Database.Database, ids?: readonly string[]): ItemWithPlace[] {
  const parsed = new Map<string, readonly string[]>();
  const listOf = (json: string): readonly string[] => {
    const known = parsed.get(json) ?? readJson(z.array(z.string()), json);
    parsed.set(json, known);
    return known;
  };
  const rows = ids
    ? database
        .prepare(`${LIST_SQL} WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.number`)
        .all(JSON.stringify(ids))
    : database.prepare(`${LIST_SQL} ORDER BY i.number`).all();
  return (rows as ListRow[]).map(({ childName, reference, roundId, round, ...row }) => ({
    item: {
      ...row,
      owners: listOf(row.owners),
      firstOwners: listOf(row.firstOwners),
      sourceFields: row.sourceFields === null ? null : readJson(ItemSource, row.sourceFields),
      moreSources: listOf(row.moreSources),
      parts: row.parts === '[]' ? NO_PARTS : readJson(z.array(ItemPart), row.parts),
      goneInto: row.goneInto === '[]' ? NO_LINKS : readJson(z.array(ItemLink), row.goneInto),
    },
    childName,
    reference,
    roundId,
    round,
  }));
}

/** All items with whom they are about, in the order of their numbers. */
export function allItems(store: Reader, ids?: readonly ItemId[]) {
  const whole = alias(trackedItems, 'whole');
  return store
    .select({
      item: trackedItems,
      childName: cases.name,
      reference: cases.reference,
      roundId: rounds.id,
      round: rounds.name,
    })
    .from(trackedItems)
    .leftJoin(cases, eq(cases.id, trackedItems.caseId))
    .leftJoin(whole, eq(whole.id, trackedItems.splitFrom))
    .leftJoin(reviews, eq(reviews.id, sql`coalesce(${trackedItems.reviewId}, ${whole.reviewId})`))
    .leftJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(ids ? inArray(trackedItems.id, [...ids]) : undefined)
    .orderBy(asc(trackedItems.number))
    .all();
}
export type ItemWithPlace = ReturnType<typeof allItems>[number];

/** The events of a workspace as they were last read, by item; what was said since is read on. */
interface EventsRead {
  sequence: number;
  readonly byItem: Map<string, ItemEvent[]>;
}
const eventsRead = new WeakMap<Database.Database, EventsRead>();

/** Every event, by item. They are append-only, so that only those are read that are not known yet. */
export function allEvents(database: Database.Database): ReadonlyMap<string, readonly ItemEvent[]> {
  // What is read inside a transaction may be taken back, and its sequence given again: it is not kept.
  const isKept = !database.inTransaction;
  const known: EventsRead = (isKept ? eventsRead.get(database) : undefined) ?? {
    sequence: 0,
    byItem: new Map(),
  };
  const rows = database
    .prepare(
      'SELECT sequence, id, item_id AS itemId, at, day, "by", meeting_id AS meetingId, change FROM item_events WHERE sequence > ? ORDER BY sequence',
    )
    .all(known.sequence) as EventRow[];
  for (const row of rows) {
    const list = known.byItem.get(row.itemId) ?? [];
    if (list.length === 0) known.byItem.set(row.itemId, list);
    list.push({ ...row, change: readJson(ItemChange, row.change) });
    known.sequence = row.sequence;
  }
  if (isKept) eventsRead.set(database, known);
  return known.byItem;
}

/** The highest number that an item has; 0 where there is none. */
export const lastNumber = (store: Reader): number =>
  store
    .select({ n: max(trackedItems.number) })
    .from(trackedItems)
    .get()?.n ?? 0;

/** Adds items. */
export function insertItems({ tx }: Pick<Writing, 'tx'>, rows: readonly NewItem[]): void {
  for (const part of inChunks(rows)) tx.insert(trackedItems).values(part).run();
}

/** Adds what was said of an item. */
export function insertEvent({ tx }: Pick<Writing, 'tx'>, row: typeof itemEvents.$inferInsert): void {
  tx.insert(itemEvents).values(row).run();
}

/** Keeps how an item stands in its own columns. */
export function putState({ tx }: Pick<Writing, 'tx'>, id: ItemId, state: ItemState): void {
  tx.update(trackedItems)
    .set({ ...state })
    .where(eq(trackedItems.id, id))
    .run();
}

/** Items that came with a file. */
export const importedItems = (store: Reader): ItemRow[] =>
  store.select().from(trackedItems).where(isNotNull(trackedItems.imported)).all();

/** The recommendations of a review that nothing follows up yet, in their order, with the child of the review. */
export const notFollowedYet = (store: Reader, reviewId: ReviewId) =>
  store
    .select({ recommendation: recommendations, caseId: reviews.caseId })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .leftJoin(trackedItems, eq(trackedItems.recommendationId, recommendations.id))
    .where(and(eq(recommendations.reviewId, reviewId), isNull(trackedItems.id)))
    .orderBy(asc(recommendations.position))
    .all();

/** The child that a review is about; undefined where the review is not there. */
export const childOfReview = (store: Reader, reviewId: ReviewId): CaseId | undefined =>
  store.select({ caseId: reviews.caseId }).from(reviews).where(eq(reviews.id, reviewId)).get()?.caseId;
