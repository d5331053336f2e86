import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { SecondPlace as SecondPlaceState } from '#shared/contract/workspace.ts';
import { Problem } from '../problem.ts';
import { pruneBackups } from '../store/backup.ts';
import type { KeptSecondPlace, RecentWorkspaces } from './recent-workspaces.ts';

/** What the name of the folder in a second place ends in; `findBackups` looks for it there. */
const COPIES = ' back-ups';
/** A copy that was cut off. A person's own files beside it have other names. */
const OWN_PARTIAL = /^plumbline-\d{6,}_.*\.db\.partial$/;

/**
 * A folder or stick that each back-up of a workspace is copied to as well. It belongs to this computer, not to the
 * workspace: another laptop has other drives.
 */
export class SecondPlace {
  readonly #recent: RecentWorkspaces;
  readonly #workspace: string;
  readonly #clock: () => Date;
  /** Copies one after the other; a stick is slow, and two at once would be slower. */
  #copying: Promise<void> = Promise.resolve();
  #running = 0;
  #isRemoved = false;

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
    const missedAt = this.#running > 0 ? null : kept.missedAt;
    return { kind: 'kept', ...kept, missedAt, isSameDisk: isOnSameDisk(kept.folder, this.#workspace) };
  }

  /**
   * Takes a folder as the second place and puts the copy of a back-up there at once, to see that it can be written.
   * @throws Problem where it lies in the workspace's own folder, or nothing can be written there
   */
  async choose(folder: string, backup: string): Promise<void> {
    const inside = relative(this.#workspace, folder);
    if (inside === '' || !(inside.startsWith('..') || inside.includes(`..${sep}`) || /^[a-z]:/i.test(inside)))
      throw new Problem('This folder is part of the workspace itself.', {
        kept: 'Nothing was changed.',
        next: 'Choose a stick, another drive, or a folder of the council’s network.',
      });
    // The same back-up may just be on its way there: two would take each other's half copy away.
    await this.#copying;
    try {
      await copyInto(folder, this.#workspace, backup);
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

  /**
   * Begins to copy a back-up that was just made; nobody waits for a slow stick or network folder. Until the copy is
   * there it is kept in mind as missed, so that one which was cut off by a lock, a crash or a pulled stick is said.
   */
  copy(backup: string): void {
    const kept = this.#kept();
    if (!kept) return;
    const at = this.#clock().toISOString();
    this.#keep({ ...kept, missedAt: at });
    this.#running += 1;
    this.#copying = this.#copying.then(async () => {
      try {
        if (!existsSync(kept.folder)) return;
        await copyInto(kept.folder, this.#workspace, backup);
        const now = this.#kept();
        if (this.#isRemoved) this.removeCopies();
        else if (now?.folder === kept.folder)
          // Another that waits behind this one stays missed until it is there too.
          this.#keep({ ...now, lastAt: at, missedAt: this.#running > 1 ? now.missedAt : null });
      } catch {
        // It stays missed.
      } finally {
        this.#running -= 1;
      }
    });
  }

  /** Ends when nothing is being copied any more, whatever came of it. */
  async settled(): Promise<void> {
    await this.#copying;
  }

  /** Takes away the copies of this workspace. `not-there`: the drive is not connected, so they are still on it. */
  removeCopies(): 'none' | 'removed' | 'not-there' {
    this.#isRemoved = true;
    const kept = this.#kept();
    if (!kept) return 'none';
    if (!existsSync(kept.folder)) return 'not-there';
    rmSync(join(kept.folder, `${basename(this.#workspace)}${COPIES}`), { recursive: true, force: true });
    return 'removed';
  }

  #kept(): KeptSecondPlace | undefined {
    const kept = this.#recent.secondPlace(this.#workspace);
    return kept === 'declined' ? undefined : kept;
  }

  #keep(kept: KeptSecondPlace): void {
    this.#recent.keepSecondPlace(this.#workspace, kept);
  }
}

/** Written beside and renamed: a stick that is pulled out leaves no half copy with a good name. */
async function copyInto(folder: string, workspace: string, backup: string): Promise<void> {
  const copies = join(folder, `${basename(workspace)}${COPIES}`);
  mkdirSync(copies, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(copies))
    if (OWN_PARTIAL.test(name)) await rm(join(copies, name), { force: true });
  const partial = join(copies, `${basename(backup)}.partial`);
  try {
    await copyFile(backup, partial);
    if ((await stat(partial)).size !== (await stat(backup)).size) throw new Error('cut short');
    await rename(partial, join(copies, basename(backup)));
  } catch (error) {
    await rm(partial, { force: true });
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
