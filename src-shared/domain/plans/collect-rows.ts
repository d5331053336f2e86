import { isBragWord } from './brag-words.ts';
import type { PlanTable } from './choose-tables.ts';
import type { ColumnLayout } from './column-layout.ts';
import { readDittos } from './ditto-marks.ts';
import { countedKind, openHeading, type PlanHeading } from './headings.ts';
import { actionsInLists } from './list-items.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import {
  addCounts,
  addLegend,
  addObjective,
  addStates,
  type Collected,
  HEADING_LEVEL,
  headingOf,
  isRowOfNumbers,
  openOn,
  type PassedRow,
  type Walk,
} from './plan-walk.ts';
import type { RawAction } from './raw-action.ts';
import { partRefs } from './refs-in-actions.ts';
import { guidanceKind, isPageNoise, numbersColumns } from './row-kinds.ts';
import { type RowSense, senseOf, type TableHabits, tableHabits } from './row-sense.ts';
import { walkAround } from './walk-around.ts';

/** Walks through the tables and the text between them and tells apart actions, headings, notes, key and counts. */
export function collectRows(tables: readonly PlanTable[]): Collected {
  const walk: Walk = {
    actions: [],
    headings: [],
    key: [],
    passed: [],
    stated: [],
    around: [],
    chain: [],
    aim: '',
    finding: '',
    group: '',
    legendRows: 0,
    themes: new Map(),
    items: [],
  };
  const sheets = new Set(
    tables.flatMap((table) => (table.layout && table.sheet !== null ? [table.sheet] : [])),
  );
  for (const [index, table] of tables.entries()) {
    const isNewPart = index === 0 || tables[index - 1]?.part !== table.part;
    if (isNewPart) walk.chain = [];
    if (isNewPart && sheets.size > 1 && table.sheet !== null && sheets.has(table.sheet))
      openOn(walk, { text: table.sheet, row: 0, level: HEADING_LEVEL.sheet });
    if (table.layout) walkTable(walk, table, table.layout);
    else walkAround(walk, table, tables[index + 1]);
  }
  const listed = actionsInLists(walk.items, walk.actions);
  if (listed.length === 0) return { ...walk, actions: partRefs(walk.actions) };
  const actions = [...walk.actions, ...listed].sort(
    (a, b) => a.table.part - b.table.part || a.row.row - b.row.row,
  );
  return { ...walk, actions: partRefs(actions) };
}

function walkTable(walk: Walk, table: PlanTable, layout: ColumnLayout): void {
  const { head } = table;
  if (head?.aside)
    openOn(walk, headingOf({ row: head.row, kind: 'cells', cells: [] }, head.aside, HEADING_LEVEL.group));
  if (head?.depth) {
    walk.aim = '';
    walk.finding = '';
    walk.group = '';
  }
  const habits = tableHabits(table.rows, layout);
  let last: RawAction | undefined;
  let above: SourceRow | undefined;
  for (const [index, row] of table.rows.entries()) {
    const pass = (why: PassedRow['why'], text: string, of?: number) =>
      walk.passed.push({ row, sheet: table.sheet, why, text, ...(of === undefined ? {} : { of }) });
    const filled = filledColumns(row);
    if (filled.length === 0) continue;
    const text = filled.map((column) => cellOf(row, column)).join(' ');
    if (!last && filled.length === 1 && addObjective(walk, text)) continue;
    if (row.kind !== 'cells') {
      walkLine(walk, table, row);
      last = undefined;
    } else if (
      isPageNoise(row) &&
      !(filled.length === 1 && filled[0] === layout.ref && habits.refs > 0.9 && /^\d+$/.test(text))
    )
      pass('page', text);
    else if (numbersColumns(row)) pass('guidance', text);
    else if (
      !mayBeAction(walk, row, layout, filled) &&
      (addLegend(walk, row) || addStates(walk, row, layout, last) || addCounts(walk, row, above))
    )
      last = undefined;
    else {
      const guidance = guidanceKind(row, layout, table.isForm ? Number.POSITIVE_INFINITY : index);
      if (guidance) pass(guidance, text);
      else last = walkRow(walk, table, layout, habits, row, last, pass, table.rows[index + 1]);
    }
    if (!isRowOfNumbers(row)) above = row;
  }
}

/** A legend or a count beside the words of an action is part of that action. */
function mayBeAction(walk: Walk, row: SourceRow, layout: ColumnLayout, filled: readonly number[]): boolean {
  const action = cellOf(row, layout.action);
  if (action === '' || /^\d+$/.test(action)) return false;
  const first = cellOf(row, filled[0]);
  const isColour = isBragWord(first) || (walk.legendRows > 0 && /^[bragy]$/i.test(first));
  const isColourRow = isColour && filled[0] !== layout.status && filled.length <= 3;
  return !isColourRow && filled.length > 1;
}

function walkLine(walk: Walk, table: PlanTable, row: SourceRow): void {
  const text = cellOf(row, 0);
  if (row.kind === 'heading') openOn(walk, headingOf(row, text, row.level ?? 1));
  else if (countedKind(text) && text.length <= 300) openOn(walk, headingOf(row, text, HEADING_LEVEL.counted));
  else if (!addLegend(walk, row) && !addCounts(walk, row, undefined))
    walk.passed.push({ row, sheet: table.sheet, why: 'note', text });
}

type Pass = (why: PassedRow['why'], text: string, of?: number) => void;

function walkRow(
  walk: Walk,
  table: PlanTable,
  layout: ColumnLayout,
  habits: TableHabits,
  row: SourceRow,
  last: RawAction | undefined,
  pass: Pass,
  next: SourceRow | undefined,
): RawAction | undefined {
  const sense: RowSense = senseOf(row, layout, habits, last, next);
  if (sense.kind === 'note') {
    pass('note', sense.text);
    return last;
  }
  if (sense.kind === 'without-text') {
    pass('without-text', sense.text);
    return last;
  }
  if (sense.kind === 'heading') {
    openOn(walk, headingOf(row, sense.text, HEADING_LEVEL.group));
    return undefined;
  }
  if (sense.kind === 'continues' && last) {
    const isBlock = row.marks?.get(layout.action ?? -1)?.isMergedDown === true;
    for (const column of sense.columns) {
      const before = last.cells[column] ?? '';
      const more = cellOf(row, column);
      if (!before.endsWith(more) || more.length < 12)
        last.cells[column] = isBlock && before !== '' ? `${before}\n${more}` : joinWrapped(before, more);
    }
    if (layout.aim !== undefined && sense.columns.includes(layout.aim))
      walk.aim = last.cells[layout.aim] ?? walk.aim;
    if (layout.finding !== undefined && sense.columns.includes(layout.finding))
      walk.finding = last.cells[layout.finding] ?? walk.finding;
    last.continuedBy.push(row);
    if (!isBlock)
      pass('continued', sense.columns.map((column) => cellOf(row, column)).join(' '), last.row.row);
    return last;
  }
  return addAction(walk, table, layout, row, last);
}

const BEGINS_WITH_MONTH =
  /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:[ '’-]{1,2}\d{2,4})?\s?[:.–-]/i;

/** A wrapped line goes on after a space; a new sentence or bullet after a line break. */
function joinWrapped(before: string, more: string): string {
  if (before === '' || more === '') return before + more;
  if (BEGINS_WITH_MONTH.test(more)) return `${before}\n${more}`;
  if (/[\p{L}]-$/u.test(before) && /^\p{Ll}/u.test(more)) return before + more;
  return `${before}${/[.!?:;)]$/.test(before) && /^[\p{Lu}•*\d-]/u.test(more) ? '\n' : ' '}${more}`;
}

const REF_START = /^\W{0,4}((?:[A-Z]{1,6}[-.]?)?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)(?=[:.)\s–-])/;

function addAction(
  walk: Walk,
  table: PlanTable,
  layout: ColumnLayout,
  row: SourceRow,
  last: RawAction | undefined,
): RawAction {
  const dittos = readDittos(row.cells, last?.cells ?? [], layout);
  const cells = row.cells.map((cell, column) => dittos.get(column) ?? cell);
  const own = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''));
  const aim = own(layout.aim);
  const finding = own(layout.finding);
  const group = own(layout.group);
  if (group !== '' && group !== walk.group) {
    walk.aim = '';
    walk.finding = '';
  }
  if (aim !== '') walk.aim = aim;
  if (finding !== '') walk.finding = finding;
  if (group !== '') walk.group = group;
  const standing = layout.doesFindingStand ? walk.finding : finding;
  const titled =
    table.isForm && own(layout.ref) === '' ? REF_START.exec(walk.chain.at(-1)?.text ?? '') : null;
  const chain = titled ? walk.chain.slice(0, -1) : walk.chain;
  const action: RawAction = {
    row,
    table,
    layout,
    cells,
    chain: walk.group === '' ? chain : openHeading(chain, groupHeading(walk, row)),
    ...(titled?.[1] ? { refFromHeading: titled[1] } : {}),
    aim: walk.aim,
    isAimFromAbove: aim === '' && walk.aim !== '',
    finding: standing,
    isFindingFromAbove: finding === '' && standing !== '',
    group: walk.group,
    dittos: [...dittos.keys()],
    continuedBy: [],
  };
  walk.actions.push(action);
  return action;
}

function groupHeading(walk: Walk, row: SourceRow): PlanHeading {
  const key = `${walk.chain.map(({ row: at, text }) => `${at}:${text}`).join('>')}|${walk.group}`;
  const heading = walk.themes.get(key) ?? { text: walk.group, row: row.row, level: 6 };
  walk.themes.set(key, heading);
  return heading;
}
