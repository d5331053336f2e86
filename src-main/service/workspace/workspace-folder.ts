import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../problem.ts';
import { writeWhole } from '../store/files.ts';
import { KeyFile } from './keys.ts';

/** Ending of a workspace's folder. */
const WORKSPACE_ENDING = '.plumbline';

/** Where things lie in a workspace's folder. */
export const placesIn = (folder: string) => ({
  database: join(folder, 'workspace.db'),
  keys: join(folder, 'keys.json'),
  backups: join(folder, 'backups'),
  lock: join(folder, 'lock'),
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

/** Makes the folder. @throws Problem where one of that name is already there. */
export function makeFolder(parent: string, name: string): string {
  const folder = join(parent, folderNameFor(name));
  if (existsSync(folder))
    throw new Problem(`There is already a workspace called “${nameOfFolder(folder)}” in this folder.`, {
      kept: 'The one that is there was not touched.',
      next: 'Choose another name, or open the one that is there.',
    });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Reads `keys.json`. @throws Problem where the folder is no workspace or its key file is damaged. */
export function readKeyFile(folder: string): KeyFile {
  const { keys, database } = placesIn(folder);
  if (!existsSync(keys) || !existsSync(database))
    throw new Problem('This folder is not a Plumbline workspace.', {
      kept: 'Nothing in it was touched.',
      next: `Choose the folder whose name ends in “${WORKSPACE_ENDING}”; it holds workspace.db and keys.json.`,
    });
  try {
    return KeyFile.parse(JSON.parse(readFileSync(keys, 'utf8')));
  } catch {
    throw new Problem('The key file of this workspace is damaged.', {
      kept: 'Nothing was changed; the data itself is untouched.',
      next: 'Put back keys.json from a copy of the folder. Without it nobody can read the workspace.',
    });
  }
}

/** Writes `keys.json`. */
export const writeKeyFile = (folder: string, file: KeyFile): void =>
  writeWhole(placesIn(folder).keys, `${JSON.stringify(file, null, 2)}\n`);
