import { and, asc, desc, eq } from 'drizzle-orm';
import { ModeratorReturn } from '#shared/domain/moderation/moderator-return.ts';
import { emptySecondGrade, ModerationViews, SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import type { PackRow } from '../exchange/repository.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { exchangePacks, ownGradings } from '../store/schema/index.ts';

/** Where the views stand: beside the aliases of children, which are never empty. */
const VIEWS = '';

/** A moderation pack that came, with what it says. */
export interface PackToGrade {
  readonly row: PackRow;
  readonly pack: ModerationPack;
}

/** Every moderation pack that came, the newest first. */
export const packsToGrade = (store: Reader): PackToGrade[] =>
  store
    .select()
    .from(exchangePacks)
    .where(and(eq(exchangePacks.kind, 'moderation'), eq(exchangePacks.direction, 'received')))
    .orderBy(desc(exchangePacks.at), desc(exchangePacks.id))
    .all()
    .map(withContent);

const withContent = (row: PackRow): PackToGrade => ({
  row,
  pack: ModerationPack.parse(JSON.parse(row.content)),
});

/** @throws Problem NOT_THERE */
export function packToGrade(store: Reader, packId: string): PackToGrade {
  const found = packsToGrade(store).find(({ row }) => row.id === packId);
  if (!found) throw notThere('pack');
  return found;
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
    .map((row) => ({ ...row, said: ModeratorReturn.parse(JSON.parse(row.content)) }));

const written = (store: Reader, packId: string, alias: string): string | undefined =>
  store
    .select()
    .from(ownGradings)
    .where(and(eq(ownGradings.packId, packId), eq(ownGradings.alias, alias)))
    .get()?.content;

/** What was written of one review; undefined where nothing was. */
export function gradingOf(store: Reader, packId: string, alias: string): SecondGrade | undefined {
  const content = written(store, packId, alias);
  return content === undefined ? undefined : SecondGrade.parse(JSON.parse(content));
}

/** What was written of one review, or a second grade in which nothing is said yet. */
export const gradingOrEmpty = (store: Reader, { row, pack }: PackToGrade, alias: string): SecondGrade =>
  gradingOf(store, row.id, alias) ?? emptySecondGrade(pack.template);

/** The views on template and process; null where none were given. */
export function viewsOfPack(store: Reader, packId: string): ModerationViews | null {
  const content = written(store, packId, VIEWS);
  return content === undefined ? null : ModerationViews.parse(JSON.parse(content));
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
