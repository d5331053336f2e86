import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrinterCommand } from './command.ts';

type FromPrinter =
  | { readonly type: 'ready' }
  | { readonly type: 'printed'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };

/** A waiting caller. */
interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Prints without a display: a hidden Electron, started with the first document and kept until it is closed. */
export class HeadlessPrinter {
  readonly #findPrinter: () => Promise<PrinterCommand>;
  readonly #waiting = new Map<number, Waiting>();
  #electron: Promise<ChildProcess> | undefined;
  #userData: string | undefined;
  #lastId = 0;

  constructor(findPrinter: () => Promise<PrinterCommand>) {
    this.#findPrinter = findPrinter;
  }

  /**
   * Prints a complete HTML document to a tagged PDF.
   * @throws where no Electron can be found or it fails; the message is a sentence for a person
   */
  async print(html: string, options: { title: string; language: string }): Promise<Uint8Array> {
    this.#electron ??= this.#start();
    const electron = await this.#electron;
    const id = ++this.#lastId;
    return new Promise((resolvePrinted, reject) => {
      this.#waiting.set(id, { resolve: resolvePrinted, reject });
      electron.send({ id, html, ...options });
    });
  }

  /** Ends the hidden Electron, if one was started. */
  async close(): Promise<void> {
    const electron = await this.#electron?.catch(() => undefined);
    this.#electron = undefined;
    if (electron?.connected) {
      const ended = new Promise((done) => electron.once('exit', done));
      electron.disconnect();
      await ended;
    }
    if (this.#userData) await rm(this.#userData, { recursive: true, force: true });
  }

  async #start(): Promise<ChildProcess> {
    const { executable, args } = await this.#findPrinter();
    this.#userData = await mkdtemp(join(tmpdir(), 'plumbline-print-'));
    const electron = spawn(executable, [`--user-data-dir=${this.#userData}`, ...args], {
      // Chromium grumbles about buses and displays that a printer does not need.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    return new Promise((resolveStarted, reject) => {
      electron.on('message', (message) => {
        const answer = message as FromPrinter;
        if (answer.type === 'ready') resolveStarted(electron);
        else this.#settle(answer);
      });
      electron.once('error', reject);
      electron.once('exit', () => {
        const ended = new Error('The hidden Electron that prints documents ended unexpectedly.');
        reject(ended);
        for (const waiting of this.#waiting.values()) waiting.reject(ended);
        this.#waiting.clear();
      });
    });
  }

  #settle(answer: Exclude<FromPrinter, { type: 'ready' }>): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.type === 'printed') waiting?.resolve(answer.bytes);
    else waiting?.reject(new Error(`The document could not be printed: ${answer.reason}`));
  }
}
