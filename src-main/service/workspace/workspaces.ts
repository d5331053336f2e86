import { rmSync } from 'node:fs';
import { v7 } from 'uuid';
import type { Me, WorkspaceState } from '#shared/contract/workspace.ts';
import { Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { KeyRefusedError, openDatabase } from '../store/connection.ts';
import { MigrationRefusedError, migrateStore } from '../store/migrate.ts';
import { upgradeStore } from '../store/upgrade.ts';
import type { ServiceOptions } from '../surroundings.ts';
import { addBuiltInTemplates } from '../templates/built-in.ts';
import type { Change } from '../trail/append.ts';
import { type KeyFile, makeKeyFile, unlockKey, withNewRecoveryCode, withPassphrase } from './keys.ts';
import { takeLock } from './lock-file.ts';
import { OpenWorkspace } from './open-workspace.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import { RecentWorkspaces } from './recent-workspaces.ts';
import { makeFolder, nameOfFolder, placesIn, readKeyFile, writeKeyFile } from './workspace-folder.ts';

/** Longest pause after wrong passphrases, in seconds. */
const LONGEST_WAIT_S = 60;

type Secret = { readonly kind: 'passphrase' | 'recovery'; readonly value: string };

/** What the rooms keep beside the data: informed of a change in its transaction. */
export interface Following {
  readonly opened: (tx: Reader) => void;
  readonly changes: (tx: Reader, changes: readonly Change[]) => void;
}

/** The workspaces of this computer, of which one at a time is open or locked. */
export class Workspaces {
  readonly recent: RecentWorkspaces;
  readonly #options: ServiceOptions;
  readonly #follow: Following;
  #current: OpenWorkspace | undefined;
  /** The folder that is shown as locked. */
  #lockedFolder: string | undefined;
  #release: (() => void) | undefined;
  readonly #wrong = new Map<string, { count: number; until: number }>();

  constructor(options: ServiceOptions, follow: Following) {
    this.#options = options;
    this.#follow = follow;
    this.recent = new RecentWorkspaces(options.dataDirectory);
  }

  get current(): OpenWorkspace | undefined {
    return this.#current;
  }

  state(): WorkspaceState {
    const open = this.#current;
    if (open)
      return {
        kind: 'open',
        name: open.name,
        recentId: this.recent.idOf(open.folder),
        settings: open.settings,
        openedAt: open.openedAt,
        isDemo: open.flag('demo') !== undefined,
      };
    if (this.#lockedFolder)
      return {
        kind: 'locked',
        name: nameOfFolder(this.#lockedFolder),
        recentId: this.recent.idOf(this.#lockedFolder),
      };
    return { kind: 'none' };
  }

  /**
   * Makes a workspace in a folder that the person chose, opens it and fills it. What fails half-way is taken away again.
   * @throws Problem on a weak passphrase, or a name that is taken.
   */
  async create(
    parent: string,
    name: string,
    passphrase: string,
    settings: { council: string; me: Me },
    fill?: (workspace: OpenWorkspace) => void,
  ): Promise<string> {
    this.#refuseWeak(passphrase);
    this.close();
    const folder = makeFolder(parent, name);
    try {
      const { file, key, recoveryCode } = await makeKeyFile(v7(), name, passphrase, this.#options.keyCost);
      writeKeyFile(folder, file);
      this.#openWithKey(folder, file, key, { mustExist: false });
      if (this.#current) {
        this.#current.updateSettings(settings);
        fill?.(this.#current);
      }
      this.#announce();
      return recoveryCode;
    } catch (error) {
      this.close();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** @throws Problem on a wrong passphrase (with a growing pause), a folder that is none, one that is open elsewhere. */
  async open(folder: string, passphrase: string): Promise<void> {
    const { file, key } = await this.#unlock(folder, { kind: 'passphrase', value: passphrase });
    this.close();
    this.#openWithKey(folder, file, key, { mustExist: true });
  }

  /** Opens with the recovery code, sets a new passphrase, and returns a new code. */
  async recover(folder: string, recoveryCode: string, passphrase: string): Promise<string> {
    this.#refuseWeak(passphrase);
    const { file, key } = await this.#unlock(folder, { kind: 'recovery', value: recoveryCode });
    this.close();
    this.#openWithKey(folder, file, key, { mustExist: true });
    const { keyCost } = this.#options;
    const rewrapped = await withNewRecoveryCode(
      await withPassphrase(file, key, passphrase, keyCost),
      key,
      keyCost,
    );
    writeKeyFile(folder, rewrapped.file);
    this.#current?.write(({ record }) =>
      record({ action: 'recover', entity: 'workspace', entityId: file.workspaceId }),
    );
    return rewrapped.recoveryCode;
  }

  async changePassphrase(workspace: OpenWorkspace, current: string, next: string): Promise<void> {
    this.#refuseWeak(next);
    const { file, key } = await this.#unlock(workspace.folder, { kind: 'passphrase', value: current });
    writeKeyFile(workspace.folder, await withPassphrase(file, key, next, this.#options.keyCost));
    workspace.write(({ record }) =>
      record({ action: 'change-passphrase', entity: 'workspace', entityId: workspace.id }),
    );
  }

  /** Closes the connection and forgets the key; the screen shows the lock. */
  lock(): void {
    const folder = this.#current?.folder;
    if (!folder) return;
    this.#shut();
    this.#lockedFolder = folder;
    this.#announce();
  }

  close(): void {
    this.#shut();
    this.#lockedFolder = undefined;
    this.#announce();
  }

  announce(): void {
    this.#announce();
  }

  #shut(): void {
    const open = this.#current;
    this.#current = undefined;
    if (open?.database.open) {
      open.database.pragma('optimize');
      open.database.close();
      open.key.fill(0);
    }
    this.#release?.();
    this.#release = undefined;
  }

  #announce(): void {
    const state = this.state();
    this.#options.onStatus?.({
      workspace: state.kind,
      ...(state.kind === 'none' ? {} : { name: state.name }),
      idleLockMinutes: state.kind === 'open' ? state.settings.idleMinutes : null,
    });
  }

  #refuseWeak(passphrase: string): void {
    const strength = passphraseStrength(passphrase);
    if (!strength.isEnough)
      throw new Problem('This passphrase could be guessed.', {
        kept: 'Nothing was made or changed.',
        next: strength.advice,
      });
  }

  async #unlock(folder: string, secret: Secret): Promise<{ file: KeyFile; key: Uint8Array }> {
    const wrong = this.#wrong.get(folder) ?? { count: 0, until: 0 };
    const waitMs = wrong.until - this.#options.clock().getTime();
    if (waitMs > 0) throw tooSoon(Math.ceil(waitMs / 1000));
    const file = readKeyFile(folder);
    const key = await unlockKey(file, secret.kind, secret.value);
    if (key) {
      this.#wrong.delete(folder);
      return { file, key };
    }
    const count = wrong.count + 1;
    const waitSeconds = count < 3 ? 0 : Math.min(LONGEST_WAIT_S, 2 ** (count - 3));
    this.#wrong.set(folder, { count, until: this.#options.clock().getTime() + waitSeconds * 1000 });
    throw new Problem(
      secret.kind === 'passphrase'
        ? 'This is not the passphrase of this workspace.'
        : 'This recovery code does not fit.',
      {
        kept: 'Nothing was changed.',
        next:
          secret.kind === 'passphrase'
            ? 'Type it again (see that Caps Lock is off), or use the recovery code.'
            : 'Compare it with the printed sheet, group by group.',
        waitSeconds,
      },
    );
  }

  #openWithKey(folder: string, file: KeyFile, key: Uint8Array, { mustExist }: { mustExist: boolean }): void {
    const places = placesIn(folder);
    const release = takeLock(places.lock, v7(), this.#options.clock());
    try {
      const database = openDatabaseOrExplain(places.database, key, mustExist);
      const migrations = this.#options.migrationsDirectory;
      try {
        if (mustExist)
          upgradeStore(database, {
            path: places.database,
            key,
            backups: places.backups,
            migrations,
            now: this.#options.clock(),
          });
        else migrateStore(database, migrations);
        const verdict = database.pragma('quick_check', { simple: true });
        if (verdict !== 'ok') throw damaged();
      } catch (error) {
        database.close();
        throw error instanceof MigrationRefusedError ? explainMigration(error) : error;
      }
      const workspace = new OpenWorkspace({
        folder,
        name: file.name,
        id: file.workspaceId,
        key,
        database,
        clock: this.#options.clock,
        afterChanges: this.#follow.changes,
      });
      addBuiltInTemplates(workspace);
      workspace.write(({ tx }) => this.#follow.opened(tx));
      this.#current = workspace;
      this.#lockedFolder = undefined;
      this.#release = release;
      this.recent.remember(folder, workspace.openedAt);
      if (mustExist) this.#announce();
    } catch (error) {
      release();
      throw error;
    }
  }
}

function openDatabaseOrExplain(path: string, key: Uint8Array, mustExist: boolean) {
  try {
    return openDatabase(path, key, { mustExist });
  } catch (error) {
    throw error instanceof KeyRefusedError ? damaged() : error;
  }
}

function damaged(): Problem {
  return new Problem('The workspace file is damaged, cut short, or not Plumbline’s.', {
    kept: 'The file was left as it is. Earlier copies lie in its folder “backups”.',
    next: 'Make a copy of the whole folder first. Then put the newest back-up in the place of workspace.db and open again.',
  });
}

function explainMigration(error: MigrationRefusedError): Problem {
  const newer = error.reason === 'newer';
  return new Problem(error.message, {
    kept: 'The workspace was not changed.',
    next: newer
      ? 'Install the newer Plumbline on this computer, then open the workspace again.'
      : 'Open it with the Plumbline that it was last used with, and tell who looks after Plumbline for you.',
  });
}

function tooSoon(waitSeconds: number): Problem {
  return new Problem(`After several wrong tries there is a pause: ${waitSeconds} s more.`, {
    kept: 'Nothing was changed.',
    next: 'Wait, then try again.',
    waitSeconds,
  });
}
