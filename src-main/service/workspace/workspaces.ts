import { rmSync } from 'node:fs';
import { v7 } from 'uuid';
import type { Me, WorkspaceState } from '#shared/contract/workspace.ts';
import { Problem } from '../problem.ts';
import { type KeyFile, makeKeyFile, withNewRecoveryCode, withPassphrase } from '../store/keys.ts';
import type { ServiceOptions } from '../surroundings.ts';
import { checkpoint, closeWorkspace, destroyFolder, stateOfOpen } from './close-workspace.ts';
import { backUpDaily } from './daily-backup.ts';
import { type KeysRead, writeKeyFile } from './key-files.ts';
import { type Following, openFolder } from './open-folder.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { refuseGuessable } from './passphrase-strength.ts';
import { RecentWorkspaces } from './recent-workspaces.ts';
import { replaceKeys } from './replace-keys.ts';
import { type Arrival, type Restored, restoreBackup } from './restore.ts';
import { warnOfSync } from './synced-folder.ts';
import { type Secret, Unlocking } from './unlocking.ts';
import { finish, makeFolder, nameOfFolder } from './workspace-folder.ts';

/** The workspaces of this computer, of which one at a time is open or locked. */
export class Workspaces {
  readonly recent: RecentWorkspaces;
  readonly #options: ServiceOptions;
  /** What follows a workspace once it is open; the rooms are read for it. */
  readonly #loadFollowing: () => Promise<Following>;
  #current: OpenWorkspace | undefined;
  /** The folder that is shown as locked. */
  #lockedFolder: string | undefined;
  #release: (() => void) | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #pauses: NodeJS.Timeout | undefined;
  readonly #unlocking: Unlocking;

  constructor(options: ServiceOptions, loadFollowing: () => Promise<Following>) {
    this.#options = options;
    this.#loadFollowing = loadFollowing;
    this.recent = new RecentWorkspaces(options.dataDirectory);
    this.#unlocking = new Unlocking(options.clock);
  }

  get current(): OpenWorkspace | undefined {
    return this.#current;
  }

  state(): WorkspaceState {
    if (this.#current) return stateOfOpen(this.#current, this.recent);
    if (this.#lockedFolder)
      return {
        kind: 'locked',
        name: nameOfFolder(this.#lockedFolder),
        recentId: this.recent.idOf(this.#lockedFolder),
      };
    return { kind: 'none' };
  }

  /** One after the other: opening, making, restoring and changing keys never overlap. */
  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#queue.then(work, work);
    this.#queue = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  /**
   * Makes a workspace in a folder that the person chose, opens it and fills it. What fails half-way is taken away again.
   * @throws Problem on a weak passphrase, or a name that is taken.
   */
  create(
    parent: string,
    name: string,
    passphrase: string,
    settings: { council: string; me: Me },
    fill?: (workspace: OpenWorkspace) => void,
  ): Promise<string> {
    return this.#alone(async () => {
      await refuseGuessable(passphrase, [name, settings.council, settings.me.name]);
      const follow = await this.#loadFollowing();
      this.close();
      const folder = makeFolder(parent, name);
      try {
        const { file, key, recoveryCode } = await makeKeyFile(v7(), name, passphrase, this.#options.keyCost);
        writeKeyFile(folder, file);
        const read = { file, notices: warnOfSync(folder), damaged: [] };
        this.#openWithKey(folder, { read, key, follow }, { mustExist: false });
        if (this.#current) {
          this.#current.updateSettings(settings);
          fill?.(this.#current);
        }
        finish(folder);
        this.#announce();
        return recoveryCode;
      } catch (error) {
        this.close();
        rmSync(folder, { recursive: true, force: true });
        throw error;
      }
    });
  }

  /**
   * @param evenIfOpen the person says that the other computer which seems to have it open does not
   * @throws Problem on a wrong passphrase (with a growing pause), a folder that is none, one that is open elsewhere.
   */
  open(folder: string, passphrase: string, { evenIfOpen = false } = {}): Promise<void> {
    return this.#alone(async () => {
      // The rooms are read while the passphrase is turned into a key on another thread.
      const [{ read, key }, follow] = await Promise.all([
        this.#unlocking.folder(folder, { kind: 'passphrase', value: passphrase }),
        this.#loadFollowing(),
      ]);
      this.close();
      this.#openWithKey(folder, { read, key, follow }, { mustExist: true, evenIfOpen });
    });
  }

  /**
   * Opens with the recovery code and sets a new passphrase and a new code. The old code stays good until the new one was
   * confirmed as noted (`confirmRecoveryCode`): whatever happens in between, one of them opens.
   */
  recover(folder: string, recoveryCode: string, passphrase: string): Promise<string> {
    return this.#alone(async () => {
      await refuseGuessable(passphrase, [nameOfFolder(folder)]);
      const follow = await this.#loadFollowing();
      const { read, key } = await this.#unlocking.folder(folder, { kind: 'recovery', value: recoveryCode });
      this.close();
      this.#openWithKey(folder, { read, key, follow }, { mustExist: true });
      const workspace = this.#current;
      if (!workspace) throw notOpened();
      const { keyCost } = this.#options;
      const renewed = await withPassphrase(read.file, key, passphrase, keyCost);
      const next = await withNewRecoveryCode(renewed, key, keyCost, { keepOld: true });
      replaceKeys(workspace, next.file, 'recover');
      return next.recoveryCode;
    });
  }

  /** A new recovery code for the open workspace; the old one stays good until the new one was confirmed as noted. */
  newRecoveryCode(workspace: OpenWorkspace, passphrase: string): Promise<string> {
    return this.#alone(async () => {
      const { read, key } = await this.#unlocking.folder(workspace.folder, {
        kind: 'passphrase',
        value: passphrase,
      });
      const next = await withNewRecoveryCode(read.file, key, this.#options.keyCost, { keepOld: true });
      replaceKeys(workspace, next.file, 'make-recovery-code');
      return next.recoveryCode;
    });
  }

  changePassphrase(workspace: OpenWorkspace, current: string, next: string): Promise<void> {
    return this.#alone(async () => {
      await refuseGuessable(next, [workspace.name, workspace.settings.council, workspace.settings.me.name]);
      const { read, key } = await this.#unlocking.folder(workspace.folder, {
        kind: 'passphrase',
        value: current,
      });
      const file = await withPassphrase(read.file, key, next, this.#options.keyCost);
      replaceKeys(workspace, file, 'change-passphrase');
    });
  }

  /**
   * Restores a back-up into a new folder; nothing that stands is written over.
   * @throws Problem on a wrong secret, a damaged back-up, a place that is taken.
   */
  restore(request: {
    backup: string;
    to: string;
    secret: Secret;
    /** By what wrong tries are counted, where that is not the back-up itself. */
    place?: string;
    arrival?: Arrival;
  }): Promise<Restored> {
    return this.#alone(async () => {
      const { backup, to, secret, place = backup, arrival } = request;
      const unlock = (file: KeyFile) => this.#unlocking.file(place, file, secret);
      return restoreBackup({
        backup,
        to,
        ...(arrival && { arrival }),
        unlock,
        migrations: this.#options.migrationsDirectory,
        now: this.#options.clock(),
        device: this.#options.device,
      });
    });
  }

  /** Closes the connection and forgets the key; the screen shows the lock. */
  lock(): void {
    const folder = this.#current?.folder;
    if (!folder) return;
    this.#shut();
    this.#lockedFolder = folder;
    this.#announce();
  }

  /** The locked workspace by its entry in the list of recent ones; null where none is locked. */
  lockedId(): string | null {
    return this.#lockedFolder ? this.recent.idOf(this.#lockedFolder) : null;
  }

  /** Shows as locked what an earlier process locked: that one has ended, and the key with it. */
  showLocked(recentId: string): void {
    this.#lockedFolder = this.recent.folderOf(recentId);
    this.#announce();
  }

  close(): void {
    this.#shut();
    this.#lockedFolder = undefined;
    this.#announce();
  }

  /**
   * Destroys the open workspace on this computer: the keys first, so that whatever is left of it can no longer be read,
   * then its folder with the back-ups, and the copies in the second place.
   * @returns whether copies are left on a drive that is not connected
   */
  destroyCurrent(workspace: OpenWorkspace): { areCopiesLeft: boolean } {
    const { folder } = workspace;
    const copies = workspace.secondPlace?.removeCopies() ?? 'none';
    this.close();
    destroyFolder(folder);
    this.recent.forget(this.recent.idOf(folder));
    return { areCopiesLeft: copies === 'not-there' };
  }

  announce(): void {
    this.#announce();
  }

  #shut(): void {
    const open = this.#current;
    this.#current = undefined;
    clearInterval(this.#pauses);
    if (open?.database.open) closeWorkspace(open, this.recent);
    this.#release?.();
    this.#release = undefined;
  }

  #announce(): void {
    const state = this.state();
    this.#options.onStatus?.({
      workspace: state.kind,
      ...(state.kind === 'none' ? {} : { name: state.name, recentId: state.recentId }),
      idleLockMinutes: state.kind === 'open' ? state.settings.idleMinutes : null,
    });
  }

  #openWithKey(
    folder: string,
    { read, key, follow }: { read: KeysRead; key: Uint8Array; follow: Following },
    { mustExist, evenIfOpen = false }: { mustExist: boolean; evenIfOpen?: boolean },
  ): void {
    const { workspace, release } = openFolder(
      { folder, read, key, mustExist, evenIfOpen },
      { options: this.#options, recent: this.recent, follow },
    );
    this.#current = workspace;
    this.#lockedFolder = undefined;
    this.#release = release;
    this.#pauses = setInterval(() => this.#pause(workspace), PAUSE_MS);
    this.#pauses.unref();
    try {
      this.recent.remember(folder, workspace.openedAt);
      if (!mustExist) return;
      finish(folder);
      backUpDaily(workspace, this.#options.log);
      this.#announce();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** At pauses the log goes into the database, so that a copy of the folder is current. */
  #pause(workspace: OpenWorkspace): void {
    try {
      if (workspace.files?.areThere()) checkpoint(workspace);
    } catch {
      // Another reader has it just now; the next pause will do.
    }
  }
}

const PAUSE_MS = 30_000;

const notOpened = (): Problem =>
  new Problem('The workspace could not be opened.', { kept: 'Nothing was changed.', next: 'Try again.' });
