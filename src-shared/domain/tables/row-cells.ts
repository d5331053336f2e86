import { tidy } from '../text/tidy.ts';
import { type RowRemark, rowRemark } from './row-remark.ts';
import type { TableRow } from './table.ts';
import { fieldInfo, type Mapping, type TableField } from './table-spec.ts';

/** What a broken formula leaves in a cell; it says nothing about the row. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/u;
const isNothing = (value: string): boolean =>
  value === '' || /^(?:NULL|null|<null>|\(null\)|\[null\]|\\N)$/u.test(value) || formulaError.test(value);

/** What keeps a number text in a spreadsheet is none of it: ="00123" and '00123 are 00123. */
const withoutWrapping = (value: string): string =>
  value.replace(/^="([^"]*)"$/u, '$1').replace(/^'(?=\+?\d)/u, '');

/** A filled cell of a column that means something. */
export interface Cell {
  readonly column: number;
  readonly header: string;
  /** Tidied; its lines stay apart only in fields of several lines. */
  readonly value: string;
}

/** The cells of one row by what they mean, and the remarks about them. */
export class RowCells<Field extends string> {
  readonly warnings: RowRemark<Field>[] = [];
  readonly problems: RowRemark<Field>[] = [];
  readonly #cells: ReadonlyMap<Field, readonly Cell[]>;
  readonly #row: TableRow;

  constructor(
    row: TableRow,
    headers: readonly string[],
    mapping: Mapping<Field>,
    fields: readonly TableField<Field>[],
    ofSeveralLines: ReadonlySet<Field> = new Set(),
    isValue: (field: Field, value: string) => boolean = () => false,
  ) {
    this.#row = row;
    const cells = new Map<Field, Cell[]>();
    mapping.forEach((field, column) => {
      if (field === null) return;
      const raw = row.cells[column] ?? '';
      const value = ofSeveralLines.has(field)
        ? raw
            .split(/[\r\n]+/u)
            .map(tidy)
            .filter(Boolean)
            .join('\n')
        : withoutWrapping(tidy(raw));
      const cell = { column, header: headers[column] ?? '', value };
      if (formulaError.test(value))
        this.warn(cell, field, 'it is the error of a formula and was taken as empty');
      if (isNothing(value) && !isValue(field, value)) return;
      const { maxLength } = fieldInfo(fields, field);
      if (value.length > maxLength) {
        const limit = maxLength.toLocaleString('en-GB');
        this.refuse(cell, field, `it is longer than the ${limit} characters that this field takes`);
        return;
      }
      cells.set(field, [...(cells.get(field) ?? []), cell]);
    });
    this.#cells = cells;
  }

  all(field: Field): readonly Cell[] {
    return this.#cells.get(field) ?? [];
  }

  text(field: Field): string | undefined {
    return this.all(field)[0]?.value;
  }

  /** The row is taken, and a person is told. */
  warn(cell: Cell | null, field: Field, reason: string): void {
    this.warnings.push(this.#remark(cell, field, reason));
  }

  /** The row is not taken. */
  refuse(cell: Cell | null, field: Field, reason: string): void {
    this.problems.push(this.#remark(cell, field, reason));
  }

  #remark(cell: Cell | null, field: Field, reason: string): RowRemark<Field> {
    return rowRemark(this.#row.line, { column: cell?.header ?? null, field, value: cell?.value }, reason);
  }
}
