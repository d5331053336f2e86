import { couldBeEitherOrder, type DateOrder, dateOrderEvidence } from '../dates/parse-date.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { RawAction } from './raw-action.ts';

/** What the dates of one column say about themselves. */
export interface ColumnDates {
  readonly label: string;
  readonly sheet: string | null;
  readonly order: DateOrder;
  readonly isProven: boolean;
  readonly isMixed: boolean;
  /** Rows whose day and month could be exchanged. */
  readonly open: readonly number[];
  /** Rows with real dates that were month-first text before a spreadsheet took them for days. */
  readonly swapped: readonly number[];
}

const ROLES = [
  'start',
  'end',
  'revisedEnd',
  'originalEnd',
] as const satisfies readonly (keyof ColumnLayout)[];
const FEWEST_REAL_DATES = 3;

/** Judges every date column as a whole, by sheet: one 25th rules the other reading out. */
export function judgeDates(
  actions: readonly RawAction[],
): (action: RawAction, column: number | undefined) => ColumnDates | undefined {
  const columns = new Map<
    string,
    { label: string; sheet: string | null; texts: [number, string][]; real: [number, string][] }
  >();
  for (const raw of actions) {
    for (const role of ROLES) {
      const column = raw.layout[role];
      const text = (raw.cells[column ?? -1] ?? '').trim();
      if (column === undefined || text === '') continue;
      const key = `${raw.table.part}|${role}`;
      const known = columns.get(key) ?? {
        label: raw.layout.labels[column] || role,
        sheet: raw.table.sheet,
        texts: [],
        real: [],
      };
      columns.set(key, known);
      (raw.row.marks?.get(column)?.isDate ? known.real : known.texts).push([raw.row.row, text]);
    }
  }
  const evidence = new Map(
    [...columns].map(([key, { texts }]) => [key, dateOrderEvidence(texts.map(([, text]) => text))]),
  );
  const judged = new Map<string, ColumnDates>();
  for (const [key, { label, sheet, texts, real }] of columns) {
    const own = evidence.get(key);
    const isProven = own === 'day-first' || own === 'month-first';
    const beside = [...evidence]
      .filter(([other]) => other !== key && other.startsWith(`${key.split('|')[0]}|`))
      .map(([, its]) => its);
    const lent =
      own === 'none' &&
      beside.includes('month-first') &&
      !beside.includes('day-first') &&
      !beside.includes('mixed');
    const days = real.filter(([, text]) => /^\d{4}-\d\d-\d\d/.test(text));
    const areSwapped =
      own === 'month-first' &&
      days.length >= FEWEST_REAL_DATES &&
      days.every(([, text]) => Number(text.slice(8, 10)) <= 12);
    judged.set(key, {
      label,
      sheet,
      order: own === 'month-first' || lent ? 'month-first' : 'day-first',
      isProven,
      isMixed: own === 'mixed',
      open: isProven ? [] : texts.filter(([, text]) => couldBeEitherOrder(text)).map(([row]) => row),
      swapped: areSwapped
        ? days.filter(([, text]) => text.slice(5, 7) !== text.slice(8, 10)).map(([row]) => row)
        : [],
    });
  }
  return (raw, column) => {
    const role = column === undefined ? undefined : ROLES.find((name) => raw.layout[name] === column);
    return role && judged.get(`${raw.table.part}|${role}`);
  };
}
