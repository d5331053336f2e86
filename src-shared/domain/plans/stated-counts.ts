import type { BragColour } from './brag-colour.ts';
import { readBrag } from './brag-words.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';

/** A number of actions that the plan states of itself. */
export interface StatedCount {
  readonly row: number;
  readonly of: BragColour | 'total';
  readonly stated: number;
  /** The priority or theme that it is about; undefined for the whole plan. */
  readonly group?: string;
}

const TOTAL =
  /^(?:(?:grand |overall )?total|total (?:number )?(?:of )?(?:actions?|recommendations?|items?|findings?|tasks?|issues?)|(?:number|no\.?) of (?:actions?|recommendations?|items?)|actions?|recommendations?|all actions|count|total count|items?)$/i;
const NUMBER = /^\d{1,6}$/;
const PROSE_COLOUR =
  /\b(\d{1,5})\s+(?:(?:actions?|recommendations?|items?|are|is|were|rated|of which)\s+){0,3}(blue|green|amber|red)\b|\b(blue|green|amber|red)\b\s*(?:[:=(–-]\s*)(\d{1,5})\b(?!\s*%)/gi;
const PROSE_TOTAL =
  /\btotal (?:actions|recommendations|findings|items)\s*[:=]\s*(\d{1,5})\b|\b(?:total(?: of|:)?|all|of|the|has|are|contains|comprises|includes)\s+(?:the\s+)?(\d{1,5})\s+(?:actions|recommendations)\b/gi;

/**
 * Numbers of actions that stand in rows which are no actions: "Green | 45", "Total | 67", or a sentence
 * "45 green, 20 amber". A row of colours with a row of numbers beneath is given as both rows.
 */
export function statedCounts(row: SourceRow, above: SourceRow | undefined): StatedCount[] {
  const filled = filledColumns(row);
  const texts = filled.map((column) => cellOf(row, column).replace(/\*\*/g, '').trim());
  if (filled.length === 1) return countsInProse(row.row, texts[0] ?? '');
  const numbers = filled.filter((column) => NUMBER.test(numberIn(row, column)));
  if (numbers.length === 0) return [];
  if (above && numbers.length >= 2) {
    const under = numbers.flatMap((column) => {
      const of = whatIsCounted(cellOf(above, column));
      return of === undefined ? [] : [{ row: row.row, of, stated: Number(numberIn(row, column)) }];
    });
    const [first] = filled;
    const label =
      first !== undefined && !numbers.includes(first) ? cellOf(row, first).replace(/\*\*/g, '').trim() : '';
    if (under.length > 0)
      return under.map((count) => (label === '' || TOTAL.test(label) ? count : { ...count, group: label }));
  }
  if (filled.length > 3) return [];
  const of = whatIsCounted(texts[0] ?? '');
  const stated = texts.slice(1).find((text) => NUMBER.test(text));
  return of === undefined || stated === undefined ? [] : [{ row: row.row, of, stated: Number(stated) }];
}

function whatIsCounted(label: string): BragColour | 'total' | undefined {
  const text = label.replace(/\*\*|[:#]/g, '').trim();
  if (text === '' || text.length > 40) return undefined;
  if (TOTAL.test(text)) return 'total';
  const { status } = readBrag(
    text
      .replace(/^(?:number|no\.?|total|count) (?:of )?/i, '')
      .replace(/ (?:actions?|recommendations?|items?)$/i, ''),
    { key: [] },
  );
  return status === 'none' ? undefined : status;
}

function countsInProse(row: number, text: string): StatedCount[] {
  if (text.length > 2_000 || !/\d/.test(text)) return [];
  const found: StatedCount[] = [];
  const colours = [...text.matchAll(PROSE_COLOUR)];
  if (colours.length >= 2)
    for (const match of colours)
      found.push({
        row,
        of: (match[2] ?? match[3] ?? '').toLowerCase() as BragColour,
        stated: Number(match[1] ?? match[4]),
      });
  for (const match of text.matchAll(PROSE_TOTAL))
    found.push({ row, of: 'total', stated: Number(match[1] ?? match[2]) });
  return found;
}

function numberIn(row: SourceRow, column: number): string {
  return cellOf(row, column).replace(/\*\*/g, '').trim();
}
