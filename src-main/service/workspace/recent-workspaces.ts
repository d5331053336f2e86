import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentWorkspace } from '#shared/contract/workspace.ts';
import { writeWhole } from '../store/files.ts';
import { TrailMark } from '../store/keys.ts';
import { nameOfFolder, placesIn } from './workspace-folder.ts';

const KEPT = 10;
const KeptSecondPlace = z.object({
  folder: z.string(),
  lastAt: z.string().nullable(),
  missedAt: z.string().nullable(),
});
/** A second place for back-ups, and when copies last came there, or did not. */
export type KeptSecondPlace = z.infer<typeof KeptSecondPlace>;

const Entries = z.array(
  z.object({
    folder: z.string(),
    openedAt: z.string(),
    workspaceId: z.string().optional(),
    /** How far its trail had come when it was last closed here. */
    trail: TrailMark.optional(),
    /** Where its back-ups are copied to as well on this computer. */
    secondPlace: z.union([z.literal('declined'), KeptSecondPlace]).optional(),
  }),
);

/** The workspaces opened on this computer, newest first; a screen asks for one by its id and shows its folder. */
export class RecentWorkspaces {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Where the demo of this computer lies. */
  get demoParent(): string {
    return join(this.#directory, 'demo');
  }

  get #path(): string {
    return join(this.#directory, 'recent-workspaces.json');
  }

  #read(): z.infer<typeof Entries> {
    try {
      return Entries.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return [];
    }
  }

  #write(entries: z.infer<typeof Entries>): void {
    mkdirSync(this.#directory, { recursive: true });
    writeWhole(this.#path, JSON.stringify(entries.slice(0, KEPT), null, 2));
  }

  idOf(folder: string): string {
    return createHash('sha256').update(folder).digest('hex').slice(0, 16);
  }

  list(): z.infer<typeof RecentWorkspace>[] {
    return this.#read().map(({ folder, openedAt }) => ({
      id: this.idOf(folder),
      name: nameOfFolder(folder),
      folder,
      openedAt,
      isThere: existsSync(placesIn(folder).database),
      isDemo: dirname(folder) === this.demoParent,
    }));
  }

  folderOf(id: string): string | undefined {
    return this.#read().find(({ folder }) => this.idOf(folder) === id)?.folder;
  }

  remember(folder: string, openedAt: string): void {
    const entries = this.#read();
    const known = entries.find((entry) => entry.folder === folder);
    this.#write([{ ...known, folder, openedAt }, ...entries.filter((entry) => entry.folder !== folder)]);
  }

  /** Keeps how far the trail of a workspace had come, so that an older copy put in its place is noticed. */
  noteTrail(folder: string, workspaceId: string, trail: TrailMark): void {
    this.#write(
      this.#read().map((entry) => (entry.folder === folder ? { ...entry, workspaceId, trail } : entry)),
    );
  }

  /** How far the trail of the workspace in a folder had come when it was last closed on this computer. */
  trailNoted(folder: string, workspaceId: string): TrailMark | undefined {
    return this.#read().find((entry) => entry.folder === folder && entry.workspaceId === workspaceId)?.trail;
  }

  /** The second place for the back-ups of the workspace in a folder; undefined where nobody was asked yet. */
  secondPlace(folder: string): KeptSecondPlace | 'declined' | undefined {
    return this.#read().find((entry) => entry.folder === folder)?.secondPlace;
  }

  keepSecondPlace(folder: string, secondPlace: KeptSecondPlace | 'declined'): void {
    this.#write(this.#read().map((entry) => (entry.folder === folder ? { ...entry, secondPlace } : entry)));
  }

  forget(id: string): void {
    this.#write(this.#read().filter(({ folder }) => this.idOf(folder) !== id));
  }
}
