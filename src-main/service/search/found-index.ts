import { and, eq, inArray, sql } from 'drizzle-orm';
import { foldForSearch, searchWords } from '#shared/domain/text/fold-for-search.ts';
import type { Finding } from '../capability.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { foundThings } from '../store/schema/index.ts';
import type { Change } from '../trail/append.ts';

/** Keeps the words of things up to date after changes, in the transaction that made them. */
export function refreshIndex(tx: Reader, findings: readonly Finding[], changes: readonly Change[]): void {
  for (const finding of findings) {
    const touched = new Set(changes.flatMap((change) => finding.touchedBy(tx, change)));
    for (const ids of inChunks([...touched])) index(tx, finding, ids);
  }
}

/** Makes the index where there is none yet: in a workspace of an older version. From then on every change keeps it. */
export function completeIndex(tx: Reader, findings: readonly Finding[]): void {
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
    .where(and(eq(foundThings.kind, kind), inArray(foundThings.id, [...ids])))
    .all();
  const rowids = new Map(before.map(({ id, rowid }) => [id, rowid]));
  const there = new Map(words(tx, ids).map((thing) => [thing.id, thing.words]));
  for (const { id, rowid } of before) {
    tx.run(sql`DELETE FROM found_words WHERE rowid = ${rowid}`);
    if (!there.has(id)) tx.delete(foundThings).where(eq(foundThings.rowid, rowid)).run();
  }
  for (const [id, text] of there) {
    const rowid =
      rowids.get(id) ??
      tx.insert(foundThings).values({ kind, id }).returning({ rowid: foundThings.rowid }).get().rowid;
    tx.run(sql`INSERT INTO found_words (rowid, words) VALUES (${rowid}, ${foldForSearch(text)})`);
  }
}

/**
 * The ids of things of a kind that hold every word of the query, each from its beginning, best first; a query that is
 * one thing written in parts (a reference with spaces) is looked for as one word, too.
 */
export function matching(store: Reader, kind: string, query: string, most: number): string[] {
  const parts = searchWords(query).map((word) => `"${word}"*`);
  if (parts.length === 0) return [];
  const asOne = `"${searchWords(query).join('')}"*`;
  const asked = parts.length === 1 ? asOne : `(${parts.join(' AND ')}) OR ${asOne}`;
  return store
    .all<{ id: string }>(
      sql`SELECT things.id FROM found_words JOIN found_things AS things ON things.rowid = found_words.rowid
          WHERE found_words MATCH ${asked} AND things.kind = ${kind} ORDER BY found_words.rank LIMIT ${most}`,
    )
    .map(({ id }) => id);
}
