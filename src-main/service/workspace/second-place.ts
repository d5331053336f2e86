import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { SecondPlace as SecondPlaceState } from '#shared/contract/workspace.ts';
import { Problem } from '../problem.ts';
import { pruneBackups } from '../store/backup.ts';
import type { KeptSecondPlace, RecentWorkspaces } from './recent-workspaces.ts';

/** What the name of the folder in a second place ends in; `findBackups` looks for it there. */
const COPIES = ' back-ups';

/**
 * A folder or stick that each back-up of a workspace is copied to as well. It belongs to this computer, not to the
 * workspace: another laptop has other drives.
 */
export class SecondPlace {
  readonly #recent: RecentWorkspaces;
  readonly #workspace: string;
  readonly #clock: () => Date;

  constructor(recent: RecentWorkspaces, workspace: string, clock: () => Date) {
    this.#recent = recent;
    this.#workspace = workspace;
    this.#clock = clock;
  }

  get state(): SecondPlaceState {
    const kept = this.#recent.secondPlace(this.#workspace);
    if (kept === undefined || kept === 'declined')
      return {
        kind: kept ?? 'not-asked',
        folder: null,
        lastAt: null,
        missedAt: null,
        isSameDisk: false,
      };
    return { kind: 'kept', ...kept, isSameDisk: isOnSameDisk(kept.folder, this.#workspace) };
  }

  /**
   * Takes a folder as the second place and puts the copy of a back-up there at once, to see that it can be written.
   * @throws Problem where it lies in the workspace's own folder, or nothing can be written there
   */
  choose(folder: string, backup: string): void {
    const inside = relative(this.#workspace, folder);
    if (inside === '' || !(inside.startsWith('..') || inside.includes(`..${sep}`) || /^[a-z]:/i.test(inside)))
      throw new Problem('This folder is part of the workspace itself.', {
        kept: 'Nothing was changed.',
        next: 'Choose a stick, another drive, or a folder of the council’s network.',
      });
    try {
      copyInto(folder, this.#workspace, backup);
    } catch {
      throw new Problem('Plumbline could not write a copy into this folder.', {
        kept: 'Nothing was changed; the back-up in the workspace’s own folder was made.',
        next: 'See that the drive is connected, not full, and not write-protected, or choose another folder.',
      });
    }
    this.#keep({ folder, lastAt: this.#clock().toISOString(), missedAt: null });
  }

  decline(): void {
    this.#recent.keepSecondPlace(this.#workspace, 'declined');
  }

  /** Copies a back-up that was just made. Where the place is not there, that is kept in mind and said; never throws. */
  copy(backup: string): void {
    const kept = this.#recent.secondPlace(this.#workspace);
    if (kept === undefined || kept === 'declined') return;
    const now = this.#clock().toISOString();
    try {
      if (!existsSync(kept.folder)) throw new Error('not there');
      copyInto(kept.folder, this.#workspace, backup);
      this.#keep({ ...kept, lastAt: now, missedAt: null });
    } catch {
      this.#keep({ ...kept, missedAt: now });
    }
  }

  /** Takes away the copies of this workspace. `not-there`: the drive is not connected, so they are still on it. */
  removeCopies(): 'none' | 'removed' | 'not-there' {
    const kept = this.#recent.secondPlace(this.#workspace);
    if (kept === undefined || kept === 'declined') return 'none';
    if (!existsSync(kept.folder)) return 'not-there';
    rmSync(join(kept.folder, `${basename(this.#workspace)}${COPIES}`), { recursive: true, force: true });
    return 'removed';
  }

  #keep(kept: KeptSecondPlace): void {
    this.#recent.keepSecondPlace(this.#workspace, kept);
  }
}

/** Written beside and renamed: a stick that is pulled out leaves no half copy with a good name. */
function copyInto(folder: string, workspace: string, backup: string): void {
  const copies = join(folder, `${basename(workspace)}${COPIES}`);
  mkdirSync(copies, { recursive: true, mode: 0o700 });
  const partial = join(copies, `${basename(backup)}.partial`);
  try {
    copyFileSync(backup, partial);
    if (statSync(partial).size !== statSync(backup).size) throw new Error('cut short');
    renameSync(partial, join(copies, basename(backup)));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  pruneBackups(copies, basename(backup));
}

function isOnSameDisk(one: string, other: string): boolean {
  try {
    return statSync(one).dev === statSync(other).dev;
  } catch {
    return false;
  }
}

/** The folders of copies in a folder or on a stick. */
export function copiesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(COPIES))
    .map((name) => join(folder, name));
}
