import { isStatusWord } from './brag-words.ts';
import type { ColumnLayout } from './column-layout.ts';
import { countedKind } from './headings.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import type { RawAction } from './raw-action.ts';
import { isNote } from './row-kinds.ts';

/** What most rows of a table do, by which the odd ones are judged: shares of rows from 0 to 1. */
export interface TableHabits {
  /** Rows that have a reference. */
  readonly refs: number;
  /** Rows that have a date, a lead or a status beside the action. */
  readonly followed: number;
  /** Rows in which nothing but the action is filled. */
  readonly alone: number;
}

/** What one row of a table is. */
export type RowSense =
  | { readonly kind: 'action' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note' | 'without-text'; readonly text: string }
  | { readonly kind: 'continues'; readonly columns: readonly number[] };

/** Looks through a table once. */
export function tableHabits(rows: readonly SourceRow[], layout: ColumnLayout): TableHabits {
  let [all, refs, followed, alone] = [0, 0, 0, 0];
  for (const row of rows) {
    if (row.kind !== 'cells' || cellOf(row, layout.action) === '') continue;
    all += 1;
    if (cellOf(row, layout.ref) !== '') refs += 1;
    if (isFollowed(row, layout)) followed += 1;
    if (filledColumns(row).length === 1) alone += 1;
  }
  return all === 0
    ? { refs: 0, followed: 0, alone: 0 }
    : { refs: refs / all, followed: followed / all, alone: alone / all };
}

function isFollowed(row: SourceRow, layout: ColumnLayout): boolean {
  return [layout.status, layout.start, layout.end, layout.revisedEnd, layout.lead, layout.seniorLead].some(
    (column) => cellOf(row, column) !== '' && !row.marks?.get(column ?? -1)?.isFormula,
  );
}

const TOTALS = /^(?:(?:grand|sub|overall)[ -]?)?totals?(?: .{1,20})?:?$/i;

/** Tells an action from a heading, a note, a wrapped row and a row that only looks filled. */
export function senseOf(
  row: SourceRow,
  layout: ColumnLayout,
  habits: TableHabits,
  last: RawAction | undefined,
  next: SourceRow | undefined,
): RowSense {
  const filled = filledColumns(row);
  const first = cellOf(row, filled[0]);
  if (TOTALS.test(first) && filled[0] !== layout.action)
    return { kind: 'without-text', text: filled.map((column) => cellOf(row, column)).join(' ') };
  const own = filled.filter((column) => !row.marks?.get(column)?.isMergedDown);
  const typed = own.filter((column) => !row.marks?.get(column)?.isFormula);
  const action = cellOf(row, layout.action);
  const isActionMergedDown = row.marks?.get(layout.action ?? -1)?.isMergedDown === true;
  if (isActionMergedDown && last) return { kind: 'continues', columns: own };
  if (typed.length === 0 && (action === '' || !own.includes(layout.action ?? -1)))
    return { kind: 'without-text', text: own.map((column) => cellOf(row, column)).join(' ') };
  if (typed.length === 1 && own.length === 1)
    return senseOfOne(row, typed[0] ?? 0, layout, habits, last, next);
  if (action === '') return senseWithoutAction(row, typed, layout, last);
  if (last && goesOn(row, action, layout, habits, last)) return { kind: 'continues', columns: own };
  return { kind: 'action' };
}

function senseOfOne(
  row: SourceRow,
  column: number,
  layout: ColumnLayout,
  habits: TableHabits,
  last: RawAction | undefined,
  next: SourceRow | undefined,
): RowSense {
  const text = cellOf(row, column);
  const across = row.marks?.get(column)?.across ?? 1;
  const isWide = across >= 3 && across >= layout.width / 2;
  if (isNote(text) && !countedKind(text)) return { kind: 'note', text };
  if (countedKind(text) && (column !== layout.action || isWide || habits.alone < 0.3))
    return { kind: 'heading', text };
  if (isWide) return text.split(/\s+/).length <= 40 ? { kind: 'heading', text } : { kind: 'note', text };
  if (column === layout.action) {
    if (habits.alone >= 0.5) return { kind: 'action' };
    if (last && (isUnfinished(last.cells[column] ?? '') || /^[\p{Ll}(&•–-]/u.test(text)))
      return { kind: 'continues', columns: [column] };
    if (column === 0 && isHeadingText(text) && next && filledColumns(next).length > 1)
      return { kind: 'heading', text };
    return last && (habits.refs > 0.5 || habits.followed > 0.5)
      ? { kind: 'continues', columns: [column] }
      : { kind: 'action' };
  }
  const isLong =
    column === layout.measure ||
    layout.comments.includes(column) ||
    column === layout.verifiedBy ||
    layout.other.includes(column);
  if ((isLong || column === layout.lead || column === layout.seniorLead) && last && column !== 0)
    return { kind: 'continues', columns: [column] };
  if (column === layout.aim || column === layout.finding) {
    const before = last?.cells[column] ?? '';
    if (last && before !== '' && (/^\p{Ll}/u.test(text) || (isUnfinished(before) && before.length > 20)))
      return { kind: 'continues', columns: [column] };
    return text.length <= 400 ? { kind: 'heading', text } : { kind: 'note', text };
  }
  if (
    (column === layout.status || column === layout.end || column === layout.start || column === layout.ref) &&
    column !== 0
  ) {
    if (last && (last.cells[column] ?? '') === '' && column !== layout.ref)
      return { kind: 'continues', columns: [column] };
    return { kind: 'without-text', text };
  }
  if (isStatusWord(text) || !/\p{L}{2}/u.test(text)) return { kind: 'without-text', text };
  return isHeadingText(text) ? { kind: 'heading', text } : { kind: 'note', text };
}

function senseWithoutAction(
  row: SourceRow,
  typed: readonly number[],
  layout: ColumnLayout,
  last: RawAction | undefined,
): RowSense {
  const text = typed.map((column) => cellOf(row, column)).join(' ');
  const has = (column: number | undefined) => column !== undefined && typed.includes(column);
  const isNamed = has(layout.ref);
  const says = [layout.finding, layout.measure, layout.aim, ...layout.comments].filter(has);
  const texts = typed.filter(
    (column) => /\p{L}{2}.*\s/u.test(cellOf(row, column)) || cellOf(row, column).length > 20,
  );
  if (
    isNamed &&
    typed.length === 2 &&
    (has(layout.aim) || has(layout.finding) || has(0)) &&
    !isFollowed(row, layout)
  )
    return { kind: 'heading', text };
  if (last && !isNamed && !has(layout.finding)) return { kind: 'continues', columns: typed };
  if (
    says.length > 0 &&
    (isNamed || has(layout.finding)) &&
    texts.length > 0 &&
    (isFollowed(row, layout) || has(layout.finding) || says.length > 1)
  )
    return { kind: 'action' };
  if (texts.length > 0 && typed.length <= 2 && isHeadingText(text)) return { kind: 'heading', text };
  return { kind: 'without-text', text };
}

/** A row goes on with the action above where it says nothing that identifies an action of its own. */
function goesOn(
  row: SourceRow,
  action: string,
  layout: ColumnLayout,
  habits: TableHabits,
  last: RawAction,
): boolean {
  if (layout.ref !== undefined && cellOf(row, layout.ref) !== '') return false;
  if (row.table !== last.row.table) return false;
  const before = last.cells[layout.action ?? -1] ?? '';
  const isLowerCase = /^[\p{Ll}(&]/u.test(action) && !/^(?:e-|i[A-Z])/.test(action);
  const hasStatus = cellOf(row, layout.status) !== '';
  const dates = [layout.start, layout.end].filter((column) => cellOf(row, column) !== '').length;
  if (isLowerCase && isUnfinished(before) && !(hasStatus && dates > 0)) return true;
  if (isFollowed(row, layout)) return false;
  if (isLowerCase || (isUnfinished(before) && habits.refs > 0.5)) return true;
  return habits.refs > 0.7 && habits.followed > 0.7;
}

function isUnfinished(text: string): boolean {
  return text !== '' && !/[.!?:;)\]"”’']\s*$/.test(text.trim());
}

function isHeadingText(text: string): boolean {
  return text.length <= 240 && text.split(/\s+/).length <= 40 && /\p{L}{2}/u.test(text);
}
