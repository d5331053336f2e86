import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { sortKey } from '#shared/domain/text/sort-key.ts';

export type Store = BetterSQLite3Database & { readonly $client: Database.Database };
/** What repositories take: the store, or a transaction on it. */
export type Reader = Pick<Store, 'select' | 'insert' | 'update' | 'delete' | 'run' | 'all' | 'get'>;

/** The key does not fit the file, or the file is not a workspace database (SQLite cannot tell which). */
export class KeyRefusedError extends Error {
  override readonly name = 'KeyRefusedError';
}

/**
 * Opens the encrypted database with its raw 32-byte key. Foreign keys are still off: `migrateStore` turns them on,
 * because a table rebuild with them on deletes child rows.
 * @throws KeyRefusedError when the first page cannot be read with this key.
 */
export function openDatabase(
  path: string,
  key: Uint8Array,
  options: { mustExist: boolean },
): Database.Database {
  const database = new Database(path, { fileMustExist: options.mustExist });
  try {
    database.pragma("cipher='chacha20'");
    database.pragma(`key='raw:${Buffer.from(key).toString('hex')}'`);
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // SQLite's own temporary files are not encrypted: it gets none.
    database.pragma('temp_store = MEMORY');
    database.pragma('foreign_keys = OFF');
    // Without it REPLACE deletes rows past the triggers that seal them.
    database.pragma('recursive_triggers = ON');
    database.function('folded', { deterministic: true }, remembering(foldForSearch));
    database.function('sort_key', { deterministic: true }, remembering(sortKey));
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') throw new KeyRefusedError();
    throw error;
  }
}

/** Short texts are names and references, asked for again with every list; a long one is asked for once. */
const REMEMBERED_LENGTH = 100;
const REMEMBERED = 250_000;

/** A function of texts for SQL that does not work out the same name twice. It goes with the connection. */
function remembering(work: (text: string) => string): (text: unknown) => string {
  const known = new Map<string, string>();
  return (given) => {
    const text = String(given ?? '');
    if (text.length > REMEMBERED_LENGTH) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

/** The typed store over an open database. */
export const storeOver = (database: Database.Database): Store => drizzle(database) as Store;
