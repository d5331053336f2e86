import { TRADE_WORDS } from './trade-words.ts';

/** A dictionary that knows words and what might have been meant. */
export interface Dictionary {
  correct(word: string): boolean;
  suggest(word: string): string[];
}

/** How many suggestions a menu shows. */
const MOST_SUGGESTIONS = 6;

const plain = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/^'+|'+$/g, '');

const folded = (word: string): string => plain(word).toLowerCase();

/**
 * British English with the words of the field, and with names and words of what is on the screen. Those are held in
 * memory only, and go when the workspace is locked.
 */
export class Speller {
  readonly #load: () => Promise<Dictionary>;
  #dictionary: Promise<Dictionary> | undefined;
  #known = new Set<string>();

  /** @param load reads the dictionary; called when a word is asked for the first time */
  constructor(load: () => Promise<Dictionary>) {
    this.#load = load;
  }

  /** Takes names and words of what is on the screen as right, in the place of those before. */
  know(texts: readonly string[]): void {
    this.#known = new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{M}'‘’ʼ]+/u)).map(folded));
  }

  /** Takes one more word as right until the others are replaced. */
  ignore(word: string): void {
    this.#known.add(folded(word));
  }

  /** Which of these words are misspelt, in their order. */
  async misspelt(words: readonly string[]): Promise<string[]> {
    const unknown = words.filter((word) => !this.#isKnown(word));
    if (unknown.length === 0) return [];
    const dictionary = await this.#read();
    return unknown.filter((word) => !dictionary.correct(plain(word)));
  }

  /** What might have been meant by a misspelt word. */
  async suggestions(word: string): Promise<string[]> {
    return (await this.#read()).suggest(plain(word)).slice(0, MOST_SUGGESTIONS);
  }

  #read(): Promise<Dictionary> {
    this.#dictionary ??= this.#load();
    return this.#dictionary;
  }

  /** An abbreviation, a number, a word of the field, or a name on the screen, also as "Logan's". */
  #isKnown(word: string): boolean {
    const bare = plain(word);
    if (bare.length < 2 || /\d/.test(bare) || /^[\p{Lu}&]{2,6}s?(?:'s)?$/u.test(bare)) return true;
    const small = bare.toLowerCase();
    return [small, small.replace(/'s$/, ''), small.replace(/s$/, '')].some(
      (form) => TRADE_WORDS.has(form) || this.#known.has(form),
    );
  }
}
