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

/** Finds the stretches of a text that are written in another script than the Latin one; look-alike letters inside a Latin word are none. */
export function findOtherScripts(text: string): OtherScriptRun[] {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const isLatinText = latin * 5 > 4 * (text.match(/\p{L}/gu)?.length ?? 0);
  return [...text.matchAll(RUN)].flatMap(({ index: start, 0: words }) => {
    const end = start + words.length;
    if (/\p{Script=Latin}/u.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1)))
      return [];
    const count = words.split(/[\s-]+/u).length;
    const isShort = /\p{Script=Han}/u.test(words) ? HAN_NAME.test(words) : count <= 3;
    return [
      {
        start,
        end,
        isLikelyName: isShort && isLatinText && !QUOTE_BEFORE.test(text.slice(Math.max(0, start - 3), start)),
      },
    ];
  });
}
