import type { ListNumbers } from './word-parts.ts';

/** A cell of a table in Word; its paragraphs are lines. */
export interface WordCell {
  readonly text: string;
  readonly across: number;
  readonly isMergedDown: boolean;
  readonly struck?: 'all' | 'part';
  /** The text without what is struck through. */
  readonly unstruck: string;
  readonly fill?: string;
  readonly commentIds: readonly string[];
  /** Tables inside it, with the lines that stand before each. */
  readonly inner?: readonly InnerTable[];
}

/** A table inside a cell. */
export interface InnerTable {
  readonly before: readonly string[];
  readonly rows: readonly (readonly WordCell[])[];
  /** Where the lines after it begin, among all lines of the cell. */
  readonly end: number;
}

/** A cell that is being read. */
export interface OpenCell {
  lines: string[];
  across: number;
  isMergedDown: boolean;
  written: number;
  struck: number;
  unstruck: string;
  fill?: string;
  commentIds: string[];
  inner: InnerTable[];
}

/** A cell that has been read to its end. */
export function finished({
  lines,
  across,
  isMergedDown,
  written,
  struck,
  unstruck,
  fill,
  commentIds,
  inner,
}: OpenCell): WordCell {
  return {
    text: lines.join('\n'),
    across,
    isMergedDown,
    ...(struck === 0 ? {} : { struck: struck >= written ? ('all' as const) : ('part' as const) }),
    ...(fill === undefined ? {} : { fill }),
    unstruck: unstruck.trim(),
    commentIds,
    ...(inner.length > 0 ? { inner } : {}),
  };
}

/** The number that Word shows for the next item of a list; empty for bullets. */
export function nextNumber(
  lists: ListNumbers,
  counters: Map<string, number[]>,
  list: string,
  level: number,
): string {
  const levels = lists.get(list);
  const its = levels?.get(level);
  if (!levels || !its || its.format === 'bullet' || its.format === 'none' || !/%\d/.test(its.text)) return '';
  const counts = counters.get(list) ?? [];
  counters.set(list, counts);
  counts[level] = (counts[level] ?? its.start - 1) + 1;
  counts.length = level + 1;
  return its.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numberAs(levels.get(at)?.format ?? 'decimal', counts[at] ?? levels.get(at)?.start ?? 1);
  });
}

function numberAs(format: string, count: number): string {
  if (/letter/i.test(format)) {
    const letter = String.fromCharCode(97 + ((count - 1) % 26));
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (/roman/i.test(format)) {
    const roman =
      ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'][count] ?? String(count);
    return format.startsWith('upper') ? roman.toUpperCase() : roman;
  }
  return String(count);
}
