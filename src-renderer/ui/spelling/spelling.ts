import { type WordInText, wordsToCheck } from '#shared/domain/spelling/words-to-check.ts';

/** How long nobody types before new words are looked up. */
const PAUSE_MS = 400;
/** As many words as one question holds (`writing.misspelt`). */
const MOST_WORDS = 5_000;

type Verdict = 'asked' | 'right' | 'misspelt';

/**
 * What is known of the spelling of words in one review, or outside one. Each word is asked for once, after a pause, and many at a time;
 * whoever shows a text is told when more is known.
 */
export class Spelling {
  readonly reviewId: string | null;
  readonly #ask: (words: readonly string[]) => Promise<readonly string[]>;
  readonly #verdicts = new Map<string, Verdict>();
  readonly #wanted = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #version = 0;

  /**
   * @param ask says which of these words are misspelt
   * @param reviewId the review that is written; null anywhere else
   */
  constructor(ask: (words: readonly string[]) => Promise<readonly string[]>, reviewId: string | null = null) {
    this.#ask = ask;
    this.reviewId = reviewId;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another number whenever more is known. */
  readonly version = (): number => this.#version;

  /** The misspelt words of a text as far as they are known. */
  misspeltIn(text: string): readonly WordInText[] {
    return wordsToCheck(text).filter(({ word }) => this.#verdicts.get(word) === 'misspelt');
  }

  /** Asks for the words of a text that are not known yet, after a pause. */
  lookUp(text: string): void {
    for (const { word } of wordsToCheck(text)) if (!this.#verdicts.has(word)) this.#wanted.add(word);
    if (this.#wanted.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#askWanted(), PAUSE_MS);
  }

  /** Asks once more for what was misspelt: a word was kept as right. */
  askAgain(): Promise<void> {
    return this.#askFor((verdict) => verdict === 'misspelt');
  }

  /** Asks once more for all: a kept word was forgotten. */
  askAllAgain(): Promise<void> {
    return this.#askFor(() => true);
  }

  #askFor(isMeant: (verdict: Verdict) => boolean): Promise<void> {
    for (const [word, verdict] of this.#verdicts) if (isMeant(verdict)) this.#wanted.add(word);
    return this.#askWanted();
  }

  async #askWanted(): Promise<void> {
    const words = [...this.#wanted].slice(0, MOST_WORDS);
    if (words.length === 0) return;
    for (const word of words) {
      this.#wanted.delete(word);
      if (!this.#verdicts.has(word)) this.#verdicts.set(word, 'asked');
    }
    try {
      const misspelt = new Set(await this.#ask(words));
      for (const word of words) this.#verdicts.set(word, misspelt.has(word) ? 'misspelt' : 'right');
    } catch {
      // Asked again when they are met again: nothing is marked that is not known.
      for (const word of words) this.#verdicts.delete(word);
      return;
    }
    this.#version += 1;
    for (const listener of this.#listeners) listener();
    if (this.#wanted.size > 0) await this.#askWanted();
  }
}
