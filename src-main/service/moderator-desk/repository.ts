import { and, asc, desc, eq } from 'drizzle-orm';
import { ModeratorReturn } from '#shared/domain/moderation/moderator-return.ts';
import { emptySecondGrade, ModerationViews, SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { formOf, ModerationPack, type PackedReview } from '#shared/domain/packs/moderation-pack.ts';
import type { PackRow } from '../exchange/repository.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { exchangePacks, openedSeals, ownGradings } from '../store/schema/exchange.ts';

/** Where the views stand: beside the aliases of children, which are never empty. */
const VIEWS = '';

/** A moderation pack that came, with what it says. */
export interface PackToGrade {
  readonly row: PackRow;
  readonly pack: ModerationPack;
}

const isPackToGrade = and(eq(exchangePacks.kind, 'moderation'), eq(exchangePacks.direction, 'received'));

/** Every moderation pack that came, the newest first. */
export const packsToGrade = (store: Reader): PackToGrade[] =>
  store
    .select()
    .from(exchangePacks)
    .where(isPackToGrade)
    .orderBy(desc(exchangePacks.at), desc(exchangePacks.id))
    .all()
    .map(withContent);

const withContent = (row: PackRow): PackToGrade => ({
  row,
  pack: readJson(ModerationPack, row.content),
});

/** @throws Problem NOT_THERE */
export function packToGrade(store: Reader, packId: string): PackToGrade {
  const row = store
    .select()
    .from(exchangePacks)
    .where(and(isPackToGrade, eq(exchangePacks.id, packId)))
    .get();
  if (!row) throw notThere('pack');
  return withContent(row);
}

/** What was handed back of a pack, the last one last. */
export const returnsOfPack = (store: Reader, packId: string): (PackRow & { said: ModeratorReturn })[] =>
  store
    .select()
    .from(exchangePacks)
    .where(
      and(
        eq(exchangePacks.kind, 'moderator-return'),
        eq(exchangePacks.direction, 'sent'),
        eq(exchangePacks.assignmentId, packId),
      ),
    )
    .orderBy(asc(exchangePacks.number))
    .all()
    .map((row) => ({ ...row, said: readJson(ModeratorReturn, row.content) }));

/** The opened first grades of a pack, by alias. */
export const sealsOf = (store: Reader, packId: string) =>
  new Map(
    store
      .select()
      .from(openedSeals)
      .where(eq(openedSeals.packId, packId))
      .all()
      .map(({ alias, grades }) => [alias, grades]),
  );

/** What a moderator wrote on a pack so far. */
export interface WrittenOnPack {
  /** By alias; nothing where a review is not begun. */
  readonly gradings: ReadonlyMap<string, SecondGrade>;
  /** The views on template and process; null where none were given. */
  readonly views: ModerationViews | null;
}

/** All that was written on a pack. */
export function writtenOn(store: Reader, packId: string): WrittenOnPack {
  const rows = store.select().from(ownGradings).where(eq(ownGradings.packId, packId)).all();
  const views = rows.find(({ alias }) => alias === VIEWS);
  return {
    gradings: new Map(
      rows
        .filter(({ alias }) => alias !== VIEWS)
        .map(({ alias, content }) => [alias, readJson(SecondGrade, content)]),
    ),
    views: views ? readJson(ModerationViews, views.content) : null,
  };
}

/** What was written of one review, or a second grade in which nothing is said yet. */
export function gradingOrEmpty(store: Reader, { row, pack }: PackToGrade, review: PackedReview): SecondGrade {
  const written = store
    .select()
    .from(ownGradings)
    .where(and(eq(ownGradings.packId, row.id), eq(ownGradings.alias, review.alias)))
    .get();
  return written ? readJson(SecondGrade, written.content) : emptySecondGrade(formOf(pack, review).template);
}

/** Keeps what was written of one review, or of template and process where `alias` is null. */
export function keepGrading(
  tx: Reader,
  { packId, alias, at, what }: { packId: string; alias: string | null; at: string; what: object },
): void {
  const content = JSON.stringify(what);
  tx.insert(ownGradings)
    .values({ packId, alias: alias ?? VIEWS, content, savedAt: at })
    .onConflictDoUpdate({
      target: [ownGradings.packId, ownGradings.alias],
      set: { content, savedAt: at },
    })
    .run();
}

/** Keeps first grades that were opened. */
export const insertSeals = (tx: Reader, rows: readonly (typeof openedSeals.$inferInsert)[]): void =>
  void tx
    .insert(openedSeals)
    .values([...rows])
    .run();
