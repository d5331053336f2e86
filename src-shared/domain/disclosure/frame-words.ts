/** Letters and digits of a text as words, small and without marks of any kind. */
const foldedWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How many words have to be the same for a place to count as part of the frame. */
const RUN = 3;
/** Long enough to hold two words on either side. */
const REACH = 60;

/**
 * The words that every pack has in common, such as the questions of the template: what stands in them is about nobody,
 * even where a question happens to hold the name of a child ("When worry rose, did the response come soon enough?").
 */
export class FrameWords {
  readonly #runs = new Set<string>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const words = foldedWords(text);
      for (let i = 0; i + RUN <= words.length; i++) this.#runs.add(words.slice(i, i + RUN).join(' '));
    }
  }

  /** Whether a stretch of a finished text is part of the frame: some three words in a row with it are. */
  holds(text: string, start: number, end: number): boolean {
    const before = foldedWords(text.slice(Math.max(0, start - REACH), start)).slice(1 - RUN);
    const words = [
      ...before,
      ...foldedWords(text.slice(start, end)),
      ...foldedWords(text.slice(end, end + REACH)).slice(0, RUN - 1),
    ];
    return words.some((_, i) => i + RUN <= words.length && this.#runs.has(words.slice(i, i + RUN).join(' ')));
  }
}
