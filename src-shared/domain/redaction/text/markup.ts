import { type FoldedText, foldOf, lowerKeepingLength } from './fold.ts';

const TAG =
  /<\/?(?:a|abbr|b|big|br|code|div|em|font|h[1-6]|hr|i|img|li|mark|o:p|ol|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|w:[a-z]{1,12}|a:[a-z]{1,12})(?:\s[^<>]{0,400})?\/?>/gi;
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi;
const BREAKING = /^<\/?(?:br|div|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul|w:p|w:tab|w:br)\b/i;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  quot: '"',
  shy: '',
  ndash: '-',
  mdash: '-',
  zwj: '',
  zwnj: '',
  lt: '<',
  gt: '>',
};

function meaningOfEntity(match: RegExpMatchArray): string | undefined {
  const code = match[1] ? Number(match[1]) : match[2] ? Number.parseInt(match[2], 16) : undefined;
  if (code !== undefined)
    return code > 0 && code <= 0x10ffff ? foldOf(String.fromCodePoint(code)) : undefined;
  return NAMED[(match[3] ?? '').toLowerCase()];
}

/**
 * The same text without mark-up: tags dropped (those that break a line leave a space), character
 * references read. Undefined where there is none of either.
 */
export function withoutMarkup(folded: FoldedText): FoldedText | undefined {
  const cuts: { start: number; end: number; text: string }[] = [];
  for (const match of folded.text.matchAll(TAG)) {
    cuts.push({
      start: match.index,
      end: match.index + match[0].length,
      text: BREAKING.test(match[0]) ? ' ' : '',
    });
  }
  for (const match of folded.text.matchAll(ENTITY)) {
    const text = meaningOfEntity(match);
    if (text !== undefined) cuts.push({ start: match.index, end: match.index + match[0].length, text });
  }
  if (cuts.length === 0) return undefined;
  cuts.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const copyUntil = (until: number) => {
    for (; at < until; at++) {
      parts.push(folded.text.charAt(at));
      starts.push(folded.starts[at] ?? 0);
      ends.push(folded.ends[at] ?? 0);
    }
  };
  for (const cut of cuts) {
    if (cut.start < at) continue;
    copyUntil(cut.start);
    for (const character of cut.text) {
      parts.push(character);
      starts.push(folded.starts[cut.start] ?? 0);
      ends.push(folded.ends[cut.end - 1] ?? 0);
    }
    at = cut.end;
  }
  copyUntil(folded.text.length);
  const text = parts.join('');
  return {
    text,
    lower: lowerKeepingLength(text),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}
