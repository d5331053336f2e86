import { type AnyColumn, and, eq, inArray, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import type { SearchQuery } from '#shared/domain/text/search-query.ts';
import type { Finding } from '../capability.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks, isOneOf } from '../store/rows.ts';
import { foundThings } from '../store/schema/search.ts';
import type { Change } from '../trail/append.ts';

/** Keeps the words of things up to date after changes, in the transaction that made them. */
export function refreshIndex(tx: Reader, findings: readonly Finding[], changes: readonly Change[]): void {
  for (const finding of findings) {
    const touched = new Set(changes.flatMap((change) => finding.touchedBy(tx, change)));
    for (const ids of inChunks([...touched])) index(tx, finding, ids);
  }
}

/** Goes up whenever a thing is found by other words than before: the index of an older version is then made anew. */
const WORDS_VERSION = '2';
/** Stands among the kinds, and is none: its id is the version that the words were written by. */
const VERSION_KIND = '#words';

/** Makes the index where there is none yet, or one of an older version. From then on every change keeps it. */
export function completeIndex(tx: Reader, findings: readonly Finding[]): void {
  const version = tx
    .select({ id: foundThings.id })
    .from(foundThings)
    .where(eq(foundThings.kind, VERSION_KIND))
    .get();
  if (version?.id !== WORDS_VERSION) {
    tx.run(sql`DELETE FROM found_words`);
    tx.delete(foundThings).run();
    tx.insert(foundThings).values({ kind: VERSION_KIND, id: WORDS_VERSION }).run();
  }
  for (const finding of findings) {
    const first = tx
      .select({ id: foundThings.id })
      .from(foundThings)
      .where(eq(foundThings.kind, finding.kind))
      .limit(1)
      .get();
    if (first) continue;
    const ids = finding.words(tx, 'all').map(({ id }) => id);
    for (const part of inChunks(ids)) index(tx, finding, part);
  }
}

/** Writes the words of these things; what is not there any more loses its entry. */
function index(tx: Reader, { kind, words }: Finding, ids: readonly string[]): void {
  const before = tx
    .select({ rowid: foundThings.rowid, id: foundThings.id })
    .from(foundThings)
    .where(and(eq(foundThings.kind, kind), isOneOf(foundThings.id, ids)))
    .all();
  const there = words(tx, ids);
  const isThere = new Set(there.map(({ id }) => id));
  if (before.length > 0) {
    const rowids = before.map(({ rowid }) => rowid);
    tx.run(sql`DELETE FROM found_words WHERE rowid IN ${rowids}`);
    const gone = before.filter(({ id }) => !isThere.has(id)).map(({ rowid }) => rowid);
    if (gone.length > 0) tx.delete(foundThings).where(inArray(foundThings.rowid, gone)).run();
  }
  if (there.length === 0) return;
  const known = new Map(before.map(({ id, rowid }) => [id, rowid]));
  const added = there.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  // All rows travel as one value: a statement with a value for each takes longer to build than to run.
  const entered = tx.all<{ id: string; rowid: number }>(
    sql`INSERT INTO found_things (kind, id) SELECT ${kind}, value FROM json_each(${JSON.stringify(added)}) RETURNING id, rowid`,
  );
  for (const { id, rowid } of entered) known.set(id, rowid);
  const rows = there.map(({ id, words: text }) => [known.get(id), foldForSearch(text)]);
  tx.run(
    sql`INSERT INTO found_words (rowid, words) SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(rows)})`,
  );
}

/** What FTS5 is asked for a query; undefined where it holds no word. */
export function askedOf({ words, joinedFigures, asOne }: SearchQuery): string | undefined {
  if (words.length === 0) return undefined;
  const all = (parts: readonly string[]) => `(${parts.map((word) => `"${word}"*`).join(' AND ')})`;
  const asked = [all(words), ...(joinedFigures.length < words.length ? [all(joinedFigures)] : [])];
  return [...asked, ...(asOne === '' || words.length === 1 ? [] : [`"${asOne}"*`])].join(' OR ');
}

/**
 * The ids of things of a kind that hold every word of the query, each from its beginning, best first; a query that is
 * one thing written in parts (a reference with spaces, a telephone number) is looked for as one word, too.
 */
export function matching(store: Reader, kind: string, query: SearchQuery, most: number): string[] {
  const asked = askedOf(query);
  if (asked === undefined) return [];
  return store
    .all<{ id: string }>(
      sql`SELECT things.id FROM found_words JOIN found_things AS things ON things.rowid = found_words.rowid
          WHERE found_words MATCH ${asked} AND things.kind = ${kind} ORDER BY found_words.rank LIMIT ${most}`,
    )
    .map(({ id }) => id);
}

/** How many things of each kind hold every word of the query. */
export function countMatching(store: Reader, query: SearchQuery): Map<string, number> {
  const asked = askedOf(query);
  if (asked === undefined) return new Map();
  return new Map(
    store
      .all<{ kind: string; n: number }>(
        sql`SELECT things.kind, count(*) AS n FROM found_words
            JOIN found_things AS things ON things.rowid = found_words.rowid
            WHERE found_words MATCH ${asked} GROUP BY things.kind`,
      )
      .map(({ kind, n }) => [kind, n]),
  );
}

/** Whether a word stands, as it is, in the record of a case or a person. */
export function isInRecords(store: Reader, word: string): boolean {
  const folded = foldForSearch(word).replaceAll('"', ' ').trim();
  if (folded === '') return false;
  const [found] = store.all(
    sql`SELECT 1 FROM found_words JOIN found_things AS things ON things.rowid = found_words.rowid
        WHERE found_words MATCH ${`"${folded}"`} AND things.kind IN ('case', 'person') LIMIT 1`,
  );
  return found !== undefined;
}

/**
 * Things of a kind that match, as a condition on a column of their ids.
 * @param asked what `askedOf` makes of a query, or the placeholder for it
 */
export function isAmongMatching(column: AnyColumn, kind: string, asked: string | Placeholder): SQL {
  return sql`${column} IN (SELECT things.id FROM found_words JOIN found_things AS things ON things.rowid = found_words.rowid
          WHERE found_words MATCH ${asked} AND things.kind = ${kind})`;
}
