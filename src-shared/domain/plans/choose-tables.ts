import { readDue } from '../recommendations/read-due.ts';
import { isStatusWord } from './brag-words.ts';
import { type ColumnLayout, coreRoles, layoutOf } from './column-layout.ts';
import { headingKey } from './column-roles.ts';
import { inferHead } from './infer-head.ts';
import type { PlanSegment } from './plan-segment.ts';
import { cellOf, filledColumns } from './plan-source.ts';

/** A segment with what its columns are; only those that are taken have one. */
export interface PlanTable extends PlanSegment {
  readonly layout?: ColumnLayout;
  /** Why a table that looks like a plan is left out. */
  readonly leftOut?: 'other-list' | 'repeats-rows' | 'guidance-sheet' | 'no-action-column' | 'no-headings';
  /** It had no heading row. */
  readonly isHeadInferred?: true;
}

const GUIDANCE_SHEET =
  /^(?:examples?|sample|template|guidance|instructions?|how to|help|read ?me|lists?|look ?ups?|data validation|drop ?downs?|definitions?|key|glossary)\b/i;
const SUMMARY_SHEET =
  /\b(?:dashboard|summary|overview|highlights?|pivot|charts?|report|exceptions?|overdue)\b/i;

/**
 * Finds the tables that are the plan: the fullest one that says what is to be done and follows it up, and those whose
 * headings match it. Another list in the workbook is left out and told.
 */
export function choosePlanTables(segments: readonly PlanSegment[]): PlanTable[] {
  const headed = segments.map((segment) => withLayout(segment, segments));
  const hasHeaded = headed.some((table) => table.layout && isPlan(table.layout, table));
  const tables = hasHeaded ? headed : headed.map(withInferredLayout);
  const strict = tables.filter((table) => table.layout && isPlan(table.layout, table));
  const candidates =
    strict.length > 0
      ? strict
      : tables.filter((table) => table.layout && listsRecommendations(table.layout, table));
  const main = candidates.reduce<PlanTable | undefined>(
    (best, table) => (best === undefined || weight(table) > weight(best) ? table : best),
    undefined,
  );
  if (!main) return tables.map(({ layout: _, ...table }) => table);
  const repeated = new Set(candidates.filter((table) => table !== main && repeatsRows(table, candidates)));
  const hasOther = candidates.some(
    (table) => table !== main && table.sheet !== null && !GUIDANCE_SHEET.test(table.sheet),
  );
  return tables.map((table): PlanTable => {
    if (!table.layout)
      return isUntoldSheet(table, tables, main) ? { ...table, leftOut: 'no-headings' } : table;
    const { layout, ...rest } = table;
    if (!candidates.includes(table))
      return table.part === main.part && table.rows.some((row) => filledColumns(row).length >= 3)
        ? { ...rest, leftOut: 'no-action-column' }
        : rest;
    if (repeated.has(table)) return { ...rest, leftOut: 'repeats-rows' };
    if (table !== main && table.sheet && GUIDANCE_SHEET.test(table.sheet))
      return { ...rest, leftOut: 'guidance-sheet' };
    if (
      table === main &&
      hasOther &&
      table.sheet &&
      GUIDANCE_SHEET.test(table.sheet) &&
      table.rows.length < 5
    )
      return { ...rest, leftOut: 'guidance-sheet' };
    return table === main || belongsTo(main, table)
      ? { ...rest, layout }
      : { ...rest, leftOut: 'other-list' };
  });
}

function withLayout(segment: PlanSegment, all: readonly PlanSegment[]): PlanTable {
  if (segment.head) {
    const like = all.find(
      (other) => other !== segment && other.part === segment.part && other.head && hasAllHeadings(other),
    );
    const likeLayout = like?.head && like !== segment ? layoutOf(like.head, like.rows) : undefined;
    return { ...segment, layout: layoutOf(segment.head, segment.rows, likeLayout) };
  }
  if (segment.rows.every((row) => row.kind !== 'cells')) return segment;
  if (segment.table !== undefined) {
    const width = segment.rows[0]?.cells.length ?? 0;
    const like = all.find(
      (other) =>
        other.head &&
        !other.isForm &&
        other.part === segment.part &&
        other.head.labels.length === width &&
        width >= 3,
    );
    if (like?.head && holdsWhat(layoutOf(like.head, []), segment))
      return { ...segment, head: like.head, layout: layoutOf(like.head, segment.rows), isHeadInferred: true };
  }
  const before = sheetBefore(segment, all);
  if (before?.head && holdsWhat(layoutOf(before.head, before.rows), segment))
    return {
      ...segment,
      head: before.head,
      layout: layoutOf(before.head, segment.rows),
      isHeadInferred: true,
    };
  return segment;
}

const widthOf = (rows: PlanSegment['rows']): number =>
  Math.max(0, ...rows.flatMap((row) => filledColumns(row).map((column) => column + 1)));

/** The table of the sheet before, where this sheet has the same columns and no headings of its own: the table goes on here. */
function sheetBefore(segment: PlanSegment, all: readonly PlanSegment[]): PlanSegment | undefined {
  if (segment.sheet === null || all.some(({ part, head }) => part === segment.part && head)) return undefined;
  const before = all.findLast(({ part, head, isForm }) => part < segment.part && head && !isForm);
  const width = widthOf(segment.rows);
  const columns = before?.head?.labels.findLastIndex((label) => label !== '') ?? -1;
  return width >= 3 && (width === columns + 1 || width === columns) ? before : undefined;
}

/** A sheet of rows of which nothing is taken or told yet. Sheets for guidance and sums speak for themselves. */
function isUntoldSheet(table: PlanTable, all: readonly PlanTable[], main: PlanTable): boolean {
  return (
    table.sheet !== null &&
    table.part !== main.part &&
    !GUIDANCE_SHEET.test(table.sheet) &&
    !SUMMARY_SHEET.test(table.sheet) &&
    !all.some(({ part, layout }) => part === table.part && layout) &&
    table.rows.filter((row) => filledColumns(row).length >= 3).length >= 2
  );
}

/** Only where no table of the file has headings of a plan: a list is not made into a plan beside one. */
function withInferredLayout(table: PlanTable): PlanTable {
  if (table.layout && table.head) return table;
  const head = inferHead(table.rows, table.table !== undefined);
  return head ? { ...table, head, layout: layoutOf(head, table.rows), isHeadInferred: true } : table;
}

/** Whether rows without headings hold dates, states and so on where another table of the document has them. */
function holdsWhat(layout: ColumnLayout, { rows }: PlanSegment): boolean {
  let [fits, all] = [0, 0];
  for (const row of rows.slice(0, 8)) {
    for (const [column, isOne] of [
      [layout.status, isStatusWord],
      [layout.end, isDue],
      [layout.start, isDue],
    ] as const) {
      const text = cellOf(row, column);
      if (text === '') continue;
      all += 1;
      if (isOne(text)) fits += 1;
    }
  }
  return all === 0 ? layout.status === undefined : fits >= all * 0.5;
}

function isDue(text: string): boolean {
  return readDue(text).kind !== 'unclear';
}

const STEPS = /^\W*(?:milestones?|steps?|sub[- ]?(?:tasks?|actions?)|progress log|log)\b/i;

/** Milestones of one action in a table of their own, beside forms or tables of actions. */
function isOfSteps(main: PlanTable, table: PlanTable): boolean {
  const headingOf = ({ layout }: PlanTable) => layout?.labels[layout.action ?? -1] ?? '';
  return STEPS.test(headingOf(table)) && !STEPS.test(headingOf(main)) && table.layout?.ref === undefined;
}

function hasAllHeadings(segment: PlanSegment): boolean {
  const { head } = segment;
  return head?.labels.every((label, column) => label !== '' && head.guesses[column] !== undefined) ?? false;
}

/** What is to be done must be named, and something that follows it up, unless the heading says "action" outright. */
function isPlan(layout: ColumnLayout, table: PlanTable): boolean {
  if (layout.action === undefined || countsSomething(layout, table)) return false;
  const guess = table.head?.guesses[layout.action];
  const core = coreRoles(layout);
  if (guess?.role === 'action' && (guess.weight >= 2 || core.size >= 3))
    return core.size >= 2 || layout.ref !== undefined || layout.finding !== undefined;
  const follows = ['status', 'end', 'lead'].filter((role) => core.has(role)).length;
  if (guess?.role === 'recommendation') return follows >= 1 || core.size >= 3;
  return follows >= 2 || (follows === 1 && saysItsKind(table));
}

const KINDS =
  /^(?:recommendations?|afis?|areas? for improvement|causes? of concern|requirements?|actions?|must do|should do)$/i;

/** A column says of nearly every row that it is a recommendation or an area for improvement. */
function saysItsKind({ rows }: PlanTable): boolean {
  const some = rows.slice(0, 200);
  const width = Math.max(0, ...some.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    const texts = some.flatMap((row) => cellOf(row, column).trim() || []);
    return texts.length > 0 && texts.filter((text) => KINDS.test(text)).length >= texts.length * 0.8;
  });
}

/** A summary ("Theme | Actions | Complete"): where the words of an action should stand there are only numbers. */
function countsSomething({ action }: ColumnLayout, { rows }: PlanTable): boolean {
  const texts = rows.map((row) => cellOf(row, action).trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^\W{0,2}\d+(?:[.,]\d+)?\W{0,2}$/u.test(text));
}

/** A bare list of recommendations, which is taken only where the file has nothing fuller. */
function listsRecommendations(layout: ColumnLayout, table: PlanTable): boolean {
  const guess = table.head?.guesses[layout.action ?? -1];
  return (
    guess?.role === 'recommendation' &&
    guess.weight === 3 &&
    (layout.ref ?? layout.source ?? layout.group ?? layout.finding ?? layout.comments[0]) !== undefined
  );
}

function weight(table: PlanTable): number {
  const core = table.layout ? coreRoles(table.layout).size : 0;
  const column = table.layout?.action;
  let rows = 0;
  for (const row of table.rows) if (cellOf(row, column) !== '') rows += 1;
  const named = column !== undefined && table.head?.guesses[column]?.role === 'action' ? 1.2 : 1;
  return (
    (rows + 0.5) *
    core *
    named *
    (table.sheet && (GUIDANCE_SHEET.test(table.sheet) || SUMMARY_SHEET.test(table.sheet)) ? 0.3 : 1)
  );
}

/** Two tables are of one plan where most headings are the same, or most of what they follow up. */
function belongsTo(main: PlanTable, table: PlanTable): boolean {
  if (!main.layout || !table.layout || isOfSteps(main, table)) return false;
  const [core, other] = [coreRoles(main.layout), coreRoles(table.layout)];
  const shared = [...core].filter((role) => other.has(role)).length;
  const isSameSheet = main.part === table.part;
  if (isSameSheet && shared >= 2) return true;
  const keys = new Set(main.layout.labels.map(headingKey).filter((key) => key !== ''));
  const others = table.layout.labels.map(headingKey).filter((key) => key !== '');
  const same = others.filter((key) => keys.has(key)).length;
  if (
    same >= 2 &&
    same >= Math.min(keys.size, others.length) * 0.6 &&
    same >= Math.max(keys.size, others.length) * 0.35
  )
    return true;
  return shared >= 3 && shared >= Math.max(core.size, other.size) * 0.6;
}

/** A smaller table on another sheet, or a summary, all of whose rows stand in a larger one. */
function repeatsRows(table: PlanTable, all: readonly PlanTable[]): boolean {
  const own = rowKeys(table);
  if (own.length === 0) return false;
  for (const other of all) {
    if (other === table || other.rows.length <= table.rows.length) continue;
    if (
      other.part === table.part &&
      other.head &&
      table.head &&
      other.head.labels.length <= table.head.labels.length
    )
      continue;
    const keys = new Set(rowKeys(other));
    if (own.every((key) => keys.has(key))) return true;
  }
  return false;
}

function rowKeys({ rows, layout }: PlanTable): string[] {
  if (!layout) return [];
  return rows.flatMap((row) => {
    const action = cellOf(row, layout.action).trim().toLowerCase();
    return action === '' ? [] : [`${cellOf(row, layout.ref).trim().toLowerCase()}|${action}`];
  });
}
