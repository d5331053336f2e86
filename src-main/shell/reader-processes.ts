import type { ServiceProcess } from './service-process.ts';

/** What is said of a reading process that brought nothing. */
export type Unread = { readonly kind: 'ended' | 'too-long' };

/** How long one file may take, in ms. */
const PATIENCE_MS = 60_000;

/** Reads files of strangers, each in a process of its own that is ended afterwards, whatever came of it. */
export class ReaderProcesses {
  readonly #start: () => ServiceProcess;
  readonly #patienceMs: number;
  readonly #running = new Set<ServiceProcess>();

  constructor(start: () => ServiceProcess, patienceMs = PATIENCE_MS) {
    this.#start = start;
    this.#patienceMs = patienceMs;
  }

  /** What the process said of the file, or that it ended or took too long. Never rejects. */
  read(reading: unknown): Promise<unknown> {
    const reader = this.#start();
    this.#running.add(reader);
    return new Promise<unknown>((resolve) => {
      const patience = setTimeout(() => end({ kind: 'too-long' }), this.#patienceMs);
      const end = (outcome: unknown) => {
        clearTimeout(patience);
        if (this.#running.delete(reader)) reader.kill();
        resolve(outcome);
      };
      reader.onMessage(end);
      reader.onExit(() => end({ kind: 'ended' } satisfies Unread));
      reader.post(reading);
    });
  }

  /** Ends what is being read: the workspace that asked for it was left. */
  endAll(): void {
    for (const reader of this.#running) reader.kill();
  }
}
