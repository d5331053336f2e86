/** A stretch in a script that neither tagger nor word lists can read, UTF-16 offsets, end exclusive. */
export interface OtherScriptRun {
  readonly start: number;
  readonly end: number;
  /** Short enough, and not quoted: more likely somebody's name than something said. */
  readonly isLikelyName: boolean;
}

/** Letters that are neither Latin nor common to all scripts, with the marks, blanks and commas between them. */
const RUN =
  /(?:(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})[\p{L}\p{M}])(?:[\p{M}\u200c\u200d]|(?!\p{Script=Latin}|\p{Script=Common})\p{L}|[ ،,.·'’-](?=(?!\p{Script=Latin}|\p{Script=Common})[\p{L}\p{M}]))*/gu;

const HAN_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,4}$/u;
const QUOTE_BEFORE = /["'“‘«(:]\s{0,2}$/u;

/** Each word with a capital, in a script that has them. */
const CAPITALISED = /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]+){0,2}$/u;
const LATIN_WORD_AFTER = /^(?:'s)?[,;)]? \p{Ll}/u;
const LATIN_WORD_BEFORE = /(?<![\p{L}])\p{Ll}{2,},? $/u;

/** Finds the stretches of a text that are written in another script than the Latin one; look-alike letters inside a Latin word are none. */
export function findOtherScripts(text: string): OtherScriptRun[] {
  return [...text.matchAll(RUN)].flatMap(({ index: start, 0: words }) => {
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 14), start);
    const after = text.slice(end, end + 6);
    if (/\p{Script=Latin}/u.test(before.slice(-1) + after.slice(0, 1))) return [];
    const isShort = /\p{Script=Han}/u.test(words) ? HAN_NAME.test(words) : words.split(/[\s-]+/u).length <= 3;
    const isLikelyName =
      isShort &&
      !QUOTE_BEFORE.test(before) &&
      (CAPITALISED.test(words) ||
        (/\p{Script=Latin}/u.test(after) && LATIN_WORD_AFTER.test(after)) ||
        LATIN_WORD_BEFORE.test(before));
    return [{ start, end, isLikelyName }];
  });
}
