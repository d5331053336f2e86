import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const packExtension = '.plumb';

/** The packs among a command line's arguments, as absolute paths. */
export function packsInArguments(args: readonly string[], workingDirectory: string): string[] {
  return args
    .filter((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(packExtension))
    .map((argument) => resolve(workingDirectory, argument))
    .filter((path) => existsSync(path));
}

/** Packs opened from the system's file browser, kept until the page takes them. */
export class OpenedFiles {
  readonly #onOpened: () => void;
  #waiting: string[] = [];

  constructor(onOpened: () => void) {
    this.#onOpened = onOpened;
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#waiting.push(...paths);
    this.#onOpened();
  }

  /** Hands over what waits, once. */
  take(): string[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
