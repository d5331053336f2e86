import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';

/**
 * Which file lies at a path, whatever its name. Windows lets nobody rename or replace a file that is open, and its numbers
 * of files do not hold on every drive: there it only says whether one is there.
 */
function fileAt(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return process.platform === 'win32' ? 'there' : `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

/**
 * The database of an open workspace and its log, as they lay when they were opened. A sync client replaces single files; a
 * folder is moved or a drive is pulled out: the handles live on, and what goes into them would be gone with the program.
 */
export class FilesInPlace {
  readonly #database: Database.Database;
  readonly #opened: string | undefined;
  #log: string | undefined;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#opened = fileAt(database.name);
    this.#log = fileAt(this.#logPath);
  }

  get #logPath(): string {
    return `${this.#database.name}-wal`;
  }

  /**
   * Whether the database is still the file at its path. Where its log alone is not, a new one is begun there: what the old
   * one held goes into the database before.
   */
  areThere(): boolean {
    if (this.#opened === undefined || fileAt(this.#database.name) !== this.#opened) return false;
    if (fileAt(this.#logPath) !== this.#log && !this.#database.inTransaction) {
      this.#database.pragma('journal_mode = DELETE');
      this.#database.pragma('journal_mode = WAL');
      // A log is made with the first read after the change.
      this.#database.prepare('SELECT count(*) FROM sqlite_master').get();
      this.#log = fileAt(this.#logPath);
    }
    return true;
  }
}
