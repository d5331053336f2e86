import readWorkbook from 'read-excel-file/universal';
import { columnLetters } from '#shared/domain/tables/find-header-row.ts';
import { type Table, TableProblem, type TableRow } from '#shared/domain/tables/table.ts';
import { ROW_LIMIT, SHEET_LIMIT_CHARACTERS } from './limits.ts';
import { makeTable } from './make-table.ts';
import { type SheetFacts, workbookFacts } from './workbook-facts.ts';

export interface ReadXlsxOptions {
  readonly knownHeaders?: ReadonlySet<string>;
  readonly sheet?: string | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

type CellValue = string | number | boolean | Date | null;

interface FilledSheet {
  readonly facts: SheetFacts;
  readonly data: readonly (readonly CellValue[])[];
  readonly filled: number;
}

const minuteMs = 60_000;

/** A day, or day and minute. Serial numbers are fractions, so 08:59:59.9997 is nine o'clock. */
const writeDate = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return '';
  const iso = new Date(Math.round(date.getTime() / minuteMs) * minuteMs).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
};

/** "123456" of 123456.0 and of 1.23456E5; the digits that Excel shows and not more. */
const writeNumber = (digits: string): string => {
  if (/^-?\d{1,15}$/u.test(digits)) return digits;
  const number = Number(digits);
  if (!Number.isFinite(number)) return digits;
  return Number.isInteger(number) && Math.abs(number) < 1e21
    ? BigInt(number).toString()
    : String(Number(number.toPrecision(15)));
};

const writeCell = (value: CellValue, address: string, facts: SheetFacts): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return writeDate(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value);
  const width = facts.zeroPadded.get(address);
  return width !== undefined && /^\d+$/u.test(text) ? text.padStart(width, '0') : text;
};

const countFilled = (data: FilledSheet['data']): number =>
  data.reduce((total, row) => total + row.filter((value) => value !== null && value !== '').length, 0);

const chooseSheet = (sheets: readonly FilledSheet[], wanted: string | undefined): FilledSheet => {
  if (wanted !== undefined) {
    const found = sheets.find(({ facts }) => facts.name === wanted);
    if (found) return found;
    const names = sheets.map(({ facts }) => `"${facts.name}"`).join(', ');
    throw new TableProblem(
      'no-such-sheet',
      `The workbook has no sheet "${wanted}".`,
      `Choose one of ${names}.`,
    );
  }
  const byFullness = [...sheets].sort(
    (a, b) => Number(a.facts.isHidden) - Number(b.facts.isHidden) || b.filled - a.filled,
  );
  const fullest = byFullness.find(({ filled }) => filled > 0) ?? byFullness[0];
  if (!fullest)
    throw new TableProblem('empty', 'The workbook has no sheet with cells.', 'Choose another file.');
  return fullest;
};

const readSheets = async (
  bytes: Uint8Array,
): Promise<readonly { sheet: string; data: FilledSheet['data'] }[]> => {
  const copy = new Uint8Array(bytes);
  try {
    const sheets = await readWorkbook<string>(copy.buffer, { trim: false, parseNumber: writeNumber });
    return sheets.map(({ sheet, data }) => ({ sheet, data: (data ?? []) as unknown as FilledSheet['data'] }));
  } catch (error) {
    throw cannotRead(error);
  }
};

/** The library stops at the first cell it cannot make out; its message says which. */
const cannotRead = (error: unknown): TableProblem => {
  const message = error instanceof Error ? error.message : '';
  const cell = /row (\d+), col (\d+): (\w+)/u.exec(message);
  if (!cell) {
    return new TableProblem(
      'damaged',
      'The workbook cannot be read; it is damaged.',
      'Open it in Excel, save it again and import that.',
    );
  }
  const address = `${columnLetters(Number(cell[2]) - 1)}${cell[1]}`;
  return new TableProblem(
    'damaged',
    `Cell ${address} of the workbook has a value that cannot be made out.`,
    'Open the file in Excel, save it again and import that.',
  );
};

const notesOn = (chosen: FilledSheet, sheets: readonly FilledSheet[], isAsked: boolean): string[] => {
  const { name, merged, isHidden, withoutValue } = chosen.facts;
  const others = sheets.filter(({ facts }) => facts.name !== name);
  const hidden = others.filter(({ facts }) => facts.isHidden).map(({ facts }) => `"${facts.name}"`);
  return [
    ...(others.length === 0 || isAsked
      ? []
      : [`The workbook has ${sheets.length} sheets; "${name}" has most cells and was read.`]),
    ...(hidden.length === 0
      ? []
      : [`Hidden: ${hidden.join(', ')}. A hidden sheet is read only when you choose it.`]),
    ...(isHidden ? [`The sheet "${name}" is hidden in the workbook.`] : []),
    ...(withoutValue.length === 0
      ? []
      : [
          `${withoutValue.length === 1 ? 'A formula has' : `${withoutValue.length} formulas have`} no result in the file or an error (${withoutValue.slice(0, 5).join(', ')}${withoutValue.length > 5 ? ' ...' : ''}): such a cell counts as empty. Open the workbook in Excel and save it to have the results.`,
        ]),
    ...(merged.length === 0
      ? []
      : [
          `${merged.length === 1 ? 'A range of merged cells' : `${merged.length} ranges of merged cells`} (${merged.slice(0, 3).join(', ')}${merged.length > 3 ? ' ...' : ''}): the value counts for the first cell only, the others are empty.`,
        ]),
  ];
};

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Reads one sheet of a workbook: the one asked for, or the fullest that is not hidden.
 * Of a formula its stored result is taken; a merged range has its value in its first cell only.
 * @throws TableProblem when nothing of the file can be read.
 */
export const readXlsx = async (bytes: Uint8Array, options: ReadXlsxOptions = {}): Promise<Table> => {
  const facts = workbookFacts(bytes);
  await nextTurn();
  const read = await readSheets(bytes);
  const known = new Map(facts.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = read.map(
    ({ sheet, data }): FilledSheet => ({
      facts: known.get(sheet) ?? {
        name: sheet,
        isHidden: false,
        merged: [],
        zeroPadded: new Map(),
        withoutValue: [],
      },
      data,
      filled: countFilled(data),
    }),
  );
  const chosen = chooseSheet(sheets, options.sheet);
  if (chosen.data.length > ROW_LIMIT) {
    throw new TableProblem(
      'too-large',
      `The sheet "${chosen.facts.name}" has more than ${ROW_LIMIT.toLocaleString('en-GB')} rows.`,
      'Export the open cases only, or import the list in parts.',
    );
  }
  const raw: TableRow[] = [];
  let characters = 0;
  for (const [index, row] of chosen.data.entries()) {
    if (index % 1_000 === 0) {
      options.onProgress?.(index, chosen.data.length);
      await nextTurn();
    }
    const line = index + 1;
    const cells = row.map((value, column) =>
      writeCell(value, `${columnLetters(column)}${line}`, chosen.facts),
    );
    for (const cell of cells) characters += cell.length;
    if (characters > SHEET_LIMIT_CHARACTERS)
      throw new TableProblem(
        'too-large',
        `The sheet "${chosen.facts.name}" holds more than ${SHEET_LIMIT_CHARACTERS / 1024 / 1024} million characters, which is more than is read.`,
        'Copy the columns that you need into a new workbook.',
      );
    if (cells.some((cell) => cell.trim() !== '')) raw.push({ line, cells });
  }
  options.onProgress?.(chosen.data.length, chosen.data.length);
  return makeTable(options.knownHeaders ?? new Set(), {
    kind: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: sheets.map((sheet) => sheet.facts.name),
    sheet: chosen.facts.name,
    dateSystem: facts.dateSystem,
    raw,
    refused: [],
    notes: notesOn(chosen, sheets, options.sheet !== undefined),
  });
};
