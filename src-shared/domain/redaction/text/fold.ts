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

/** One character as it is folded. */
export function foldOf(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  if (remembered.size < 20_000) remembered.set(character, folded);
  return folded;
}

/** In small letters, every offset where it was. */
export function lowerKeepingLength(text: string): string {
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
