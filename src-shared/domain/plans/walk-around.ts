import type { PlanTable } from './choose-tables.ts';
import { countedKind } from './headings.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import {
  addCounts,
  addLegend,
  addObjective,
  HEADING_LEVEL,
  headingOf,
  isRowOfNumbers,
  openOn,
  setObjective,
  type Walk,
} from './plan-walk.ts';
import { isNote, isPageNoise } from './row-kinds.ts';

/** Text before, between and behind tables, and tables that are no plan. */
export function walkAround(walk: Walk, table: PlanTable, next: PlanTable | undefined): void {
  const isWorkbook = table.sheet !== null;
  let above: SourceRow | undefined = table.head && {
    row: table.head.row,
    kind: 'cells',
    cells: table.head.labels,
  };
  const lastFilled = table.rows.findLastIndex((row) => filledColumns(row).length > 0);
  for (const [index, row] of table.rows.entries()) {
    const filled = filledColumns(row);
    if (filled.length === 0) continue;
    if (walk.actions.length === 0 && walk.chain.every(({ kind }) => kind === undefined))
      walk.around.push(row);
    const text = cellOf(row, filled[0]);
    if (row.kind === 'bullet' || (row.kind === 'text' && /^\W{0,3}\d{1,3}[.)]\s/.test(text)))
      walk.items.push({ row, table, chain: walk.chain });
    if (isPageNoise(row)) walk.passed.push({ row, sheet: table.sheet, why: 'page', text });
    else if (filled.length === 1 && addObjective(walk, text)) continue;
    else if (row.kind === 'heading') openOn(walk, headingOf(row, text, row.level ?? 1));
    else if (
      !addLegend(walk, row) &&
      !addCounts(walk, row, above) &&
      filled.length === 1 &&
      row.kind !== 'bullet'
    ) {
      const isLast = index === lastFilled && next?.layout !== undefined && next.part === table.part;
      if (countedKind(text) && text.length <= 300) openOn(walk, headingOf(row, text, HEADING_LEVEL.counted));
      else if (isLast && !isNote(text) && isCaption(text))
        openOn(walk, headingOf(row, text, isWorkbook ? HEADING_LEVEL.group : HEADING_LEVEL.caption));
      else if (isLast && !isNote(text)) setObjective(walk, text);
    }
    if (!isRowOfNumbers(row)) above = row;
  }
}

function isCaption(text: string): boolean {
  return (
    text.length <= 140 &&
    !/[.;,]$/.test(text.trim()) &&
    text.split(/\s+/).length <= 20 &&
    /\p{L}{2}/u.test(text)
  );
}
