import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { WrittenOver } from '#shared/domain/papers/paper.ts';
import type { Reader } from '../store/connection.ts';
import { paperAcceptances, paperReleases, paperWords } from '../store/schema/feedback.ts';
import { paperAppendices, paperSignOffs, paperVersions, wordTemplates } from '../store/schema/papers.ts';
import { rounds } from '../store/schema/rounds.ts';
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

/** The papers of a kind that somebody wrote over or kept a version of, by their keys. */
export const papersWrittenOver = (store: Reader, kind: string): string[] =>
  [paperWords, paperVersions].flatMap((table) =>
    store
      .select({ paper: table.paper })
      .from(table)
      // The keys that begin with the kind and a space, as a range that the index holds.
      .where(and(gt(table.paper, `${kind} `), lt(table.paper, `${kind}!`)))
      .groupBy(table.paper)
      .all()
      .map(({ paper }) => paper),
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

/** The appendices of a paper, in order. */
export const appendicesOf = (store: Reader, paper: string) =>
  store
    .select()
    .from(paperAppendices)
    .where(eq(paperAppendices.paper, paper))
    .orderBy(asc(paperAppendices.position))
    .all();

/** Writes an appendix, new or changed. */
export function putAppendix({ tx }: Pick<Writing, 'tx'>, row: typeof paperAppendices.$inferInsert): void {
  tx.insert(paperAppendices).values(row).onConflictDoUpdate({ target: paperAppendices.id, set: row }).run();
}

/** Removes an appendix. */
export function dropAppendix({ tx }: Pick<Writing, 'tx'>, id: string): void {
  tx.delete(paperAppendices).where(eq(paperAppendices.id, id)).run();
}

/** The versions of a paper, newest first, without what they say. */
export const versionsOf = (store: Reader, paper: string) =>
  store
    .select({
      id: paperVersions.id,
      number: paperVersions.number,
      sha256: paperVersions.sha256,
      note: paperVersions.note,
      at: paperVersions.at,
      by: paperVersions.by,
    })
    .from(paperVersions)
    .where(eq(paperVersions.paper, paper))
    .orderBy(desc(paperVersions.number))
    .all();

/** One version with what it says; undefined where there is none. */
export const versionOf = (store: Reader, which: { paper: string; number: number } | { id: string }) =>
  store
    .select()
    .from(paperVersions)
    .where(
      'id' in which
        ? eq(paperVersions.id, which.id)
        : and(eq(paperVersions.paper, which.paper), eq(paperVersions.number, which.number)),
    )
    .get();

/** Keeps a version. */
export function addVersion({ tx }: Pick<Writing, 'tx'>, row: typeof paperVersions.$inferInsert): void {
  tx.insert(paperVersions).values(row).run();
}

/** What was decided on the versions of a paper, in order. */
export const signOffsOf = (store: Reader, paper: string) =>
  store
    .select()
    .from(paperSignOffs)
    .where(eq(paperSignOffs.paper, paper))
    .orderBy(asc(paperSignOffs.decidedOn), asc(paperSignOffs.at))
    .all();

/** Records a decision. */
export function addSignOff({ tx }: Pick<Writing, 'tx'>, row: typeof paperSignOffs.$inferInsert): void {
  tx.insert(paperSignOffs).values(row).run();
}

/** Puts another in its place, or none. */
export function putLetterhead(
  { tx }: Pick<Writing, 'tx'>,
  row: typeof wordTemplates.$inferInsert | null,
): void {
  tx.delete(wordTemplates).run();
  if (row) tx.insert(wordTemplates).values(row).run();
}

/** The days on which rounds close. */
export const closingDays = (store: Reader): string[] =>
  store
    .select({ day: rounds.closesOn })
    .from(rounds)
    .all()
    .map(({ day }) => day);
