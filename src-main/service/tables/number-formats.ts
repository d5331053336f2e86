import { decodeEntities, tags } from './xml-tags.ts';

/** How a number is shown: as a day, a time of day, digits among fixed characters, or as it is. */
export type NumberFormat =
  | { readonly kind: 'date' | 'time' | 'plain' }
  /** "MOS-"000000: the characters before, between and after the digits, which a person takes for part of the number. */
  | { readonly kind: 'digits'; readonly pieces: readonly FormatPiece[] }
  /** "MOS-"@: the characters around a text. */
  | { readonly kind: 'text'; readonly before: string; readonly after: string };

type FormatPiece =
  | { readonly literal: string }
  /** A place for a digit; a zero stands there where there is none, or nothing. */
  | { readonly digit: '0' | '' };

/** Built-in formats (ECMA-376 part 1, 18.8.30). */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36)
    return { kind: 'date' };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return { kind: 'time' };
  return { kind: 'plain' };
}

const ESCAPED = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/gu;

function digitPieces(section: string): readonly FormatPiece[] | undefined {
  const pieces: FormatPiece[] = [];
  const pattern = /"([^"]*)"|\\(.)|_.|\[[^\]]*\]|([0#?])|([ \-/():+])|(.)/gu;
  for (const [whole, quoted, escaped, digit, bare, other] of section.matchAll(pattern)) {
    if (other !== undefined) return undefined;
    if (digit !== undefined) pieces.push({ digit: digit === '0' ? '0' : '' });
    else if (!whole.startsWith('[') && !whole.startsWith('_'))
      pieces.push({ literal: quoted ?? escaped ?? bare ?? '' });
  }
  const zeros = pieces.filter((piece) => 'digit' in piece && piece.digit === '0').length;
  const words = pieces.some((piece) => 'literal' in piece && /[\p{L}\p{N}\-/]/u.test(piece.literal));
  return pieces.some((piece) => 'digit' in piece) && (zeros > 1 || words) ? pieces : undefined;
}

function customFormat(code: string): NumberFormat {
  const [first = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  const bare = code.replace(ESCAPED, '');
  if (/^general/iu.test(bare)) return { kind: 'plain' };
  if (/[dy]/iu.test(bare) || /m{3,}/iu.test(bare)) return { kind: 'date' };
  if (/[hs]/iu.test(bare) || /\[(?:h+|m+|s+)\]/iu.test(code)) return { kind: 'time' };
  if (/^[m\-/. ]+$/iu.test(bare) && /m/iu.test(bare)) return { kind: 'date' };
  const pieces = digitPieces(first);
  if (pieces) return { kind: 'digits', pieces };
  const text = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u).find((section) => section.includes('@'));
  const around = text === undefined ? null : /^((?:"[^"]*"|\\.)*)@((?:"[^"]*"|\\.)*)$/u.exec(text);
  if (!around || around[0] === '@') return { kind: 'plain' };
  const words = (part: string) => part.replace(/"([^"]*)"|\\(.)/gu, (_, quoted, one) => quoted ?? one ?? '');
  return { kind: 'text', before: words(around[1] ?? ''), after: words(around[2] ?? '') };
}

/** The format of each cell style, by the style's number. */
export function numberFormats(styles: string): readonly NumberFormat[] {
  const custom = new Map(
    tags(styles, 'numFmt').map((format) => [
      format.get('numFmtId') ?? '',
      decodeEntities(format.get('formatCode') ?? ''),
    ]),
  );
  const start = styles.search(/<(?:[A-Za-z][\w.-]{0,20}:)?cellXfs\b/u);
  if (start < 0) return [];
  const rest = styles.slice(start);
  const end = rest.search(/<\/(?:[A-Za-z][\w.-]{0,20}:)?cellXfs>/u);
  return tags(end < 0 ? rest : rest.slice(0, end), 'xf').map((style) => {
    const id = style.get('numFmtId') ?? '';
    const code = custom.get(id);
    return code === undefined ? builtIn(Number(id)) : customFormat(code);
  });
}

/** A whole number as its format shows it: its digits from the right into the places, what is left over before them. */
export function withFormat(digits: string, pieces: readonly FormatPiece[]): string {
  let left = digits;
  const written: string[] = [];
  const places = pieces.filter((piece) => 'digit' in piece).length;
  let met = 0;
  for (const piece of pieces.toReversed()) {
    if ('literal' in piece) {
      written.unshift(piece.literal);
      continue;
    }
    met += 1;
    const take = met === places ? left : left.slice(-1);
    left = met === places ? '' : left.slice(0, -1);
    written.unshift(take === '' ? piece.digit : take);
  }
  return written.join('');
}
