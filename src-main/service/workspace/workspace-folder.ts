import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../problem.ts';

/** Ending of a workspace's folder. */
export const WORKSPACE_ENDING = '.plumbline';

/** Where things lie in a workspace's folder. */
export const placesIn = (folder: string) => ({
  database: join(folder, 'workspace.db'),
  keys: join(folder, 'keys.json'),
  /** The same once more, so that one damaged file is not the end of all data. */
  keysCopy: join(folder, 'keys-copy.json'),
  /** How far the audit trail has come, beside the database. */
  trailMark: join(folder, 'trail.json'),
  backups: join(folder, 'backups'),
  /** Says who has it open; the lock itself is the system's, on `lock.db`. */
  lock: join(folder, 'lock'),
  lockDatabase: join(folder, 'lock.db'),
  /** There while the workspace is being made: one that still has it was never handed to anybody. */
  unfinished: join(folder, 'unfinished'),
});

/** The name a workspace is shown by before it is opened: its folder's. */
export const nameOfFolder = (folder: string): string => basename(folder).replace(/\.plumbline$/, '');

/** A folder name that every file system takes, made from what the person calls the workspace. */
export function folderNameFor(name: string): string {
  const safe = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return `${safe || 'Workspace'}${WORKSPACE_ENDING}`;
}

/**
 * Makes the folder, marked as unfinished. What a crash left of one that was never finished is cleared away: nobody got its
 * recovery code, and opening one takes the mark away.
 * @throws Problem where one of that name is already there
 */
export function makeFolder(parent: string, name: string): string {
  const folder = join(parent, folderNameFor(name));
  if (existsSync(folder) && !wasNeverFinished(folder))
    throw new Problem(`There is already a workspace called “${nameOfFolder(folder)}” in this folder.`, {
      kept: 'The one that is there was not touched.',
      next: 'Choose another name, or open the one that is there.',
    });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(placesIn(folder).unfinished, '');
  return folder;
}

/** The mark of a folder whose workspace is there now. */
export const finish = (folder: string): void => rmSync(placesIn(folder).unfinished, { force: true });

const wasNeverFinished = (folder: string): boolean =>
  existsSync(placesIn(folder).unfinished) || readdirSync(folder).length === 0;
