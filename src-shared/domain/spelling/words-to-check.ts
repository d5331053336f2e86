/** A word of a text, and where it stands in it (UTF-16 code units; `end` is behind its last letter). */
export interface WordInText {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What somebody said stands as it was said; addresses and file names are no words. */
const LEFT_ALONE = [
  /^[ \t]*>.*$/gmu,
  /“[^“”\n]{1,600}”/gu,
  /"[^"\n]{1,600}"/gu,
  /‘[^‘\n]{1,600}?’(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])'(?=\p{L})[^\n]{1,600}?(?<=[\p{L}.,!?])'(?!\p{L})/gu,
  /\S+@\S+|(?:https?:\/\/|www\.)\S+/giu,
];

const RUN = /[\p{L}\p{M}\p{N}_]+(?:[.'’ʼ][\p{L}\p{M}\p{N}_]+)*/gu;
const LATIN_WORD = /^[\p{Script=Latin}\p{M}'’ʼ]+$/u;

/**
 * The words of a text whose spelling is looked at, in their order. Quotations are the words of somebody else and are left
 * alone, as are numbers and words of other scripts. The parts of "well-beeing" are words of their own.
 */
export function wordsToCheck(text: string): readonly WordInText[] {
  let open = text;
  for (const kind of LEFT_ALONE) open = open.replace(kind, (quoted) => ' '.repeat(quoted.length));
  return [...open.matchAll(RUN)]
    .filter(([word]) => word.length > 1 && LATIN_WORD.test(word))
    .map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
