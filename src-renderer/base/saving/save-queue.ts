import { describeProblem, isDeclaredProblem } from '../describe-problem.ts';
import type { NotSaved, SavedState } from './saved-state.ts';

/** Sends one change. `isRetry` tells that it was tried before and nobody knows how far it got. Answers the instant. */
export type Send = (isRetry: boolean) => Promise<string>;

/** How patient the queue is, in milliseconds. */
export interface SaveQueueTimes {
  /** Quiet time after which what was typed is sent. */
  readonly pauseMs: number;
  /** Longest time that anything typed waits while the typing goes on: what a power cut can take. */
  readonly longestMs: number;
  /** Time after which what could not be saved is tried again. */
  readonly retryMs: number;
  /** Time after which a call that nobody answers counts as failed. */
  readonly timeoutMs: number;
}

const defaultTimes: SaveQueueTimes = { pauseMs: 400, longestMs: 700, retryMs: 1_500, timeoutMs: 8_000 };

interface Waiting {
  readonly send: Send;
  readonly isRetry: boolean;
  /** Why a rule refused it: it waits for the next change of its part. */
  readonly refusal?: NotSaved;
}

/**
 * Saves the parts of one thing, such as a review, each by itself and one after the other. A change replaces one of the same part that
 * was not sent yet. What fails stays: where the service was stopped or the workspace locked, all waits and is tried again
 * until it is through; where a rule refused a part, that part alone waits, for the next change of it.
 */
export class SaveQueue {
  readonly #times: SaveQueueTimes;
  readonly #onState: (state: SavedState) => void;
  readonly #waiting = new Map<string, Waiting>();
  #sending: string | undefined;
  #running: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsentSince: number | undefined;
  #hasFailed = false;

  constructor(onState: (state: SavedState) => void, times: Partial<SaveQueueTimes> = {}) {
    this.#onState = onState;
    this.#times = { ...defaultTimes, ...times };
  }

  /** Whether a part was changed and the service has not said yet that it is saved. */
  isPending(part: string): boolean {
    return this.#sending === part || this.#waiting.has(part);
  }

  /** Whether everything is saved. */
  get isIdle(): boolean {
    return this.#sending === undefined && this.#waiting.size === 0;
  }

  /** A part was changed. */
  put(part: string, send: Send): void {
    const now = performance.now();
    const before = this.#waiting.get(part);
    // Of what a rule refused it is known that it was not done.
    this.#waiting.set(part, { send, isRetry: before?.refusal === undefined && (before?.isRetry ?? false) });
    this.#unsentSince ??= now;
    if (!this.#hasFailed) this.#onState({ kind: 'saving' });
    const { pauseMs, longestMs } = this.#times;
    this.#flushIn(Math.max(0, Math.min(pauseMs, this.#unsentSince + longestMs - now)));
  }

  /** A part is gone before it was ever sent. */
  drop(part: string): void {
    this.#waiting.delete(part);
  }

  /** Sends all that waits, and waits for it. Never rejects: the state tells how it went. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#sendAll());
    return this.#running;
  }

  async #sendAll(): Promise<void> {
    this.#unsentSince = undefined;
    let savedAt: string | undefined;
    let failure: unknown;
    for (const [part, waiting] of [...this.#waiting]) {
      if (this.#waiting.get(part) !== waiting || waiting.refusal !== undefined) continue;
      this.#waiting.delete(part);
      this.#sending = part;
      try {
        savedAt = await this.#inTime(waiting);
      } catch (error) {
        const isRefused = isRefusedByRule(error);
        if (!this.#waiting.has(part))
          this.#waiting.set(part, {
            send: waiting.send,
            isRetry: true,
            ...(isRefused && { refusal: notSaved(error) }),
          });
        if (isRefused) continue;
        failure = error;
        break;
      } finally {
        this.#sending = undefined;
      }
    }
    this.#conclude(savedAt, failure);
  }

  #conclude(savedAt: string | undefined, failure: unknown): void {
    const refusal = [...this.#waiting.values()].find((waiting) => waiting.refusal !== undefined)?.refusal;
    this.#hasFailed = failure !== undefined || refusal !== undefined;
    if (failure !== undefined) {
      this.#onState(notSaved(failure));
      this.#flushIn(this.#times.retryMs);
    } else if (refusal !== undefined) this.#onState(refusal);
    else if (savedAt !== undefined && this.#waiting.size === 0) this.#onState({ kind: 'saved', at: savedAt });
  }

  async #inTime({ send, isRetry }: Waiting): Promise<string> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The service stopped answering.')), this.#times.timeoutMs);
    });
    try {
      return await Promise.race([send(isRetry), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #flushIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }
}

function notSaved(error: unknown): NotSaved {
  const { message, next } = describeProblem(error);
  return { kind: 'not-saved', reason: message, next };
}

/** A rule of the contract said no; a locked workspace is no such rule, for it will be opened again. */
const isRefusedByRule = (error: unknown): boolean =>
  isDeclaredProblem(error) &&
  Reflect.get(Object(error), 'code') !== 'LOCKED' &&
  Reflect.get(Object(Reflect.get(Object(error), 'data')), 'mayPass') !== true;
