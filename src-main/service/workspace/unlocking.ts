import { Problem } from '../problem.ts';
import { type KeyFile, unlockKey } from '../store/keys.ts';
import { type KeysRead, readKeyFile } from './key-files.ts';

/** Longest pause after wrong passphrases, in seconds. */
const LONGEST_WAIT_S = 60;

/** What opens a workspace or a back-up. */
export type Secret = { readonly kind: 'passphrase' | 'recovery'; readonly value: string };

/** Gets the key out of a key file; after wrong secrets only with a growing pause, for each place by itself. */
export class Unlocking {
  readonly #clock: () => Date;
  /** `from` and `waitMs`: the pause after the last wrong try, by the clock of then. */
  readonly #wrong = new Map<string, { count: number; from: number; waitMs: number }>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** The key of a workspace's folder. @throws Problem where the slot is damaged, the secret is wrong, or a pause runs */
  async folder(folder: string, secret: Secret): Promise<{ read: KeysRead; key: Uint8Array }> {
    const read = readKeyFile(folder);
    if (read.damaged.includes(secret.kind)) throw slotDamaged(secret.kind);
    return { read, key: await this.file(folder, read.file, secret) };
  }

  /**
   * @param place by what wrong tries are counted: a folder or a back-up
   * @throws Problem where the secret is wrong, or a pause runs
   */
  async file(place: string, file: KeyFile, secret: Secret): Promise<Uint8Array> {
    const now = this.#clock().getTime();
    const wrong = this.#wrong.get(place) ?? { count: 0, from: now, waitMs: 0 };
    // A clock that was put back must not keep anybody out for a day: the pause begins once more.
    if (now < wrong.from) wrong.from = now;
    const waitMs = wrong.from + wrong.waitMs - now;
    if (waitMs > 0) throw tooSoon(Math.ceil(waitMs / 1000));
    const key = await unlockKey(file, secret.kind, secret.value);
    if (key) {
      this.#wrong.delete(place);
      return key;
    }
    const count = wrong.count + 1;
    const waitSeconds = count < 3 ? 0 : Math.min(LONGEST_WAIT_S, 2 ** (count - 3));
    this.#wrong.set(place, { count, from: this.#clock().getTime(), waitMs: waitSeconds * 1000 });
    throw wrongSecret(secret.kind, waitSeconds);
  }
}

function slotDamaged(kind: Secret['kind']): Problem {
  const other = kind === 'passphrase' ? 'the recovery code' : 'the passphrase';
  return new Problem(
    kind === 'passphrase'
      ? 'The part of the key file that the passphrase opens is damaged. Your passphrase may well be right.'
      : 'The part of the key file that the recovery code opens is damaged. Your code may well be right.',
    {
      kept: 'Nothing was changed; the data itself is untouched.',
      next: `Use ${other}, or restore a back-up from the start screen: each holds the keys too.`,
      canRestore: true,
    },
  );
}

function wrongSecret(kind: Secret['kind'], waitSeconds: number): Problem {
  return new Problem(
    kind === 'passphrase'
      ? 'This is not the passphrase of this workspace.'
      : 'This recovery code does not fit.',
    {
      kept: 'Nothing was changed.',
      next:
        kind === 'passphrase'
          ? 'Type it again (see that Caps Lock is off), or use the recovery code.'
          : 'Compare it with the printed sheet, group by group.',
      waitSeconds,
    },
  );
}

function tooSoon(waitSeconds: number): Problem {
  return new Problem(`After several wrong tries there is a pause: ${waitSeconds} s more.`, {
    kept: 'Nothing was changed.',
    next: 'Wait, then try again.',
    waitSeconds,
  });
}
