import { TableProblem } from '#shared/domain/tables/table.ts';
import { hearXml } from '../plans/xml-events.ts';
import { type NumberFormat, withFormat } from './number-formats.ts';

/** One row of a sheet that has a cell with something in it. */
export interface SheetRow {
  /** As Excel numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** By a filter or by hand. */
  readonly isHidden: boolean;
}

export interface SheetRows {
  readonly rows: readonly SheetRow[];
  /** Columns that are not shown, from 0. */
  readonly hiddenColumns: readonly number[];
  readonly hasFilter: boolean;
  /** The last row that is written in the sheet, empty ones too. */
  readonly lastLine: number;
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: '1900' | '1904';
}

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_466;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A character written by its number in a text (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that cells share. What is written above a text to say how it is spoken (rPh) is no part of it. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let spoken = 0;
  const isSound = hearXml(xml, {
    open: (tag) => {
      const name = localName(tag);
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken += 1;
      else if (name === 't') isText = spoken === 0;
    },
    close: (tag) => {
      const name = localName(tag);
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') spoken -= 1;
      else if (name === 't') isText = false;
    },
    text: (written) => {
      if (isText) text += written;
    },
  });
  if (!isSound) throw cutOff();
  return strings;
}

const cutOff = (): TableProblem =>
  new TableProblem(
    'damaged',
    'The workbook cannot be read; it is damaged.',
    'Open it in Excel, save it again and import that.',
  );

/** A day, or day and minute; to the millisecond first, so that 08:59:59.9997 is nine o'clock and 23:59:59 no new day. */
function writeInstant(ms: number): string {
  const iso = new Date(Math.round(ms)).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

function writeSerial(serial: number, kind: 'date' | 'time', system: '1900' | '1904'): string {
  const time = () => new Date(Math.round((serial % 1) * DAY_MS)).toISOString().slice(11, 16);
  if (serial < 1 && (kind === 'time' || serial > 0)) return time();
  if (serial < 1 && system === '1900') return '00/01/1900';
  // Excel counts a 29 February 1900 that never was, so days before it lie one later.
  const origin = system === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return writeInstant(origin + serial * DAY_MS);
}

/** "123456" of 123456.0 and of 1.23456E5; the digits that Excel shows and not more. */
function writeNumber(digits: string): string {
  if (/^-?\d{1,15}$/u.test(digits)) return digits;
  const number = Number(digits);
  if (digits.trim() === '' || !Number.isFinite(number)) return digits;
  return Number.isInteger(number) && Math.abs(number) < 1e21
    ? BigInt(number).toString()
    : String(Number(number.toPrecision(15)));
}

function writeIsoCell(value: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::[\d.]+)?Z?)?$/u.exec(value.trim());
  if (!found?.[1]) return value;
  return found[2] === undefined || found[2] === '00:00' ? found[1] : `${found[1]}T${found[2]}`;
}

function writeValue(
  type: string,
  value: string,
  style: number | undefined,
  { strings, formats, dateSystem }: SheetContext,
): string {
  const format = style === undefined ? undefined : formats[style];
  const asText = (text: string) =>
    format?.kind === 'text' && text !== '' ? `${format.before}${text}${format.after}` : text;
  if (type === 's') return asText(strings[Number(value)] ?? '');
  if (type === 'inlineStr' || type === 'str') return asText(unescaped(value));
  if (type === 'e') return '';
  if (type === 'b') return /^(?:1|true)$/iu.test(value.trim()) ? 'TRUE' : 'FALSE';
  if (type === 'd') return writeIsoCell(value);
  if (value === '') return '';
  const number = Number(value);
  if ((format?.kind === 'date' || format?.kind === 'time') && number >= 0 && number < LAST_SERIAL)
    return writeSerial(number, format.kind, dateSystem);
  const written = writeNumber(value.trim());
  return format?.kind === 'digits' && /^\d+$/u.test(written)
    ? withFormat(written, format.pieces)
    : asText(written);
}

function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.toUpperCase()) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}

/**
 * Reads the rows of one sheet. A row or cell that does not say where it stands stands after the one before it.
 * @throws TableProblem where the XML is not whole
 */
export function sheetRows(xml: string, context: SheetContext): SheetRows {
  const rows: SheetRow[] = [];
  const hiddenColumns: number[] = [];
  let hasFilter = false;
  let [line, column] = [0, -1];
  let cells: string[] = [];
  let isHidden = false;
  let cell: { type: string; style: number | undefined; value: string } | undefined;
  let [takes, isInline, spoken] = [false, false, 0];
  const isSound = hearXml(xml, {
    open: (tag, attributes) => {
      switch (localName(tag)) {
        case 'col': {
          const { min, max, hidden } = attributes();
          if (/^(?:1|true)$/u.test(hidden ?? ''))
            for (let at = Number(min); at <= Math.min(Number(max), Number(min) + 200); at++)
              hiddenColumns.push(at - 1);
          return;
        }
        case 'row': {
          const { r, hidden } = attributes();
          line = r === undefined ? line + 1 : Number(r);
          column = -1;
          cells = [];
          isHidden = /^(?:1|true)$/u.test(hidden ?? '');
          return;
        }
        case 'c': {
          const { r, t, s } = attributes();
          column = r === undefined ? column + 1 : columnOf(r);
          cell = { type: t ?? 'n', style: s === undefined ? undefined : Number(s), value: '' };
          return;
        }
        case 'is':
          isInline = cell !== undefined;
          return;
        case 'v':
          takes = cell !== undefined;
          return;
        case 't':
          takes = isInline && spoken === 0;
          return;
        case 'rPh':
          spoken += 1;
          return;
        case 'autoFilter':
          hasFilter = true;
          return;
        default:
      }
    },
    close: (tag) => {
      switch (localName(tag)) {
        case 'v':
        case 't':
          takes = false;
          return;
        case 'rPh':
          spoken -= 1;
          return;
        case 'is':
          isInline = false;
          return;
        case 'c':
          if (cell) {
            const written = writeValue(cell.type, cell.value, cell.style, context);
            if (written !== '') {
              while (cells.length < column) cells.push('');
              cells[column] = written;
            }
          }
          cell = undefined;
          return;
        case 'row':
          if (cells.some((text) => text.trim() !== '')) rows.push({ line, cells, isHidden });
          return;
        default:
      }
    },
    text: (written) => {
      if (takes && cell) cell.value += written;
    },
  });
  if (!isSound) throw cutOff();
  return { rows: rows.sort((a, b) => a.line - b.line), hiddenColumns, hasFilter, lastLine: line };
}
