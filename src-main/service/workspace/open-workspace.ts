import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { type Moved, WorkspaceSettings } from '#shared/contract/workspace.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { Problem } from '../problem.ts';
import { type BackupReason, backUp } from '../store/backup.ts';
import { type Reader, type Store, storeOver } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import type { KeyFile } from '../store/keys.ts';
import { appendChanges, type Change } from '../trail/append.ts';
import type { FilesInPlace } from './files-in-place.ts';
import { MOVED, readMoved, wasMoved } from './moved.ts';
import { dropSetting, everySetting, insertSecret, putSetting, secretOf, settingOf } from './repository.ts';
import type { SecondPlace } from './second-place.ts';
import type { TrailNote } from './trail-note.ts';
import { Undos } from './undos.ts';
import { placesIn } from './workspace-folder.ts';

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
  /** The computer, as its system names it. */
  readonly device: string;
  /** The version of Plumbline that has it open. */
  readonly version: string;
  /** Called in each write transaction that recorded anything, before it ends: what follows from the changes. */
  readonly afterChanges: (tx: Reader, changes: readonly Change[]) => void;
  /** The wrapped keys as they lie in the folder; every back-up holds them too. */
  keys: KeyFile;
  /** Whether its files lie where they lay when it was opened. */
  readonly files: FilesInPlace | undefined;
  /** How far the trail has come, beside the database. */
  readonly note: TrailNote | undefined;
  /** What was found when it was opened, in sentences. */
  readonly notices: readonly string[];
  /** What can be taken back while it stays open. */
  readonly undos = new Undos();
  /** Where its back-ups are copied to as well. */
  readonly secondPlace: SecondPlace | undefined;
  #settings: WorkspaceSettings | undefined;

  constructor(parts: {
    folder: string;
    name: string;
    id: string;
    key: Uint8Array;
    database: Database.Database;
    clock: () => Date;
    device: string;
    version: string;
    keys: KeyFile;
    files?: FilesInPlace;
    note?: TrailNote;
    secondPlace?: SecondPlace;
    notices?: readonly string[];
    afterChanges?: (tx: Reader, changes: readonly Change[]) => void;
  }) {
    this.folder = parts.folder;
    this.name = parts.name;
    this.id = parts.id;
    this.key = parts.key;
    this.database = parts.database;
    this.store = storeOver(parts.database);
    this.clock = parts.clock;
    this.device = parts.device;
    this.version = parts.version;
    this.keys = parts.keys;
    this.files = parts.files;
    this.note = parts.note;
    this.secondPlace = parts.secondPlace;
    this.notices = parts.notices ?? [];
    this.afterChanges = parts.afterChanges ?? (() => undefined);
    this.openedAt = parts.clock().toISOString();
  }

  /** A new id of the kind that is asked for, UUIDv7: sorts by time, and workspaces can be merged. */
  newId<Id extends string = string>(): Id {
    return v7({ msecs: this.clock().getTime() }) as Id;
  }

  /** Today, yyyy-mm-dd, in this computer's time zone. */
  today(): string {
    return localDay(this.clock());
  }

  /** The name that goes into the audit trail. */
  get actor(): string {
    return this.settings.me.name;
  }

  /**
   * One write transaction, all or nothing. `work` must be synchronous: better-sqlite3 commits an async function at its
   * first await.
   * @param origin what brings the changes from another workspace, such as a pack
   * @throws Problem where it was moved to another laptop
   */
  write<Result>(work: (writing: Writing) => Result, origin: string | null = null): Result {
    return this.#transact((writing) => {
      const moved = this.moved;
      if (moved) throw wasMoved(moved);
      return work(writing);
    }, origin);
  }

  /**
   * As `write`, in a workspace that was moved too: for what keeps it readable on this laptop, and for taking the mark
   * back. Never for what a person writes.
   */
  upkeep<Result>(work: (writing: Writing) => Result): Result {
    return this.#transact(work, null);
  }

  #transact<Result>(work: (writing: Writing) => Result, origin: string | null): Result {
    this.#refuseWhereGone();
    let isRecorded = false;
    const at = this.clock().toISOString();
    const actor = this.#settings || this.#hasSettings() ? this.actor : 'Plumbline';
    const doer = { actor, device: this.device, origin };
    const written = this.store.transaction(
      (transaction) => {
        const tx = transaction as unknown as Reader;
        const recorded: Change[] = [];
        const recordAll = (changes: readonly Change[]) => {
          appendChanges(tx, doer, at, changes);
          for (const change of changes) recorded.push(change);
        };
        const result = work({ tx, at, record: (change) => recordAll([change]), recordAll });
        isRecorded = recorded.length > 0;
        if (isRecorded) this.afterChanges(tx, recorded);
        return result;
      },
      { behavior: 'immediate' },
    );
    if (isRecorded) this.note?.note(this.database);
    return written;
  }

  /** Makes a back-up in the workspace's own folder, and begins to copy it to the second place. @returns its name */
  backUp(reason: BackupReason): string {
    this.#refuseWhereGone();
    const { database, key, keys } = this;
    const directory = placesIn(this.folder).backups;
    const name = backUp({ database, key, keys, directory, now: this.clock() }, reason);
    this.secondPlace?.copy(join(directory, name));
    return name;
  }

  get settings(): WorkspaceSettings {
    if (!this.#settings) {
      const rows = everySetting(this.store);
      const stored = Object.fromEntries(rows.map((row) => [row.key, jsonOrNull(row.value)]));
      this.#settings = WorkspaceSettings.parse({ ...DEFAULT_SETTINGS, ...stored });
    }
    return this.#settings;
  }

  /** Changes settings, with one entry per changed key. */
  updateSettings(changes: Partial<WorkspaceSettings>): WorkspaceSettings {
    this.write((writing) => this.writeSettings(writing, changes));
    return this.settings;
  }

  /** As `updateSettings`, inside a transaction that does more. */
  writeSettings({ tx, record }: Writing, changes: Partial<WorkspaceSettings>): void {
    const before: Partial<WorkspaceSettings> = this.#hasSettings() ? this.settings : {};
    for (const [key, value] of Object.entries(changes)) {
      const text = JSON.stringify(value);
      const old = before[key as keyof WorkspaceSettings];
      if (JSON.stringify(old) === text) continue;
      putSetting(tx, key, text);
      record({ action: 'change', entity: 'setting', entityId: key, before: old, after: value });
    }
    // Read again when next asked for: the transaction may yet fail.
    this.#settings = undefined;
  }

  /** A value that is the workspace's own and no setting of a person, such as whether it is the demo. */
  flag(key: string): string | undefined {
    return settingOf(this.store, key);
  }

  /** Notes a value of the workspace's own, with its entry in the trail. */
  setFlag(key: string, value: string): void {
    const before = this.flag(key);
    if (before === value) return;
    this.write(({ tx, record }) => {
      putSetting(tx, key, value);
      record({ action: 'change', entity: 'setting', entityId: key, before, after: value });
    });
  }

  /** That it was moved to another laptop; null where it was not. */
  get moved(): Moved | null {
    return readMoved(this.flag(MOVED));
  }

  /**
   * Marks it as moved, as one with what must hold then.
   * @param hold the last step; where it fails, the mark is not set
   */
  markMoved(moved: Omit<Moved, 'at'>, hold: () => void): Moved {
    return this.write(({ tx, at, record }) => {
      const mark: Moved = { ...moved, at };
      putSetting(tx, MOVED, JSON.stringify(mark));
      record({ action: 'move', entity: 'workspace', entityId: this.id, after: mark });
      hold();
      return mark;
    });
  }

  /** Takes the mark back, with the reason in the trail; nothing where there is none. */
  takeBackMove(reason: string): void {
    const before = this.moved;
    if (!before) return;
    this.upkeep(({ tx, record }) => {
      dropSetting(tx, MOVED);
      record({
        action: 'take-back-move',
        entity: 'workspace',
        entityId: this.id,
        before,
        after: { reason },
      });
    });
  }

  /** A key of the workspace's own, made when it is first asked for. The trail says that it was made, never its value. */
  secret(name: string, make: () => string): string {
    const known = secretOf(this.store, name);
    if (known !== undefined) return known;
    const value = make();
    this.write(({ tx, record }) => {
      insertSecret(tx, name, value);
      record({ action: 'make', entity: 'secret', entityId: name });
    });
    return value;
  }

  /** Saved is saved: what goes into files that are no longer at their place would be gone with the program. */
  #refuseWhereGone(): void {
    if (this.files && !this.files.areThere()) throw filesGone();
  }

  #hasSettings(): boolean {
    return this.flag('me') !== undefined;
  }
}

function filesGone(): Problem {
  return new Problem('The files of this workspace were moved, deleted or replaced while it was open.', {
    kept: 'This change is not saved yet; it stays on the screen. What was saved before lies where the files are now.',
    next: 'Put the folder back where it was, or connect the drive again: it is then saved by itself. If it is not, lock and unlock: what is on the screen waits meanwhile.',
    mayPass: true,
  });
}
