import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import { isPageNoise } from './row-kinds.ts';
import { headAt } from './table-heads.ts';

/** The longest line that is looked at: running titles are short. */
const LONGEST = 140;

/**
 * Marks the title that a printed plan says again on each page, as it comes along in what is pasted from one. It is such a
 * line where it stands at least twice, and each time beside a page number, a marking or the headings of the table; the
 * first one stays what it is, as it may be the name of the plan.
 */
export function markRunningLines(rows: readonly SourceRow[]): readonly SourceRow[] {
  const places = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    const filled = filledColumns(row);
    const text = filled.length === 1 && row.kind !== 'bullet' ? cellOf(row, filled[0]) : '';
    if (text === '' || text.length > LONGEST || isPageNoise(row)) continue;
    const known = places.get(text);
    if (known) known.push(at);
    else places.set(text, [at]);
  }
  const running = new Set<number>();
  for (const at of places.values()) {
    const [, ...again] = at;
    if (
      again.length > 0 &&
      at.every((place) => isAtEdge(rows, place)) &&
      again.some((place) => isAtPage(rows, place))
    )
      for (const place of again) running.add(place);
  }
  if (running.size === 0) return rows;
  return rows.map((row, at) => (running.has(at) ? { ...row, isRunningLine: true } : row));
}

/** Whether the next or the former line that says something belongs to the edge of a page. */
function isAtEdge(rows: readonly SourceRow[], at: number): boolean {
  return at === 0 || isAtPage(rows, at) || headAt(rows, beside(rows, at, 1)) !== undefined;
}

function isAtPage(rows: readonly SourceRow[], at: number): boolean {
  return ([-1, 1] as const).some((step) => {
    const row = rows[beside(rows, at, step)];
    return row !== undefined && isPageNoise(row);
  });
}

function beside(rows: readonly SourceRow[], at: number, step: 1 | -1): number {
  let next = at + step;
  while (rows[next] && filledColumns(rows[next] as SourceRow).length === 0) next += step;
  return next;
}
