import { type BragColour, isBragWord } from './brag-words.ts';
import type { PlanTable } from './choose-tables.ts';
import type { ColumnLayout } from './column-layout.ts';
import { countedKind, type HeadingChain, openHeading, type PlanHeading, withoutMarkup } from './headings.ts';
import type { KeyEntry } from './imported-plan.ts';
import { isLegendTitle, legendOf } from './legend.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import type { RawAction } from './raw-action.ts';
import { guidanceKind, isNote, isPageNoise, numbersColumns } from './row-kinds.ts';
import { type RowSense, senseOf, type TableHabits, tableHabits } from './row-sense.ts';
import { type StatedCount, statedCounts } from './stated-counts.ts';

/** A row that was read and is no action, and why. */
export interface PassedRow {
  readonly row: SourceRow;
  readonly sheet: string | null;
  readonly why: 'example' | 'guidance' | 'note' | 'page' | 'continued' | 'without-text' | 'repeated-head';
  readonly text: string;
  /** The row of the action that a wrapped row belongs to. */
  readonly of?: number;
}

/** Everything that stands in a source, told apart. */
export interface Collected {
  readonly actions: RawAction[];
  readonly headings: PlanHeading[];
  readonly key: KeyEntry[];
  readonly passed: PassedRow[];
  readonly stated: StatedCount[];
  /** Rows above the first table, and text around tables. */
  readonly around: SourceRow[];
}

interface Walk extends Collected {
  chain: HeadingChain;
  aim: string;
  finding: string;
  group: string;
  /** Rows in which letters may still be colours: the ones under the title of a key. */
  legendRows: number;
  /** One heading for all rows of one theme in one stretch. */
  readonly themes: Map<string, PlanHeading>;
}

const HEADING_LEVEL = { sheet: 0.5, counted: 5, group: 7, caption: 8 } as const;

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
  };
  const sheets = new Set(
    tables.flatMap((table) => (table.layout && table.sheet !== null ? [table.sheet] : [])),
  );
  for (const [index, table] of tables.entries()) {
    if (index > 0 && tables[index - 1]?.part !== table.part) walk.chain = [];
    if (table.layout && table.sheet !== null && sheets.size > 1 && tables[index - 1]?.part !== table.part)
      open(walk, { text: table.sheet, row: 0, level: HEADING_LEVEL.sheet });
    if (table.layout) walkTable(walk, table, table.layout);
    else walkAround(walk, table, tables[index + 1]);
  }
  return walk;
}

function open(walk: Walk, heading: PlanHeading): void {
  walk.chain = openHeading(walk.chain, heading);
  walk.headings.push(heading);
  walk.aim = '';
  walk.finding = '';
  walk.group = '';
}

function headingOf(row: SourceRow, text: string, level: number): PlanHeading {
  const kind = countedKind(text);
  return {
    text,
    row: row.row,
    level: kind && level > HEADING_LEVEL.counted ? HEADING_LEVEL.counted : level,
    ...(kind ? { kind } : {}),
  };
}

/** Text before, between and behind tables, and tables that are no plan. */
function walkAround(walk: Walk, table: PlanTable, next: PlanTable | undefined): void {
  const isWorkbook = table.sheet !== null;
  let above: SourceRow | undefined;
  for (const [index, row] of table.rows.entries()) {
    const filled = filledColumns(row);
    if (filled.length === 0) continue;
    if (walk.actions.length === 0 || row.kind !== 'cells') walk.around.push(row);
    const text = cellOf(row, filled[0]);
    if (isPageNoise(row)) walk.passed.push({ row, sheet: table.sheet, why: 'page', text });
    else if (row.kind === 'heading') open(walk, headingOf(row, text, row.level ?? 1));
    else if (
      !addLegend(walk, row) &&
      !addCounts(walk, row, above) &&
      filled.length === 1 &&
      row.kind !== 'bullet'
    ) {
      const isLast =
        next?.layout !== undefined &&
        next.part === table.part &&
        table.rows.slice(index + 1).every((later) => filledColumns(later).length === 0);
      if (countedKind(text) && text.length <= 300) open(walk, headingOf(row, text, HEADING_LEVEL.counted));
      else if (isLast && !isNote(text) && isCaption(text))
        open(walk, headingOf(row, text, isWorkbook ? HEADING_LEVEL.group : HEADING_LEVEL.caption));
      else if (isLast && walk.chain.length > 0 && !isNote(text)) addObjective(walk, text);
    }
    above = row;
  }
}

/** A sentence between a heading and its table says what the heading is for. */
function addObjective(walk: Walk, text: string): void {
  const last = walk.chain.at(-1);
  if (!last || last.objective || text.length > 600) return;
  const heading = { ...last, objective: withoutMarkup(text) };
  walk.chain = [...walk.chain.slice(0, -1), heading];
  walk.headings[walk.headings.indexOf(last)] = heading;
}

function isCaption(text: string): boolean {
  return (
    text.length <= 140 &&
    !/[.;,]$/.test(text.trim()) &&
    text.split(/\s+/).length <= 20 &&
    /\p{L}{2}/u.test(text)
  );
}

function addLegend(walk: Walk, row: SourceRow): boolean {
  const filled = filledColumns(row);
  const first = cellOf(row, filled[0]);
  const entries = legendOf(row, walk.legendRows > 0);
  for (const entry of entries)
    if (!walk.key.some(({ colour, meaning }) => colour === entry.colour && meaning === entry.meaning))
      walk.key.push(entry);
  if (entries.length > 0) walk.legendRows = 3;
  else if (isLegendTitle(first) && filled.length <= 2) walk.legendRows = 3;
  else walk.legendRows = Math.max(0, walk.legendRows - 1);
  return entries.length > 0 || (isLegendTitle(first) && filled.length === 1);
}

function addCounts(walk: Walk, row: SourceRow, above: SourceRow | undefined): boolean {
  const counts = statedCounts(row, above);
  walk.stated.push(...counts);
  return counts.length > 0 && filledColumns(row).length > 1;
}

function walkTable(walk: Walk, table: PlanTable, layout: ColumnLayout): void {
  const { head } = table;
  if (head?.aside)
    open(walk, headingOf({ row: head.row, kind: 'cells', cells: [] }, head.aside, HEADING_LEVEL.group));
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
    if (row.kind !== 'cells') {
      walkLine(walk, table, row);
      last = undefined;
    } else if (isPageNoise(row) && !(filled.length === 1 && filled[0] === layout.ref && habits.refs > 0.9))
      pass('page', text);
    else if (numbersColumns(row)) pass('guidance', text);
    else if (!mayBeAction(row, layout, filled) && (addLegend(walk, row) || addCounts(walk, row, above)))
      last = undefined;
    else {
      const guidance = table.isForm ? undefined : guidanceKind(row, layout, index);
      if (guidance) pass(guidance, text);
      else last = walkRow(walk, table, layout, habits, row, last, pass, table.rows[index + 1]);
    }
    above = row;
  }
}

/** A legend or a count beside the words of an action is part of that action. */
function mayBeAction(row: SourceRow, layout: ColumnLayout, filled: readonly number[]): boolean {
  const action = cellOf(row, layout.action);
  if (action === '' || /^\d+$/.test(action)) return false;
  const isColourRow = isBragWord(cellOf(row, filled[0])) && filled[0] !== layout.status && filled.length <= 3;
  return !isColourRow && filled.length > 1;
}

function walkLine(walk: Walk, table: PlanTable, row: SourceRow): void {
  const text = cellOf(row, 0);
  if (row.kind === 'heading') open(walk, headingOf(row, text, row.level ?? 1));
  else if (countedKind(text) && text.length <= 300) open(walk, headingOf(row, text, HEADING_LEVEL.counted));
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
    open(walk, headingOf(row, sense.text, HEADING_LEVEL.group));
    return undefined;
  }
  if (sense.kind === 'continues' && last) {
    for (const column of sense.columns) {
      const before = last.cells[column] ?? '';
      const more = cellOf(row, column);
      if (!before.endsWith(more) || more.length < 12) last.cells[column] = joinWrapped(before, more);
    }
    last.continuedBy.push(row);
    if (!row.marks?.get(layout.action ?? -1)?.isMergedDown)
      pass('continued', sense.columns.map((column) => cellOf(row, column)).join(' '), last.row.row);
    return last;
  }
  return addAction(walk, table, layout, row);
}

/** A wrapped line goes on after a space; a new sentence or bullet after a line break. */
function joinWrapped(before: string, more: string): string {
  if (before === '' || more === '') return before + more;
  if (/[\p{L}]-$/u.test(before) && /^\p{Ll}/u.test(more)) return before + more;
  return `${before}${/[.!?:;)]$/.test(before) && /^[\p{Lu}•*\d-]/u.test(more) ? '\n' : ' '}${more}`;
}

function addAction(walk: Walk, table: PlanTable, layout: ColumnLayout, row: SourceRow): RawAction {
  const own = (column: number | undefined) => cellOf(row, column);
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
  const cells = [...row.cells];
  const action: RawAction = {
    row,
    table,
    layout,
    cells,
    chain: walk.group === '' ? walk.chain : openHeading(walk.chain, groupHeading(walk, row)),
    aim: walk.aim,
    isAimFromAbove: aim === '' && walk.aim !== '',
    finding: walk.finding,
    isFindingFromAbove: finding === '' && walk.finding !== '',
    group: walk.group,
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

/** How many of each colour. */
export function countColours(colours: Iterable<BragColour>): Record<BragColour, number> {
  const counts: Record<BragColour, number> = { blue: 0, green: 0, amber: 0, red: 0, none: 0 };
  for (const colour of colours) counts[colour] += 1;
  return counts;
}
