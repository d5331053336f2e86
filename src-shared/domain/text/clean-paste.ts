/** Marks that Word and web pages put before the items of a list, with the tab or blanks that follow. */
const BULLET = /^[\t ]*(?:[·•●○▪■◦‣⁃§\u00b7\uf0b7\uf0a7]|o(?=\t))[\t \u00a0]+/u;
const NUMBER = /^[\t ]*(\d{1,3}|[a-z])[.)]\t+[\t \u00a0]*/iu;

/**
 * A text that was copied from Word, Outlook or a web page, as one would have typed it: paragraphs and lists are kept, list
 * marks become "- " and "1. ", blanks that do not break become ordinary ones, and at most one line stays empty in a row.
 */
export function cleanPaste(text: string): string {
  return text
    .replace(/\r\n?|\u2028/gu, '\n')
    .replace(/\u2029/gu, '\n\n')
    .replace(/[\u200b\u200c\u2060\ufeff\u00ad]/gu, '')
    .split('\n')
    .map((line) =>
      line
        .replace(BULLET, '- ')
        .replace(NUMBER, '$1. ')
        .replace(/\u00a0/gu, ' ')
        .replace(/[ \t]+$/u, ''),
    )
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
}

/** How many words a text has, as Word counts them: what stands between blanks. */
export const wordCount = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
