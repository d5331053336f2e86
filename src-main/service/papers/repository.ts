import { and, asc, desc, eq } from 'drizzle-orm';
import type { WrittenOver } from '#shared/domain/papers/paper.ts';
import type { Reader } from '../store/connection.ts';
import { paperAcceptances, paperReleases, paperWords } from '../store/schema/index.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** What a person wrote over a paper, by part. */
export const wordsOver = (store: Reader, paper: string): ReadonlyMap<string, WrittenOver> =>
  new Map(
    store
      .select()
      .from(paperWords)
      .where(eq(paperWords.paper, paper))
      .all()
      .map(({ part, text, over }) => [part, { text, over }]),
  );

/** Writes over a part, or gives it back (null). */
export function putWords(
  { tx }: Pick<Writing, 'tx'>,
  key: { readonly paper: string; readonly part: string },
  written: (WrittenOver & { readonly at: string; readonly by: string }) | null,
): void {
  tx.delete(paperWords)
    .where(and(eq(paperWords.paper, key.paper), eq(paperWords.part, key.part)))
    .run();
  if (written)
    tx.insert(paperWords)
      .values({ ...key, ...written })
      .run();
}

/** The stops of a paper that a person let stand. */
export const acceptancesOf = (store: Reader, paper: string) =>
  store
    .select()
    .from(paperAcceptances)
    .where(eq(paperAcceptances.paper, paper))
    .orderBy(asc(paperAcceptances.at))
    .all();

/** Lets a stop stand. */
export function addAcceptance({ tx }: Pick<Writing, 'tx'>, row: typeof paperAcceptances.$inferInsert): void {
  tx.insert(paperAcceptances).values(row).run();
}

/** Public papers that were written, newest first. */
export const allReleases = (store: Reader) =>
  store.select().from(paperReleases).orderBy(desc(paperReleases.at)).all();

/** Notes a public paper that was written. */
export function addRelease({ tx }: Pick<Writing, 'tx'>, row: typeof paperReleases.$inferInsert): void {
  tx.insert(paperReleases).values(row).run();
}
