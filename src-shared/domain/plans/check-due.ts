import { dateWords } from '../dates/date-words.ts';
import type { Due } from '../recommendations/read-due.ts';
import type { ColumnDates } from './column-dates.ts';
import { about, counted, nameOf, type PlanFindings, quoted, rowList } from './plan-findings.ts';
import type { PlanWarning } from './plan-source.ts';
import type { ReadAction } from './read-action.ts';

/** Starts and ends: impossible, unclear, before their start, beyond the plan, and columns in two orders. */
export function checkDue(findings: PlanFindings): PlanWarning[] {
  return [
    ...findings.read.flatMap((action) => ofAction(action, findings)),
    ...monthsOrDays(findings.read),
    ...ofColumns(findings),
    ...writings(findings.read),
  ];
}

function ofAction(read: ReadAction, { period }: PlanFindings): PlanWarning[] {
  const { action, start, end } = read;
  const warnings = [
    ...ofDate(read, 'start', action.start.text, start),
    ...ofDate(read, 'end', action.end.text, end),
  ];
  if (start.from && end.to && end.to < start.from)
    warnings.push(
      about(
        read,
        'end-before-start',
        `${nameOf(read)} ends (${action.end.text}) before it starts (${action.start.text}). Both are kept.`,
      ),
    );
  if (period && end.to && end.to > period.to && end.kind !== 'recurring' && end.kind !== 'ongoing')
    warnings.push(
      about(
        read,
        'end-beyond-plan',
        `${nameOf(read)} ends (${action.end.text}) after the plan itself, which goes to ${dateWords(period.to.slice(0, 7))}.`,
      ),
    );
  return warnings;
}

function ofDate(read: ReadAction, which: 'start' | 'end', text: string, due: Due): PlanWarning[] {
  if (due.doubt === 'impossible')
    return [
      about(
        read,
        'date-impossible',
        `The ${which} of ${nameOf(read)
          .replace(/^The a/, 'the a')
          .replace(
            /^A/,
            'a',
          )}, ${quoted(text)}, is no day of the calendar. It is kept as written and counts as no date.`,
      ),
    ];
  if (due.doubt === 'no-year')
    return [
      about(
        read,
        'date-without-year',
        due.from === undefined
          ? `The ${which} ${quoted(text)} has no year, and the plan does not say which. It counts as no date.`
          : `The ${which} ${quoted(text)} has no year; the plan's period makes it ${dateWords(due.from.slice(0, 7))}.`,
      ),
    ];
  if (due.kind === 'unclear')
    return [
      about(read, 'date-unclear', `The ${which} ${quoted(text)} names no date. It is kept as written.`),
    ];
  return [];
}

const MANY = 3;

/** "May 18" may be a day; where a column is written so throughout it is asked once. */
function monthsOrDays(read: readonly ReadAction[]): PlanWarning[] {
  return (['start', 'end'] as const).flatMap((which) => {
    const open = read.filter((action) => action[which].doubt === 'month-or-day');
    const [first] = open;
    const one = (action: ReadAction) => quoted(action.action[which].text);
    if (first && open.length > MANY)
      return [
        about(
          first,
          'date-month-or-day',
          `${counted(open.length, which)} such as ${one(first)} were read as months; they could also be days of a month.`,
        ),
      ];
    return open.map((action) =>
      about(
        action,
        'date-month-or-day',
        `The ${which} ${one(action)} was read as a month; it could also be a day of a month.`,
      ),
    );
  });
}

function ofColumns({ read, dates }: PlanFindings): PlanWarning[] {
  const columns = new Set<ColumnDates>();
  for (const { raw } of read)
    for (const column of [raw.layout.start, raw.layout.end, raw.layout.revisedEnd]) {
      const judged = dates(raw, column);
      if (judged) columns.add(judged);
    }
  return [...columns].flatMap((column) => ofColumn(column));
}

function ofColumn({ label, sheet, order, isProven, isMixed, open, swapped }: ColumnDates): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const where = sheet === null ? {} : { sheet };
  const name = quoted(label);
  if (open.length > 0)
    warnings.push({
      row: open[0] ?? 0,
      kind: isMixed ? 'date-orders-mixed' : 'date-order-unclear',
      text: isMixed
        ? `The column ${name} has dates with the day first and others with the month first. Day first was taken where both can be (rows ${rowList(open)}). Please say which is right.`
        : `No date of the column ${name} shows whether day or month comes first (rows ${rowList(open)}). ${order === 'month-first' ? 'Month first was taken, as in the other dates of the table. Please say if the day comes first.' : 'Day first was taken, as is usual here. Please say if the month comes first.'}`,
      ...where,
    });
  if (isProven && order === 'month-first')
    warnings.push({
      row: 0,
      kind: 'date-month-first',
      text: `The dates of the column ${name} are written with the month first; one of them can be read no other way, so all were read so.`,
      ...where,
    });
  if (swapped.length > 0)
    warnings.push({
      row: swapped[0] ?? 0,
      kind: 'date-swapped',
      text: `The column ${name} was written month first, and a spreadsheet turned ${counted(swapped.length, 'of its dates', 'of its dates')} into days of another month (rows ${rowList(swapped)}). Day and month were changed back. Please check them.`,
      ...where,
    });
  return warnings;
}

/** One warning per date column that is written in several ways, with how often each. */
function writings(read: readonly ReadAction[]): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  for (const which of ['start', 'end'] as const) {
    const shapes = new Map<string, { example: string; row: number; count: number }>();
    for (const { action } of read) {
      const { text } = action[which];
      if (text === '' || !/\d/.test(text)) continue;
      const shape = text
        .toLowerCase()
        .replace(/\d+/g, (digits) => `${digits.length > 2 ? 4 : 2}`)
        .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\b/g, 'mmm')
        .replace(
          /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/g,
          'mmmm',
        );
      const known = shapes.get(shape);
      if (known) known.count += 1;
      else shapes.set(shape, { example: text, row: action.row, count: 1 });
    }
    if (shapes.size < 2 || shapes.size > 12) continue;
    const sorted = [...shapes.values()].sort((a, b) => b.count - a.count);
    warnings.push({
      row: sorted[1]?.row ?? 0,
      kind: 'date-writings',
      text: `The ${which} is written in ${shapes.size} ways: ${sorted.map(({ example, count }) => `${quoted(example)} (${count})`).join(', ')}. All were read; what was written is kept.`,
    });
  }
  return warnings;
}
