import { searchWords } from './fold-for-search.ts';

const AROUND = 36;

/** A few words of a text around the first one that begins as one of the looked-for words does; undefined where none does. */
export function excerptAround(text: string, words: readonly string[]): string | undefined {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}'’‘ʼ]+/gu)) {
    const folded = searchWords(match[0]).join('');
    if (!words.some((word) => folded.startsWith(word))) continue;
    const from = Math.max(0, match.index - AROUND);
    const to = Math.min(text.length, match.index + match[0].length + AROUND);
    const cut = text
      .slice(from, to)
      .replace(from > 0 ? /^\S*\s/u : /^/u, '')
      .replace(to < text.length ? /\s\S*$/u : /$/u, '')
      .replace(/\s+/gu, ' ');
    return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
  }
  return undefined;
}
