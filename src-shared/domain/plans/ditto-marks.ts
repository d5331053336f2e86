import type { ColumnLayout } from './column-layout.ts';

/** Marks that stand for the cell above, whatever the column. */
const MARK = /^(?:"|″|〃|”|“|''|’’|,,|-\s*"\s*-|--\s*"\s*--|ditto|do\.)$/i;
/** Words that do in a column of people, days or states; of a measure or a comment they are a sentence to be kept. */
const WORDS = /^(?:(?:as|same as|see|as per) above|same|idem|\(?ditto\)?)\.?$/i;

/**
 * What the marks of a row stand for, by column: the cell above of the same column. A mark under nothing stays as it is.
 * @param above cells of the action above, whose own marks were read already
 */
export function readDittos(
  cells: readonly string[],
  above: readonly string[],
  layout: ColumnLayout,
): Map<number, string> {
  const short = new Set(
    [
      layout.lead,
      layout.seniorLead,
      layout.start,
      layout.end,
      layout.originalEnd,
      layout.revisedEnd,
      layout.status,
      layout.source,
      layout.group,
    ].filter((column) => column !== undefined),
  );
  const found = new Map<number, string>();
  for (const [column, written] of cells.entries()) {
    const text = written.trim();
    if (column === layout.ref || text.length > 16) continue;
    const before = above[column] ?? '';
    if (before !== '' && (MARK.test(text) || (short.has(column) && WORDS.test(text))))
      found.set(column, before);
  }
  return found;
}
