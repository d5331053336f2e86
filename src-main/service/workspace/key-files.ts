import { existsSync, readFileSync } from 'node:fs';
import { Problem } from '../problem.ts';
import { writeWhole } from '../store/files.ts';
import { damagedSlots, KeyFile, withChecksums } from '../store/keys.ts';
import { placesIn, WORKSPACE_ENDING } from './workspace-folder.ts';

/** What was read of the wrapped keys, and what a person should know about it. */
export interface KeysRead {
  readonly file: KeyFile;
  /** Sentences: which of the two copies was damaged or gone, and that it was put right. */
  readonly notices: readonly string[];
  /** The file cannot unlock with this, for that part of it is damaged in both copies. */
  readonly damaged: readonly ('passphrase' | 'recovery')[];
}

type Copy = { readonly file: KeyFile; readonly damaged: readonly ('passphrase' | 'recovery')[] };
type GoodCopy = Copy & { readonly damaged: readonly [] };

function readCopy(path: string): Copy | 'missing' | 'damaged' {
  if (!existsSync(path)) return 'missing';
  try {
    const file = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { file, damaged: damagedSlots(file) };
  } catch {
    return 'damaged';
  }
}

const isGood = (copy: Copy | 'missing' | 'damaged'): copy is GoodCopy =>
  typeof copy === 'object' && copy.damaged.length === 0;

/**
 * Reads the wrapped keys of a workspace: `keys.json`, or where that is gone or damaged the second copy beside it. What was
 * damaged is written again from the good one.
 * @throws Problem where the folder is no workspace or neither copy can be read.
 */
export function readKeyFile(folder: string): KeysRead {
  const { keys, keysCopy, database } = placesIn(folder);
  const [first, second] = [readCopy(keys), readCopy(keysCopy)];
  if (!existsSync(database) || (first === 'missing' && second === 'missing')) throw noWorkspace(folder);
  if (isGood(first)) {
    if (!isGood(second)) putRight(keysCopy, first.file);
    const notices =
      second === 'damaged'
        ? ['The second copy of the keys was damaged; it was written again from the first.']
        : [];
    return { file: first.file, notices, damaged: [] };
  }
  if (isGood(second)) {
    putRight(keys, second.file);
    const what = first === 'missing' ? 'gone' : 'damaged';
    return {
      file: second.file,
      notices: [`The file keys.json was ${what}; it was written again from the second copy.`],
      damaged: [],
    };
  }
  for (const copy of [first, second])
    if (typeof copy === 'object') return { file: copy.file, notices: [], damaged: copy.damaged };
  throw new Problem('The key file of this workspace is damaged, and so is its second copy.', {
    kept: 'Nothing was changed; the data itself is untouched.',
    next: 'Restore a back-up: each holds the keys too. Use “Restore a back-up” on the start screen.',
    canRestore: true,
  });
}

function noWorkspace(folder: string): Problem {
  const { backups } = placesIn(folder);
  if (existsSync(backups))
    return new Problem('The database or the keys of this workspace are gone.', {
      kept: 'Nothing in the folder was touched. It still holds back-ups.',
      next: 'Use “Restore a back-up” on the start screen and choose this folder.',
      canRestore: true,
    });
  return new Problem('This folder is not a Plumbline workspace.', {
    kept: 'Nothing in it was touched.',
    next: `Choose the folder whose name ends in “${WORKSPACE_ENDING}”; it holds workspace.db and keys.json.`,
  });
}

function putRight(path: string, file: KeyFile): void {
  try {
    writeWhole(path, textOf(file), { mode: 0o600 });
  } catch {
    // A folder that can be read only keeps its one good copy.
  }
}

const textOf = (file: KeyFile): string => `${JSON.stringify(withChecksums(file), null, 2)}\n`;

/**
 * Writes both copies of the wrapped keys, the second one first: whatever happens in between, one of the two opens with
 * the old secret or the new one.
 */
export function writeKeyFile(folder: string, file: KeyFile): void {
  const { keys, keysCopy } = placesIn(folder);
  writeWhole(keysCopy, textOf(file), { mode: 0o600 });
  writeWhole(keys, textOf(file), { mode: 0o600 });
}
