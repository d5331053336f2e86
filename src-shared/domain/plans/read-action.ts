import type { DateOrder } from '../dates/parse-date.ts';
import { type Due, readDue } from '../recommendations/read-due.ts';
import { bracketedSources, splitSources } from './bracketed-sources.ts';
import { type BragReading, type BragRules, isStatusWord, readBrag } from './brag-words.ts';
import { type DatedComment, datedComments } from './dated-comments.ts';
import { withoutMarkup } from './headings.ts';
import type { PlanAction, PlanComment } from './imported-plan.ts';
import { tickedIn } from './marked-columns.ts';
import { monthInPeriod, type PlanPeriod } from './plan-period.ts';
import type { RawAction } from './raw-action.ts';
import { sourcesInColumns } from './source-columns.ts';
import { splitLeads } from './split-leads.ts';

/** How the cells of one table are to be read, decided for its columns as a whole. */
export interface ReadingRules extends Omit<BragRules, 'asksWhetherDone'> {
  readonly period: PlanPeriod | undefined;
  /** Dates that were read before: most of a plan's are the same few. */
  readonly readDates: Map<string, Due>;
  /** By table and column: the order of day and month, and whether a date of the column proves it. */
  readonly orderOf: (
    action: RawAction,
    column: number | undefined,
  ) => { order: DateOrder; isProven: boolean };
  /** By table: cells of a column that Excel took for days of another month. */
  readonly areDaysSwapped: (action: RawAction, column: number | undefined) => boolean;
}

/** An action with what was noticed while its cells were read. */
export interface ReadAction {
  readonly raw: RawAction;
  readonly action: PlanAction;
  readonly start: Due;
  readonly end: Due;
  readonly brag: BragReading;
  readonly statusFromFill: boolean;
  readonly comments: readonly DatedComment[];
  readonly hasGapInLeads: boolean;
  readonly hasMarkup: boolean;
}

const CONFIRMS =
  /\b(?:aud(?:it|t|its)|audit\w*|audtis?|consult\w*|survey\w*|questionnaires?|dip[- ]sampl\w*|peer review\w*)\b/i;

/** Reads the cells of one action. */
export function readAction(raw: RawAction, rules: ReadingRules): ReadAction {
  const { layout } = raw;
  let hasMarkup = false;
  const clean = (text: string): string => {
    if (text === '') return '';
    const bare =
      text.includes('<') || text.includes('**') || text.includes('__') ? withoutMarkup(text) : text.trim();
    if (bare !== text.trim()) hasMarkup = true;
    return bare;
  };
  const cell = (column: number | undefined): string =>
    column === undefined ? '' : clean(raw.cells[column] ?? '');
  const endColumn =
    [layout.revisedEnd, layout.end, layout.originalEnd].find((column) => cell(column) !== '') ?? layout.end;
  const [startText, endText] = [cell(layout.start), cell(endColumn)];
  const start = dueOf(raw, layout.start, startText, rules);
  const end = dueOf(raw, endColumn, endText, rules);
  const original =
    [layout.originalEnd, layout.end]
      .filter((column) => column !== endColumn)
      .map(cell)
      .find((text) => text !== '') ?? '';
  const statusColumn =
    layout.statuses.length > 1
      ? (layout.statuses.findLast(
          (column) => cell(column) !== '' || raw.row.marks?.get(column)?.fill !== undefined,
        ) ?? layout.status)
      : (layout.status ?? layout.doneOn);
  const ticked = tickedIn(layout.marked, cell);
  const statusText =
    ticked.length > 0
      ? ticked.map(({ column }) => layout.labels[column] ?? '').join(' / ')
      : cell(statusColumn);
  const fill =
    statusText === '' || /^[-–—xX✓]$/.test(statusText)
      ? raw.row.marks?.get(statusColumn ?? -1)?.fill
      : undefined;
  const read = readBrag(raw.row.marks?.get(statusColumn ?? -1)?.unstruck || statusText, {
    key: rules.key,
    asksWhetherDone: layout.asksWhetherDone,
  });
  const isDoneDay =
    layout.status === undefined && statusColumn === layout.doneOn && readDue(statusText).kind === 'day';
  const [tick, ...moreTicks] = ticked;
  const brag: BragReading = fill
    ? { status: fill }
    : tick && moreTicks.length === 0
      ? { status: tick.colour }
      : isDoneDay
        ? { status: 'blue' }
        : read;
  const aim = clean(raw.isAimFromAbove ? raw.aim : (raw.cells[layout.aim ?? -1] ?? raw.aim));
  const finding = clean(
    raw.isFindingFromAbove ? raw.finding : (raw.cells[layout.finding ?? -1] ?? raw.finding),
  );
  const measure = cell(layout.measure);
  const comments = commentsOf(raw, cell, brag, rules);
  const leads = splitLeads([layout.lead, ...layout.furtherLeads].map(cell).find((text) => text !== '') ?? '');
  const seniorLeads = splitLeads(cell(layout.seniorLead));
  const written = cell(layout.source);
  const parts = {
    date: cell(layout.sourceDate),
    document: cell(layout.sourceDocument),
    paragraph: cell(layout.sourceParagraph),
  };
  const sourceFields = sourcesInColumns(written, parts, finding);
  const sources = [
    ...new Set([
      ...(sourceFields.length > 0
        ? sourceFields.map(({ activity }) => activity)
        : written === ''
          ? []
          : splitSources(written)),
      ...bracketedSources(aim),
      ...bracketedSources(finding),
    ]),
  ];
  const verifiedBy = cell(layout.verifiedBy) || sentencesThatConfirm(measure);
  const other = otherColumns(raw, cell, endColumn, statusColumn);
  const said = cell(layout.action) || (layout.furtherActions.map(cell).find((text) => text !== '') ?? '');
  const action: PlanAction = {
    row: raw.row.row,
    ...(raw.table.sheet === null ? {} : { sheet: raw.table.sheet }),
    ref: cell(layout.ref) || (raw.refFromHeading ?? ''),
    aim,
    sources,
    ...(sourceFields.length === 0 ? {} : { sourceFields }),
    ...(finding === '' ? {} : { finding }),
    action: said,
    start: { text: startText, ...(start.from === undefined ? {} : { from: start.from }) },
    end: {
      text: endText,
      kind: end.kind,
      ...(end.from === undefined ? {} : { from: end.from }),
      ...(end.to === undefined ? {} : { to: end.to }),
    },
    ...(original === '' ? {} : { originalEnd: original }),
    measure,
    ...(verifiedBy === '' ? {} : { verifiedBy }),
    leads: leads.names,
    seniorLeads: seniorLeads.names,
    comments: comments.map(({ date, text }): PlanComment => (date === undefined ? { text } : { date, text })),
    status: brag.status,
    statusText,
    ...(other.length === 0 ? {} : { other }),
  };
  return {
    raw,
    action,
    start,
    end,
    brag,
    statusFromFill: fill !== undefined,
    comments,
    hasGapInLeads: leads.hasGap || seniorLeads.hasGap,
    hasMarkup,
  };
}

function dueOf(raw: RawAction, column: number | undefined, text: string, rules: ReadingRules): Due {
  if (text === '') return { kind: 'none' };
  const { order, isProven } = rules.orderOf(raw, column);
  const isDate = raw.row.marks?.get(column ?? -1)?.isDate === true;
  const { period } = rules;
  const unstruck = raw.row.marks?.get(column ?? -1)?.unstruck || text;
  const written =
    isDate && rules.areDaysSwapped(raw, column)
      ? text.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1-$3-$2')
      : unstruck;
  const isOrderProven = isProven || isDate;
  const key = `${order} ${isOrderProven} ${written}`;
  const known = rules.readDates.get(key);
  if (known) return known;
  const due = readDue(written, {
    order,
    isOrderProven,
    ...(period ? { yearOf: (month: number) => monthInPeriod(month, period) } : {}),
  });
  rules.readDates.set(key, due);
  return due;
}

/** Dated entries of every column of comments, and the note behind a status word. */
function commentsOf(
  raw: RawAction,
  cell: (column: number | undefined) => string,
  brag: BragReading,
  rules: ReadingRules,
): DatedComment[] {
  const { comments: columns, labels } = raw.layout;
  const comments = columns.flatMap((column) => {
    const text = cell(column);
    if (text === '') return [];
    const entries = datedComments(text, rules.period);
    const dated =
      columns.length > 1 ? datedComments(`${labels[column] ?? ''}: x`, rules.period)[0]?.date : undefined;
    return dated === undefined
      ? entries
      : entries.map((entry) => (entry.date === undefined ? { ...entry, date: dated } : entry));
  });
  const { status } = raw.layout;
  // A column of progress that mostly begins with a state: where it does not, what it says is still a comment.
  if (brag.doubt === 'not-a-colour' && !brag.note && status !== undefined && holdsProgress(raw.layout))
    return isStatusWord(cell(status))
      ? comments
      : [...comments, ...datedComments(cell(status), rules.period)];
  if (!brag.note) return comments;
  const { from, kind } = readDue(brag.note, { order: 'day-first' });
  const date =
    from === undefined ? undefined : kind === 'day' ? from : kind === 'month' ? from.slice(0, 7) : undefined;
  return [...comments, date === undefined ? { text: brag.note } : { date, text: brag.note }];
}

/** The states were found under a heading of comments, not under one of states. */
function holdsProgress({ status, inferred }: RawAction['layout']): boolean {
  return status !== undefined && inferred.includes(status);
}

/** The sentences of a measure that say that a later audit, consultation or survey will confirm it. */
export function sentencesThatConfirm(measure: string): string {
  if (!CONFIRMS.test(measure)) return '';
  return measure
    .split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u)
    .filter((sentence) => CONFIRMS.test(sentence))
    .join(' ')
    .trim();
}

function otherColumns(
  raw: RawAction,
  cell: (column: number | undefined) => string,
  end: number | undefined,
  status: number | undefined,
) {
  const { layout } = raw;
  const columns = [
    ...layout.other,
    ...layout.statuses.filter((column) => column !== status && !layout.other.includes(column)),
  ];
  return [...new Set(columns)]
    .filter((column) => column !== status && column !== end)
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const text = cell(column);
      return text === ''
        ? []
        : [
            {
              label: (layout.labels[column] ?? '').replace(/\s+/g, ' ').trim() || `Column ${column + 1}`,
              text,
            },
          ];
    });
}
