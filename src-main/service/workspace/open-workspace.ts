import type Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { WorkspaceSettings } from '#shared/contract/workspace.ts';
import { type Reader, type Store, storeOver } from '../store/connection.ts';
import { settings as settingsTable } from '../store/schema/index.ts';
import { appendChanges, type Change } from '../trail/append.ts';
import { Undos } from './undos.ts';

const DEFAULT_SETTINGS: Omit<WorkspaceSettings, 'council' | 'me'> = {
  idleMinutes: 10,
  escalation: { name: '', phone: '', guidance: '' },
  smallCells: { block: 6, warn: 10 },
};

/** What a change is given: the transaction, the instant, and the audit trail that ends in the same transaction. */
export interface Writing {
  readonly tx: Reader;
  readonly at: string;
  record(change: Change): void;
  recordAll(changes: readonly Change[]): void;
}

/** A workspace whose key is known. Holds the one connection; every write goes through `write`. */
export class OpenWorkspace {
  readonly folder: string;
  readonly name: string;
  readonly id: string;
  readonly key: Uint8Array;
  readonly database: Database.Database;
  readonly store: Store;
  readonly openedAt: string;
  readonly clock: () => Date;
  /** Called in each write transaction that recorded anything, before it ends: what follows from the changes. */
  readonly afterChanges: (tx: Reader, changes: readonly Change[]) => void;
  /** What can be taken back while it stays open. */
  readonly undos = new Undos();
  #settings: WorkspaceSettings | undefined;

  constructor(parts: {
    folder: string;
    name: string;
    id: string;
    key: Uint8Array;
    database: Database.Database;
    clock: () => Date;
    afterChanges?: (tx: Reader, changes: readonly Change[]) => void;
  }) {
    this.folder = parts.folder;
    this.name = parts.name;
    this.id = parts.id;
    this.key = parts.key;
    this.database = parts.database;
    this.store = storeOver(parts.database);
    this.clock = parts.clock;
    this.afterChanges = parts.afterChanges ?? (() => undefined);
    this.openedAt = parts.clock().toISOString();
  }

  /** A new id, UUIDv7: sorts by time, and workspaces can be merged. */
  newId(): string {
    return v7({ msecs: this.clock().getTime() });
  }

  /** Today, yyyy-mm-dd, in this computer's time zone. */
  today(): string {
    const now = this.clock();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  }

  /** The name that goes into the audit trail. */
  get actor(): string {
    return this.settings.me.name;
  }

  /**
   * One write transaction, all or nothing. `work` must be synchronous: better-sqlite3 commits an async function at its
   * first await.
   */
  write<Result>(work: (writing: Writing) => Result): Result {
    const at = this.clock().toISOString();
    const actor = this.#settings || this.#hasSettings() ? this.actor : 'Plumbline';
    return this.store.transaction(
      (transaction) => {
        const tx = transaction as unknown as Reader;
        const recorded: Change[] = [];
        const recordAll = (changes: readonly Change[]) => {
          appendChanges(tx, actor, at, changes);
          for (const change of changes) recorded.push(change);
        };
        const result = work({ tx, at, record: (change) => recordAll([change]), recordAll });
        if (recorded.length > 0) this.afterChanges(tx, recorded);
        return result;
      },
      { behavior: 'immediate' },
    );
  }

  get settings(): WorkspaceSettings {
    if (!this.#settings) {
      const rows = this.store.select().from(settingsTable).all();
      const stored = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
      this.#settings = WorkspaceSettings.parse({ ...DEFAULT_SETTINGS, ...stored });
    }
    return this.#settings;
  }

  /** Changes settings, with one entry per changed key. */
  updateSettings(changes: Partial<WorkspaceSettings>): WorkspaceSettings {
    const before: Partial<WorkspaceSettings> = this.#hasSettings() ? this.settings : {};
    this.write(({ tx, record }) => {
      for (const [key, value] of Object.entries(changes)) {
        const text = JSON.stringify(value);
        const old = before[key as keyof WorkspaceSettings];
        if (JSON.stringify(old) === text) continue;
        tx.insert(settingsTable)
          .values({ key, value: text })
          .onConflictDoUpdate({ target: settingsTable.key, set: { value: text } })
          .run();
        record({ action: 'change', entity: 'setting', entityId: key, before: old, after: value });
      }
    });
    this.#settings = undefined;
    return this.settings;
  }

  /** A value that is the workspace's own and no setting of a person, such as whether it is the demo. */
  flag(key: string): string | undefined {
    return this.store.select().from(settingsTable).where(eq(settingsTable.key, key)).get()?.value;
  }

  setFlag(key: string, value: string): void {
    this.store
      .insert(settingsTable)
      .values({ key, value })
      .onConflictDoUpdate({ target: settingsTable.key, set: { value } })
      .run();
  }

  #hasSettings(): boolean {
    return this.flag('me') !== undefined;
  }
}
