import { describeProblem } from '../describe-problem.ts';
import type { SavedState } from './saved-state.ts';

/** What an autosaver is given. */
export interface AutosaverOptions<Value> {
  /** Answers the instant it was saved at. */
  readonly save: (value: Value) => Promise<string>;
  readonly onState: (state: SavedState) => void;
  /** Quiet time after which what was typed is saved. */
  readonly pauseMs: number;
  /** Time after which a save that failed is tried again. */
  readonly retryMs: number;
}

/**
 * Saves a value at each pause of typing. One save runs at a time, and what was typed meanwhile is saved after it; a
 * save that failed is tried again until it is through, so that nothing typed is lost while the page is open.
 */
export class Autosaver<Value> {
  readonly #options: AutosaverOptions<Value>;
  #unsaved: { readonly value: Value } | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AutosaverOptions<Value>) {
    this.#options = options;
  }

  /** Something was typed. */
  change(value: Value): void {
    this.#unsaved = { value };
    this.#saveIn(this.#options.pauseMs);
  }

  /** Saves what is not saved yet and waits for it. Never rejects: the state tells how it went. */
  async saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#unsaved) return;
    this.#running = this.#saveOnce(this.#unsaved);
    await this.#running;
  }

  async #saveOnce(taken: { readonly value: Value }): Promise<void> {
    const { save, onState, retryMs } = this.#options;
    onState({ kind: 'saving' });
    try {
      const at = await save(taken.value);
      if (this.#unsaved === taken) {
        this.#unsaved = undefined;
        onState({ kind: 'saved', at });
      }
    } catch (error) {
      onState({ kind: 'not-saved', reason: describeProblem(error).message });
      this.#saveIn(retryMs);
    }
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveNow(), ms);
  }
}
