/**
 * A text as the finders read it: accents, look-alike letters, invisible characters and odd dashes
 * folded away, with the way back to the original offsets.
 */
export interface FoldedText {
  /** Folded, case kept. */
  readonly text: string;
  /** The same, lower-cased; same length. */
  readonly lower: string;
  /** For each folded character, where its original begins (UTF-16 code units). */
  readonly starts: Int32Array;
  /** For each folded character, where its original ends, exclusive. */
  readonly ends: Int32Array;
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  һ: 'h',
  Һ: 'H',
  ӏ: 'l',
  // Greek
  α: 'a',
  ο: 'o',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  ρ: 'p',
  υ: 'u',
  χ: 'x',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  // Letters that no decomposition reaches
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  ŋ: 'n',
  ɑ: 'a',
  ɡ: 'g',
  ə: 'e',
  Ə: 'E',
  // Punctuation
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '＇': "'",
  ʹ: "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '․': '.',
  '。': '.',
  '·': '.',
  '•': '\n',
};

/** Soft hyphen, joiners, direction marks, variation selectors, byte-order mark, tags. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0000, 0xe01ef],
];
const MARK = /\p{M}/gu;
const isSpace = (code: number) => code === 9 || code === 11 || code === 12 || code === 0xa0;

function foldCharacter(character: string): string {
  const direct = LOOK_ALIKES[character];
  if (direct !== undefined) return direct;
  const code = character.codePointAt(0) ?? 0;
  if (INVISIBLE.some(([from, to]) => code >= from && code <= to)) return '';
  if (isSpace(code) || /^\p{Zs}$/u.test(character)) return ' ';
  let folded = '';
  for (const part of character.normalize('NFKD').replace(MARK, '')) folded += LOOK_ALIKES[part] ?? part;
  return folded;
}

const remembered = new Map<string, string>();

function foldOf(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  if (remembered.size < 20_000) remembered.set(character, folded);
  return folded;
}

function lowerKeepingLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (const character of text) {
    const one = character.toLowerCase();
    out += one.length === character.length ? one : character;
  }
  return out;
}

const LINE_END_HYPHEN = /[-\u2010\u00ad][ \t]{0,20}\r?\n[ \t]{0,20}(?=\p{L})/uy;

/** Length of the hyphen and line end at this place that break one word into two; 0 where there is none. */
function brokenWord(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code !== 0x2d && code !== 0x2010 && code !== 0xad) || at === 0) return 0;
  if (!/\p{L}/u.test(text.charAt(at - 1))) return 0;
  LINE_END_HYPHEN.lastIndex = at;
  return LINE_END_HYPHEN.exec(text)?.[0].length ?? 0;
}

/** Folds a text. A word broken at a line's end by a hyphen is joined. */
export function fold(original: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < original.length; ) {
    const broken = brokenWord(original, at);
    if (broken > 0) {
      at += broken;
      continue;
    }
    const code = original.charCodeAt(at);
    if (code < 0x80 && code !== 0x60 && code !== 0x0d && code !== 0x09) {
      parts.push(original.charAt(at));
      starts.push(at);
      ends.push(at + 1);
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0xfffd);
    const end = at + character.length;
    const folded = character === '\r' ? (original[end] === '\n' ? '' : '\n') : foldOf(character);
    for (let i = 0; i < folded.length; i++) {
      parts.push(folded.charAt(i));
      starts.push(at);
      ends.push(end);
    }
    if (folded === '' && ends.length > 0 && /\p{M}/u.test(character)) ends[ends.length - 1] = end;
    at = end;
  }
  const text = parts.join('');
  return {
    text,
    lower: lowerKeepingLength(text),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/** The original offsets of a folded stretch, end exclusive. */
export function originalRange(
  folded: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

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
