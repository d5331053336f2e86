import { tidy } from '../text/tidy.ts';

/** Something about one row that a person should see. */
export interface RowRemark<Field extends string> {
  readonly line: number;
  /** Header of the column, where it is about one. */
  readonly column: string | null;
  readonly field: Field | null;
  /** The cell, shortened to 40 characters. */
  readonly value: string;
  readonly reason: string;
  /** The whole of it for a person: `Line 12, DOB "31/02/2014": there is no 31 February 2014.` */
  readonly sentence: string;
}

function shortened(text: string): string {
  const line = tidy(text);
  return [...line].length > 40 ? `${[...line.slice(0, 90)].slice(0, 39).join('')}…` : line;
}

/** Makes a remark with its sentence. */
export function rowRemark<Field extends string>(
  line: number,
  about: { column?: string | null; field?: Field | null; value?: string },
  reason: string,
): RowRemark<Field> {
  const column = about.column ?? null;
  const value = shortened(about.value ?? '');
  const where = [
    `Line ${line}`,
    ...(column === null ? [] : [value === '' ? column : `${column} "${value}"`]),
  ];
  const end = /[.?!]$/u.test(reason) ? '' : '.';
  return {
    line,
    column,
    field: about.field ?? null,
    value,
    reason,
    sentence: `${where.join(', ')}: ${reason}${end}`,
  };
}
