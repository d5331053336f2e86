import { isStatusWord } from './brag-words.ts';
import type { ColumnLayout } from './column-layout.ts';
import { countedKind } from './headings.ts';
import { looksLikeDate } from './looks-like-date.ts';
import { looksLikeRef } from './looks-like-ref.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import type { RawAction } from './raw-action.ts';
import { isNote } from './row-kinds.ts';

/** What most rows of a table do, by which the odd ones are judged: shares of rows from 0 to 1. */
export interface TableHabits {
  /** Rows that have a reference. */
  readonly refs: number;
  /** Rows that have a date, a lead or a status beside the action. */
  readonly followed: number;
  /** The same among the rows down to the last such one: what is below may be no action. */
  readonly followedAbove: number;
  /** Rows in which nothing but the action is filled. */
  readonly alone: number;
  /** References of followed rows that count themselves ("Recommendation 1"), as elsewhere headings do. */
  readonly countedRefs: number;
  /** References of followed rows with parts ("1.1"), above which "1" is a heading. */
  readonly partedRefs: number;
  /** References that look like references ("R-12"), and not like words of a legend. */
  readonly plainRefs: number;
  /** Where the last row stands that has a date, a lead or a status. */
  readonly lastFollowedRow: number;
}

/** What one row of a table is. */
export type RowSense =
  | { readonly kind: 'action' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note' | 'without-text'; readonly text: string }
  | { readonly kind: 'continues'; readonly columns: readonly number[] };

/** Looks through a table once. */
export function tableHabits(rows: readonly SourceRow[], layout: ColumnLayout): TableHabits {
  let [all, refs, followed, alone, countedRefs, partedRefs, plainRefs, lastFollowedRow] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  let upTo = { all: 0, refs: 0, plainRefs: 0 };
  for (const row of rows) {
    if (row.kind !== 'cells' || cellOf(row, layout.action) === '') continue;
    if (filledColumns(row).length === 1 && countedKind(cellOf(row, layout.action))) continue;
    all += 1;
    const ref = cellOf(row, layout.ref);
    if (ref !== '') refs += 1;
    if (looksLikeRef(ref)) plainRefs += 1;
    if (isFollowed(row, layout)) {
      followed += 1;
      lastFollowedRow = row.row;
      upTo = { all, refs, plainRefs };
      if (countedKind(ref)) countedRefs += 1;
      if (/\d[.\-/]\d|\d[a-z]\b/i.test(ref)) partedRefs += 1;
    }
    if (filledColumns(row).length === 1) alone += 1;
  }
  const share = (count: number) => (all === 0 ? 0 : count / all);
  return {
    refs: share(refs),
    followed: share(followed),
    followedAbove: upTo.all === 0 ? 0 : followed / upTo.all,
    alone: share(alone),
    countedRefs: followed === 0 ? 0 : countedRefs / followed,
    partedRefs: followed === 0 ? 0 : partedRefs / followed,
    plainRefs: upTo.refs === 0 ? 0 : upTo.plainRefs / upTo.refs,
    lastFollowedRow,
  };
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
  if (last && (isActionMergedDown || isOfMergedBlock(row, layout)))
    return { kind: 'continues', columns: own };
  const aside = senseBeside(row, typed, layout, habits, last, next);
  if (aside) return aside;
  if (typed.length === 0 && (action === '' || !own.includes(layout.action ?? -1)))
    return { kind: 'without-text', text: own.map((column) => cellOf(row, column)).join(' ') };
  if (typed.length === 1 && own.length === 1)
    return senseOfOne(row, typed[0] ?? 0, layout, habits, last, next);
  if (action === '') return senseWithoutAction(row, typed, layout, last);
  if (last && goesOn(row, action, layout, habits, last)) return { kind: 'continues', columns: own };
  return { kind: 'action' };
}

/** Reference and follow-up are those of the merged row above: the row only adds to that item, as its controls do. */
function isOfMergedBlock(row: SourceRow, layout: ColumnLayout): boolean {
  const isMerged = (column: number | undefined) =>
    column !== undefined && row.marks?.get(column)?.isMergedDown === true;
  const followUp = [
    layout.status,
    layout.start,
    layout.end,
    layout.revisedEnd,
    layout.lead,
    layout.seniorLead,
  ].filter((column) => cellOf(row, column) !== '');
  return isMerged(layout.ref) && followUp.length > 0 && followUp.every(isMerged);
}

/** A heading in two cells ("Priority 1 | Leadership"), a legend or a footnote below the table that looks like a row. */
function senseBeside(
  row: SourceRow,
  typed: readonly number[],
  layout: ColumnLayout,
  habits: TableHabits,
  last: RawAction | undefined,
  next: SourceRow | undefined,
): RowSense | undefined {
  if (typed.length > 2 || isFollowed(row, layout)) return undefined;
  const ref = cellOf(row, layout.ref);
  const text = typed.map((column) => cellOf(row, column)).join(' ');
  if (typed.length === 2 && next && isNumberAbove(ref, cellOf(next, layout.ref)) && isHeadingText(text))
    return { kind: 'heading', text };
  if (countedKind(ref) && habits.countedRefs < 0.3) return { kind: 'heading', text };
  if (
    typed.length === 2 &&
    /^(?:\d{1,2}|[A-Z])[.):]?$/.test(ref) &&
    habits.partedRefs > 0.6 &&
    isHeadingText(text)
  )
    return { kind: 'heading', text };
  const isBelow = habits.followedAbove > 0.8 && row.row > habits.lastFollowedRow;
  if (!isBelow || !last) return undefined;
  if (ref !== '' && typed.length === 2 && habits.plainRefs > 0.8 && !looksLikeRef(ref))
    return { kind: 'note', text };
  const isApart = row.row > last.row.row + last.continuedBy.length + 1;
  const isAgain =
    ref !== '' &&
    last.layout.ref !== undefined &&
    /^\W?\d{1,2}\W?$/.test(ref) &&
    Number(ref.replace(/\D/g, '')) <= Number((last.cells[last.layout.ref] ?? '').replace(/\D/g, '') || 0);
  if (isApart && (isAgain || (typed.length === 1 && typed[0] === layout.action && !/^\p{Ll}/u.test(text))))
    return { kind: 'note', text };
  return undefined;
}

/** "1.2" stands over "1.2.1": what its row says heads the rows that are numbered below it. */
const isNumberAbove = (ref: string, below: string): boolean =>
  /^\d{1,2}(?:\.\d{1,2})*\.?$/.test(ref) && below.startsWith(`${ref.replace(/\.$/, '')}.`) && below !== ref;

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
  const opensRows = habits.followed > 0.5 && next !== undefined && filledColumns(next).length > 1;
  if (countedKind(text) && (column !== layout.action || isWide || habits.alone < 0.3 || opensRows))
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
  const isOwn = isStatusWord(cellOf(row, layout.status)) && looksLikeDate(cellOf(row, layout.end));
  if (last && !isNamed && !has(layout.finding) && !isOwn) return { kind: 'continues', columns: typed };
  if (isOwn) return { kind: 'action' };
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
