import type { KeyEntry } from './brag-colour.ts';
import { codedLegend } from './coded-legend.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';

const COLOUR = '(blue|green|amber|yellow|orange|red|grey|gray|white|purple|black|brown|pink)';
const ALONE = new RegExp(`^(?:b?rag )?${COLOUR}(?: ?\\([bgaryw]\\))?$`, 'i');
const LETTER = /^\(?([bgary])\)?$/i;
const LETTERS: Readonly<Record<string, string>> = {
  b: 'blue',
  g: 'green',
  a: 'amber',
  r: 'red',
  y: 'yellow',
};
const WITH_MEANING = new RegExp(
  `^(?:[BGAR]\\s*[=:–-]\\s*)?${COLOUR}(?: ?\\([bgary]\\))?\\s*(?:[=:–—]|-(?!\\w)|\\s-)\\s*(\\S[\\s\\S]*)$`,
  'i',
);
const INSIDE = new RegExp(`\\b(?:${COLOUR}|(complete|completed))\\b\\s*(?:[=:–—]|\\s-\\s|\\()\\s*`, 'gi');
const TITLE =
  /^\W*(?:(?:the|b?rag|b\.?r\.?a\.?g\.?|colour|color|status|rating|progress)\s*)*(?:key|legend|ratings?|definitions?|b?rag)\b\W*(?:to .{1,30})?$/i;

/** Whether a row only says that a key follows ("Key:", "RAG ratings"). */
export function isLegendTitle(text: string): boolean {
  return text.length <= 40 && TITLE.test(text);
}

/** The entries of the plan's key that a row holds; empty where it is no part of a key. */
export function legendOf(row: SourceRow, mayBeLetters = false): KeyEntry[] {
  const filled = filledColumns(row);
  const texts = filled.map((column) =>
    cellOf(row, column)
      .replace(/\*\*|<[^<>]{0,20}>/g, '')
      .trim(),
  );
  if (texts.length > 0 && isLegendTitle(texts[0] ?? '') && texts.length > 1) texts.shift();
  if (texts.length === 0 || texts.some((text) => text.length > 400)) return [];
  if (texts.length >= 2 && texts.length % 2 === 0) {
    const pairs = texts.flatMap((text, index) => (index % 2 === 0 ? [[text, texts[index + 1] ?? '']] : []));
    if (pairs.every(([colour = '', meaning = '']) => colourOf(colour, mayBeLetters) && isMeaning(meaning)))
      return pairs.map(([colour = '', meaning = '']) => ({
        colour: colourOf(colour, mayBeLetters) ?? '',
        meaning,
      }));
  }
  if (texts.length === 3 && LETTER.test(texts[0] ?? '') && ALONE.test(texts[1] ?? ''))
    return [{ colour: colourOf(texts[1] ?? '', false) ?? '', meaning: texts[2] ?? '' }];
  const entries = texts.map(entriesIn);
  if (entries.every((found) => found.length > 0)) return entries.flat();
  return codedLegend(texts, mayBeLetters);
}

function colourOf(text: string, mayBeLetters: boolean): string | undefined {
  const name = ALONE.exec(text)?.[1]?.toLowerCase();
  if (name) return name === 'gray' ? 'grey' : name;
  const letter = mayBeLetters ? LETTER.exec(text)?.[1]?.toLowerCase() : undefined;
  return letter && LETTERS[letter];
}

function isMeaning(text: string): boolean {
  return /\p{L}{3}|\p{L}\s+\p{L}/u.test(text) && !ALONE.test(text);
}

/** "Green: on track" in one cell, or all colours in one: "RAG key: Red = overdue; Amber = at risk". */
function entriesIn(text: string): KeyEntry[] {
  const starts = [...text.matchAll(INSIDE)];
  if (starts.length > 1) {
    const before = text.slice(0, starts[0]?.index).trim();
    if (before !== '' && !isLegendTitle(before.replace(/[:\-–—]+$/, '')) && before.split(/\s+/).length > 6)
      return [];
    return starts
      .map((match, index) => ({
        colour: (match[1] ?? 'blue').toLowerCase(),
        meaning: text
          .slice(match.index + match[0].length, starts[index + 1]?.index)
          .replace(/[\s;,|/.)*]+$/g, '')
          .trim(),
      }))
      .filter(({ meaning }) => isMeaning(meaning));
  }
  const one = WITH_MEANING.exec(text);
  return one && isMeaning(one[2] ?? '')
    ? [{ colour: (one[1] ?? '').toLowerCase(), meaning: (one[2] ?? '').trim() }]
    : [];
}
