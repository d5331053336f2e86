import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { FilePurpose } from '#shared/contract/control.ts';

/** What a token stands for. */
export interface GrantedFile {
  readonly path: string;
  /** `any`: named on the command line, where the person and the caller are the same. */
  readonly purpose: FilePurpose | 'any';
}

/** A token that names no file: used before, made up, or for something else. */
export class FileNotGranted extends Error {
  override readonly name = 'FileNotGranted';
  constructor() {
    super('That file is no longer open to Plumbline. Choose it again.');
  }
}

/** The files a person chose by dialog. Callers of procedures name a token, never a path; each works once. */
export class FileGrants {
  readonly #granted = new Map<string, GrantedFile>();
  readonly #onUsed: ((token: string) => void) | undefined;

  constructor(onUsed?: (token: string) => void) {
    this.#onUsed = onUsed;
  }

  /** Remembers a chosen file and returns its token, a fresh one unless the shell already made it. */
  grant(path: string, purpose: GrantedFile['purpose'], token: string = randomUUID()): string {
    this.#granted.set(token, { path, purpose });
    return token;
  }

  /**
   * Hands over the path for one of the expected purposes and forgets the token.
   * @throws {FileNotGranted} the token is unknown, used, or was given for another purpose
   */
  take(token: string, ...expected: readonly FilePurpose[]): string {
    const granted = this.#granted.get(token);
    if (!granted || !isFor(granted, expected)) throw new FileNotGranted();
    this.#granted.delete(token);
    this.#onUsed?.(token);
    return granted.path;
  }

  /**
   * The path for one of the expected purposes; the token stays good.
   * @throws {FileNotGranted} as `take` does
   */
  look(token: string, ...expected: readonly FilePurpose[]): string {
    const granted = this.#granted.get(token);
    if (!granted || !isFor(granted, expected)) throw new FileNotGranted();
    return granted.path;
  }

  /**
   * Lends the path to work that may fail: the token is forgotten once the work is done, and good for another try after
   * a failure, so that a mistyped passphrase does not ask for the folder again.
   * @throws {FileNotGranted} as `take` does, and whatever the work throws
   */
  async use<Result>(
    token: string,
    expected: FilePurpose,
    work: (path: string) => Promise<Result>,
  ): Promise<Result> {
    const path = this.take(token, expected);
    try {
      return await work(path);
    } catch (error) {
      this.grant(path, expected, token);
      throw error;
    }
  }

  /** The bare name to show for a token, without using it up; undefined where it names nothing. */
  nameOf(token: string): string | undefined {
    const granted = this.#granted.get(token);
    return granted && basename(granted.path);
  }
}

function isFor(granted: GrantedFile, expected: readonly FilePurpose[]): boolean {
  return granted.purpose === 'any' || expected.includes(granted.purpose);
}
