import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { sortKey } from '#shared/domain/text/sort-key.ts';
import * as schema from './schema/index.ts';

export type Store = BetterSQLite3Database<typeof schema> & { readonly $client: Database.Database };
/** What repositories take: the store, or a transaction on it. */
export type Reader = Pick<Store, 'select' | 'insert' | 'update' | 'delete' | 'run' | 'all' | 'get' | 'query'>;

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
    database.function('folded', { deterministic: true }, (text) => foldForSearch(String(text ?? '')));
    database.function('sort_key', { deterministic: true }, (text) => sortKey(String(text ?? '')));
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') throw new KeyRefusedError();
    throw error;
  }
}

/** The typed store over an open database. */
export const storeOver = (database: Database.Database): Store => drizzle(database, { schema }) as Store;
