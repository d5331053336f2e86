import type { DateWriting } from '../dates/date-writing.ts';
import { couldBeEitherOrder, isUnknownDate, parseDate } from '../dates/parse-date.ts';
import { type Cell, RowCells } from '../tables/row-cells.ts';
import type { TableRow } from '../tables/table.ts';
import { tidy } from '../text/tidy.ts';
import type { RelatedPerson } from './case-draft.ts';
import { CASE_FIELDS, type CaseField, type CaseMapping } from './case-fields.ts';
import { checkBirthDate, checkOpenDate } from './check-dates.ts';
import { hasNhsCheckDigit, nhsDigits } from './nhs-number.ts';
import { isRelation, parseRelatedPeople, relationOfHeader } from './parse-related-people.ts';
import { isNobody, staffIn } from './placeholder.ts';
import { statusAskedIn } from './question-heading.ts';
import {
  parseStatuses,
  parseStatusFlag,
  type StatusIndex,
  saysClosed,
  statusBegunIn,
  statusOfHeader,
  statusOfLegalStatus,
} from './statuses.ts';

/** What is known of a list before its rows are read. */
export interface NormaliseContext {
  readonly headers: readonly string[];
  readonly statuses: StatusIndex;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly dateSystem: '1900' | '1904';
  /** How the dates of each column are written, by its place; day first for the others. */
  readonly writings: ReadonlyMap<number, DateWriting>;
  /** Columns in which a date that could be either is doubtful, because both ways stand in them. */
  readonly doubtfulDateColumns: ReadonlySet<number>;
  /** Columns of real dates whose day and month may be exchanged. */
  readonly halfConvertedColumns: ReadonlySet<number>;
  /** The column of expected dates of birth beside that of birth dates. */
  readonly expectedColumn: number | undefined;
  /** Columns that say when a status ended, by the status. */
  readonly ends: ReadonlyMap<string, number>;
}

const ofSeveralLines: ReadonlySet<CaseField> = new Set([
  'address',
  'relatedPeople',
  'statuses',
  'worker',
  'teamManager',
]);

/** Reads the cells of one row of a case list; collects remarks. */
export class CaseCells extends RowCells<CaseField> {
  readonly #context: NormaliseContext;
  readonly #row: TableRow;
  /** Whether a status or the title of the section says that the case is closed. */
  isClosed = false;

  constructor(row: TableRow, mapping: CaseMapping, context: NormaliseContext) {
    super(row, context.headers, mapping, CASE_FIELDS, ofSeveralLines, isName);
    this.#context = context;
    this.#row = row;
  }

  date(field: 'dateOfBirth' | 'openedOn' | 'closedOn', dateOfBirth?: string): string | undefined {
    const cell = this.#dateCell(field);
    return cell && this.#dayIn(cell, field, dateOfBirth);
  }

  #dayIn(
    cell: Cell,
    field: 'dateOfBirth' | 'openedOn' | 'closedOn',
    dateOfBirth?: string,
  ): string | undefined {
    const { today, dateSystem, writings, doubtfulDateColumns, halfConvertedColumns } = this.#context;
    const writing = writings.get(cell.column) ?? 'day-first';
    const isSwapped = writing === 'swapped';
    const order = isSwapped ? 'day-first' : writing;
    const parsed = parseDate(cell.value, { today, dateSystem, order, isSwapped });
    if (!parsed.ok) {
      this.warn(cell, field, `${parsed.reason}; the cell was not read, the rest of the row was`);
      return undefined;
    }
    if (parsed.doubt) this.warn(cell, field, parsed.doubt);
    if (
      halfConvertedColumns.has(cell.column) &&
      writing !== 'swapped' &&
      /^\d{4}-\d{2}-\d{2}/u.test(cell.value)
    )
      this.warn(
        cell,
        field,
        'day and month of it may be exchanged, as a spreadsheet of another country does',
      );
    if (doubtfulDateColumns.has(cell.column) && couldBeEitherOrder(cell.value)) {
      this.warn(
        cell,
        field,
        `it was read as ${parsed.date}; other dates of this column are written the other way round`,
      );
    }
    const check =
      field === 'dateOfBirth'
        ? checkBirthDate(parsed.date, today)
        : checkOpenDate(parsed.date, today, dateOfBirth);
    if (check?.kind === 'problem') {
      this.warn(cell, field, `${check.reason}; the cell was not read, the rest of the row was`);
      return undefined;
    }
    if (check?.kind === 'warning') this.warn(cell, field, check.reason);
    return parsed.date;
  }

  statuses(): string[] {
    const found = new Set<string>();
    for (const cell of this.all('statuses')) {
      const { statuses } = this.#context;
      const own =
        statusAskedIn(cell.header, statuses) ??
        statusBegunIn(cell.header, statuses) ??
        statusOfHeader(cell.header, statuses);
      const flag = own === undefined ? undefined : this.#statusHeld(cell.value);
      if (own !== undefined && flag !== undefined) {
        if (flag && !this.#hasEnded(own)) found.add(own);
        continue;
      }
      if (/\blegal\b/iu.test(cell.header)) {
        const legal = statusOfLegalStatus(cell.value, statuses);
        if (legal !== undefined && !this.#hasEnded(legal)) found.add(legal);
        if (legal !== undefined || isNobody(cell.value)) continue;
      }
      if (saysClosed(cell.value)) {
        this.isClosed = true;
        continue;
      }
      const { codes, unknown } = parseStatuses(cell.value, this.#context.statuses);
      for (const code of codes) found.add(code);
      for (const word of unknown) {
        found.add(word);
        this.warn(
          { ...cell, value: word },
          'statuses',
          'the status list does not know it; it is kept as it is written',
        );
      }
    }
    return [...found];
  }

  /** The first day on which a status began, where the list has no column for the day on which the case was opened. */
  begunOn(dateOfBirth?: string): string | undefined {
    const days = this.all('statuses')
      .filter(({ header }) => statusBegunIn(header, this.#context.statuses) !== undefined)
      .flatMap((cell) => (parseStatusFlag(cell.value) === undefined ? [cell] : []))
      .flatMap((cell) => this.#dayIn(cell, 'openedOn', dateOfBirth) ?? []);
    return days.sort()[0];
  }

  /** A value of a coded list without its code: "a) Female" is Female. */
  coded(field: 'gender' | 'ethnicity' | 'disability'): string {
    return this.all(field)
      .map(({ value }) => value.replace(/^[a-z]{1,2}\)\s*(?=\S)/iu, ''))
      .join('; ');
  }

  related(): RelatedPerson[] {
    const cells = this.all('relatedPeople');
    const relations = cells.filter(({ value }) => isRelation(value));
    const people = cells.filter((cell) => !relations.includes(cell));
    return people.flatMap((cell, place) => {
      const relation = relationOfHeader(cell.header) ?? relations[place]?.value;
      const { people: found, unread } = parseRelatedPeople(cell.value, {
        today: this.#context.today,
        relation,
      });
      for (const piece of unread)
        this.warn({ ...cell, value: piece }, 'relatedPeople', 'no name was found in it');
      return found;
    });
  }

  staff(field: 'worker' | 'teamManager'): string[] {
    const later = (header: string) =>
      /\b(?:advis[eo]r|pa|second|secondary|co|joint|other|support)\b/iu.test(
        header.replace(/[^\p{L}]+/gu, ' '),
      );
    const names = this.all(field)
      .toSorted((a, b) => Number(later(a.header)) - Number(later(b.header)))
      .flatMap(({ value }) => staffIn(value));
    return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  }

  /** Several in one cell are parted by ";" or stand in lines that end in a postcode each. */
  formerAddresses(): { formerAddresses?: string[] } {
    const endsInPostcode = /[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\W*$/iu;
    const former = this.all('formerAddresses')
      .flatMap(({ value }) => value.split(/[;|]/u))
      .flatMap((piece) => {
        const lines = piece.split('\n').map((line) => line.trim().replace(/,+$/u, ''));
        return lines.every((line) => endsInPostcode.test(line)) ? lines : [lines.filter(Boolean).join(', ')];
      })
      .filter((address) => /[\p{L}\p{N}]/u.test(address) && !/^(?:n\/?a|none|nil|unknown)$/iu.test(address));
    return former.length === 0 ? {} : { formerAddresses: [...new Set(former)] };
  }

  address(): string {
    const cells = this.all('address');
    const isNumber = ({ header, value }: Cell) =>
      /\b(?:house|flat|building|property|paon|saon)\b/iu.test(header.replace(/[^\p{L}]+/gu, ' ')) ||
      /^\d{1,5}[a-z]?$/iu.test(value);
    const parts: string[] = [];
    let number = '';
    for (const cell of [...cells.filter(isNumber), ...cells.filter((other) => !isNumber(other))]) {
      const lines = cell.value.split('\n').map((line) => line.replace(/,+$/u, ''));
      if (isNumber(cell) && /^\d/u.test(cell.value) && lines.length === 1) {
        if (number !== '') parts.push(number);
        number = lines[0] ?? '';
      } else {
        parts.push(
          ...lines.map((line, place) => (place === 0 && number !== '' ? `${number} ${line}` : line)),
        );
        number = '';
      }
    }
    if (number !== '') parts.push(number);
    return parts.join(', ');
  }

  nhsNumber(): string | undefined {
    const cell = this.all('nhsNumber')[0];
    if (!cell || !/\d/u.test(cell.value)) return undefined;
    const digits = nhsDigits(cell.value);
    if (digits === undefined)
      this.warn(cell, 'nhsNumber', 'it has not ten digits; it is kept as it is written');
    else if (!hasNhsCheckDigit(digits))
      this.warn(cell, 'nhsNumber', 'its check digit is wrong; it is kept as it is');
    return digits ?? cell.value;
  }

  /** Whether the list says, beside the day on which a status began, that it has ended by now. */
  #hasEnded(status: string): boolean {
    const { ends, today, dateSystem } = this.#context;
    const column = ends.get(status);
    const written = column === undefined ? '' : tidy(this.#row.cells[column] ?? '');
    if (written === '' || isUnknownDate(written)) return false;
    const parsed = parseDate(written, { today, dateSystem });
    return parsed.ok ? parsed.date <= today : !isNobody(written);
  }

  /** The cell of a day; the expected date of an unborn child where its birth date is not known. */
  #dateCell(field: CaseField): Cell | undefined {
    const cell = this.all(field)[0];
    if (cell && !isUnknownDate(cell.value)) return cell;
    const column = this.#context.expectedColumn;
    const value = column === undefined ? '' : tidy(this.#row.cells[column] ?? '');
    if (field !== 'dateOfBirth' || column === undefined || isUnknownDate(value)) return undefined;
    return { column, header: this.#context.headers[column] ?? '', value };
  }

  #statusHeld(value: string): boolean | undefined {
    const flag = parseStatusFlag(value);
    if (flag !== undefined) return flag;
    return (
      parseDate(value, { today: this.#context.today, dateSystem: this.#context.dateSystem }).ok || undefined
    );
  }
}

/** "Null" is a family name where a forename stands beside it; only the field can know. */
const isName = (field: CaseField, value: string): boolean => field === 'surname' && /^null$/iu.test(value);
