import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import type { Reader } from '../store/connection.ts';
import { isTrueMark, type KeyFile } from '../store/keys.ts';
import type { ServiceOptions } from '../surroundings.ts';
import { addBuiltInTemplates } from '../templates/built-in.ts';
import type { Change } from '../trail/append.ts';
import { FilesInPlace } from './files-in-place.ts';
import type { KeysRead } from './key-files.ts';
import { takeLock } from './lock-file.ts';
import { openStore } from './open-store.ts';
import { OpenWorkspace } from './open-workspace.ts';
import type { RecentWorkspaces } from './recent-workspaces.ts';
import { SecondPlace } from './second-place.ts';
import { warnOfSync } from './synced-folder.ts';
import { compareWithNote, readNote, TrailNote } from './trail-note.ts';
import { placesIn } from './workspace-folder.ts';

/** What the rooms keep beside the data: informed of a change in its transaction. */
export interface Following {
  readonly opened: (tx: Reader) => void;
  readonly changes: (tx: Reader, changes: readonly Change[]) => void;
}

/**
 * Opens the workspace of a folder with its key: lock, database at this version, notes of the trail, built-in templates.
 * What fails half-way leaves nothing open and nothing locked.
 * @throws Problem where another computer has it open, or the database cannot be opened
 */
export function openFolder(
  {
    folder,
    read,
    key,
    mustExist,
    evenIfOpen,
  }: {
    readonly folder: string;
    readonly read: KeysRead;
    readonly key: Uint8Array;
    /** It was there before; a new one has no past to compare with. */
    readonly mustExist: boolean;
    readonly evenIfOpen: boolean;
  },
  {
    options,
    recent,
    follow,
  }: {
    readonly options: ServiceOptions;
    readonly recent: RecentWorkspaces;
    readonly follow: Following;
  },
): { readonly workspace: OpenWorkspace; readonly release: () => void } {
  const { file } = read;
  const places = placesIn(folder);
  const release = takeLock(places, v7(), options.clock(), { evenIfOpen });
  let note: TrailNote | undefined;
  try {
    const database = openStore({
      places,
      key,
      keys: file,
      migrations: options.migrationsDirectory,
      now: options.clock(),
      mustExist,
    });
    const notices = [...read.notices];
    const losses: string[] = [];
    try {
      if (mustExist) {
        losses.push(...lossesIn({ folder, file, key, database }, recent));
        notices.push(...losses, ...warnOfSync(folder));
      }
      note = new TrailNote(places.trailMark, key, file.workspaceId);
    } catch (error) {
      database.close();
      throw error;
    }
    const workspace = new OpenWorkspace({
      folder,
      name: file.name,
      id: file.workspaceId,
      key,
      database,
      keys: file,
      files: new FilesInPlace(database),
      note,
      secondPlace: new SecondPlace(recent, folder, options.clock),
      notices,
      clock: options.clock,
      device: options.device,
      version: options.version,
      afterChanges: follow.changes,
    });
    if (!workspace.moved) addBuiltInTemplates(workspace);
    workspace.upkeep(({ tx, record }) => {
      follow.opened(tx);
      // What was noticed stays noticed: the note beside the database goes on with what is there now.
      for (const found of losses)
        record({ action: 'find-loss', entity: 'workspace', entityId: file.workspaceId, after: { found } });
    });
    note.note(database);
    return { workspace, release };
  } catch (error) {
    note?.close();
    release();
    throw error;
  }
}

/** What the notes of the trail say that are kept outside the database. */
function lossesIn(
  {
    folder,
    file,
    key,
    database,
  }: {
    readonly folder: string;
    readonly file: KeyFile;
    readonly key: Uint8Array;
    readonly database: Database.Database;
  },
  recent: RecentWorkspaces,
): string[] {
  const beside = readNote(placesIn(folder).trailMark, key, file.workspaceId);
  const here = recent.trailNoted(folder, file.workspaceId);
  const findings = [
    ...(beside === 'damaged' ? ['The note of the audit trail beside the database is damaged.'] : []),
    ...(beside === 'missing' && here ? ['The note of the audit trail beside the database is gone.'] : []),
    ...(typeof beside === 'object' ? compareWithNote(database, beside, 'beside the database') : []),
  ];
  if (findings.length > 0 || !here || !isTrueMark(key, file.workspaceId, here)) return findings;
  return compareWithNote(database, here, 'of this computer');
}
