import type { BragColour } from './brag-colour.ts';
import { cellOf, type SourceRow } from './plan-source.ts';

/** Headings of columns of which one is ticked per row: "Red | Amber | Green". */
const COLOUR_HEADING =
  /^\W*(?:b?rag\W+)?(blue|green|amber|yellow|red|completed?|b|g|a|r)\W*(?:\([bgary]\)\W*)?$/i;
const COLOUR_OF: Readonly<Record<string, BragColour>> = {
  blue: 'blue',
  b: 'blue',
  complete: 'blue',
  completed: 'blue',
  green: 'green',
  g: 'green',
  amber: 'amber',
  yellow: 'amber',
  a: 'amber',
  red: 'red',
  r: 'red',
};
const TICK = /^(?:x|✓|✔|√|☑|✅|●|■|•|yes|y|1)$/iu;

/** A column whose ticks stand for one colour. */
export interface MarkedColumn {
  readonly column: number;
  readonly colour: BragColour;
}

/**
 * Finds columns headed by a colour each, in which rows are ticked. Two at least, side by side, and nothing but ticks in
 * them: one "Green" among headings is a slip of the pen.
 */
export function markedColumns(labels: readonly string[], body: readonly SourceRow[]): MarkedColumn[] {
  const found = labels.flatMap((label, column): MarkedColumn[] => {
    const colour = COLOUR_OF[COLOUR_HEADING.exec(label)?.[1]?.toLowerCase() ?? ''];
    return colour === undefined ? [] : [{ column, colour }];
  });
  if (new Set(found.map(({ colour }) => colour)).size < 2) return [];
  let ticks = 0;
  for (const row of body.slice(0, 400))
    for (const { column } of found) {
      const text = cellOf(row, column).trim();
      if (text === '') continue;
      if (!TICK.test(text) && COLOUR_OF[text.toLowerCase()] === undefined) return [];
      ticks += 1;
    }
  return ticks === 0 ? [] : found;
}

/** The colours that a row has ticked, as its author headed them. */
export function tickedIn(
  marked: readonly MarkedColumn[],
  cell: (column: number) => string,
): readonly MarkedColumn[] {
  return marked.filter(({ column }) => cell(column).trim() !== '');
}
