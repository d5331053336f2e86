import { type CaseDraft, caseDraftSchema, type RelatedPerson } from './case-draft.ts';
import { type CaseField, type CaseMapping, caseFieldInfo } from './case-fields.ts';
import { checkBirthDate, checkOpenDate } from './check-dates.ts';
import { hasNhsCheckDigit, nhsDigits } from './nhs-number.ts';
import { couldBeEitherOrder, type DateOrder, isUnknownDate, parseDate } from '../dates/parse-date.ts';
import { composeNames, splitAliases, tidy } from './parse-names.ts';
import { parseRelatedPeople, relationOfHeader } from './parse-related-people.ts';
import { parseStatuses, parseStatusFlag, type StatusIndex, statusOfHeader } from './statuses.ts';
import type { TableRow } from '../tables/table.ts';

export interface NormaliseContext {
  readonly headers: readonly string[];
  readonly statuses: StatusIndex;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly dateSystem: '1900' | '1904';
  /** How a person says that 03/04/2024 is meant in this file; day first unless given. */
  readonly dateOrder?: DateOrder;
  /** Columns whose dates point to the other order, so that a date that could be either is doubtful. */
  readonly doubtfulDateColumns?: ReadonlySet<number>;
}

/** Something about one row that a person should see. */
export interface RowRemark {
  readonly line: number;
  /** Header of the column, where it is about one. */
  readonly column: string | null;
  readonly field: CaseField | null;
  /** The cell, shortened to 40 characters. */
  readonly value: string;
  readonly reason: string;
  /** The whole of it for a person: `Line 12, DOB "31/02/2014": there is no 31 February 2014.` */
  readonly sentence: string;
}

export type NormalisedRow =
  | { readonly ok: true; readonly draft: CaseDraft; readonly warnings: readonly RowRemark[] }
  | { readonly ok: false; readonly reference: string; readonly problems: readonly RowRemark[] };

const shortened = (text: string): string => {
  const line = tidy(text);
  return [...line].length > 40 ? `${[...line.slice(0, 90)].slice(0, 39).join('')}…` : line;
};

/** Makes a remark with its sentence. */
export const rowRemark = (
  line: number,
  about: { column?: string | null; field?: CaseField | null; value?: string },
  reason: string,
): RowRemark => {
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
};

/** What a broken formula leaves in a cell; it says nothing about the case. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/u;
const isNothing = (value: string): boolean =>
  value === '' || /^null$/iu.test(value) || formulaError.test(value);

interface Cell {
  readonly column: number;
  readonly header: string;
  readonly value: string;
}

/** Reads the cells of one row; collects remarks. */
class RowReader {
  readonly warnings: RowRemark[] = [];
  readonly problems: RowRemark[] = [];
  private readonly cells: ReadonlyMap<CaseField, readonly Cell[]>;
  private readonly row: TableRow;
  private readonly context: NormaliseContext;

  constructor(row: TableRow, mapping: CaseMapping, context: NormaliseContext) {
    this.row = row;
    this.context = context;
    const cells = new Map<CaseField, Cell[]>();
    mapping.forEach((field, column) => {
      if (field === null) return;
      const raw = row.cells[column] ?? '';
      const isMultiline = field === 'address' || field === 'relatedPeople' || field === 'statuses';
      const value = isMultiline
        ? raw
            .split(/[\r\n]+/u)
            .map(tidy)
            .filter(Boolean)
            .join('\n')
        : tidy(raw);
      const header = context.headers[column] ?? '';
      const cell = { column, header, value };
      if (formulaError.test(value))
        this.warn(cell, field, 'it is the error of a formula and was taken as empty');
      if (isNothing(value)) return;
      if (value.length > caseFieldInfo(field).maxLength) {
        const limit = caseFieldInfo(field).maxLength.toLocaleString('en-GB');
        this.refuse(cell, field, `it is longer than the ${limit} characters that this field takes`);
        return;
      }
      cells.set(field, [...(cells.get(field) ?? []), cell]);
    });
    this.cells = cells;
  }

  all(field: CaseField): readonly Cell[] {
    return this.cells.get(field) ?? [];
  }

  text(field: CaseField): string | undefined {
    return this.all(field)[0]?.value;
  }

  warn(cell: Cell, field: CaseField, reason: string): void {
    this.warnings.push(this.remark(cell, field, reason));
  }

  refuse(cell: Cell | null, field: CaseField, reason: string): void {
    this.problems.push(this.remark(cell, field, reason));
  }

  date(field: 'dateOfBirth' | 'openedOn', dateOfBirth?: string): string | undefined {
    const { today, dateSystem, dateOrder, doubtfulDateColumns } = this.context;
    const cell = this.all(field)[0];
    if (!cell || isUnknownDate(cell.value)) return undefined;
    const parsed = parseDate(cell.value, { today, dateSystem, order: dateOrder });
    if (!parsed.ok) {
      this.refuse(cell, field, parsed.reason);
      return undefined;
    }
    if (parsed.doubt) this.warn(cell, field, parsed.doubt);
    if (doubtfulDateColumns?.has(cell.column) && couldBeEitherOrder(cell.value)) {
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
    if (check?.kind === 'problem') this.refuse(cell, field, check.reason);
    if (check?.kind === 'warning') this.warn(cell, field, check.reason);
    return parsed.date;
  }

  statuses(): string[] {
    const found = new Set<string>();
    for (const cell of this.all('statuses')) {
      const own = statusOfHeader(cell.header, this.context.statuses);
      const flag = own === undefined ? undefined : this.statusHeld(cell.value);
      if (own !== undefined && flag !== undefined) {
        if (flag) found.add(own);
        continue;
      }
      const { codes, unknown } = parseStatuses(cell.value, this.context.statuses);
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

  related(): RelatedPerson[] {
    return this.all('relatedPeople').flatMap((cell) => {
      const relation = relationOfHeader(cell.header);
      const { people, unread } = parseRelatedPeople(cell.value, { today: this.context.today, relation });
      for (const piece of unread)
        this.warn({ ...cell, value: piece }, 'relatedPeople', 'no name was found in it');
      return people;
    });
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

  private statusHeld(value: string): boolean | undefined {
    const flag = parseStatusFlag(value);
    if (flag !== undefined) return flag;
    return (
      parseDate(value, { today: this.context.today, dateSystem: this.context.dateSystem }).ok || undefined
    );
  }

  private remark(cell: Cell | null, field: CaseField, reason: string): RowRemark {
    return rowRemark(this.row.line, { column: cell?.header ?? null, field, value: cell?.value }, reason);
  }
}

const splitPhones = (text: string): readonly string[] =>
  text
    .split(/[;,|/\n]+|\s+or\s+/iu)
    .map(tidy)
    .filter((part) => /\d/u.test(part));

const given = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: string };

/**
 * Makes a case draft of one row.
 * A row without reference or name, or with a date that cannot be, is refused with every reason at once;
 * an unknown status, an odd NHS number or an unlikely date only warns, and the value is kept.
 */
export const normaliseRow = (
  row: TableRow,
  mapping: CaseMapping,
  context: NormaliseContext,
): NormalisedRow => {
  const reader = new RowReader(row, mapping, context);
  const reference = reader.text('reference') ?? '';
  if (reference === '')
    reader.refuse(null, 'reference', 'it has no local reference, so a later import could not find it');
  const names = composeNames({
    fullName: reader.text('fullName'),
    forename: reader.text('forename'),
    middleNames: reader.text('middleNames'),
    surname: reader.text('surname'),
    aliases: reader.all('aliases').flatMap(({ value }) => splitAliases(value)),
  });
  if (!names) reader.refuse(null, 'fullName', 'it has no name, so anonymisation could not mask it');
  const dateOfBirth = reader.date('dateOfBirth');
  const openedOn = reader.date('openedOn', dateOfBirth);
  const address = reader.all('address').flatMap(({ value }) => value.split('\n'));
  const draft: CaseDraft = {
    reference,
    names: names ?? { full: '', aliases: [] },
    ...given('dateOfBirth', dateOfBirth),
    statuses: reader.statuses(),
    ...given('worker', reader.text('worker')),
    ...given('teamManager', reader.text('teamManager')),
    ...given('team', reader.text('team')),
    ...given('openedOn', openedOn),
    ...given('gender', reader.text('gender')),
    ...given('ethnicity', reader.text('ethnicity')),
    ...given('language', reader.text('language')),
    ...given(
      'disability',
      reader
        .all('disability')
        .map(({ value }) => value)
        .join('; '),
    ),
    ...given('school', reader.text('school')),
    ...given('address', address.map((line) => line.replace(/,+$/u, '')).join(', ')),
    phones: [...new Set(reader.all('phone').flatMap(({ value }) => splitPhones(value)))],
    ...given('nhsNumber', reader.nhsNumber()),
    related: reader.related(),
  };
  if (reader.problems.length > 0) return { ok: false, reference, problems: reader.problems };
  return { ok: true, draft: caseDraftSchema.parse(draft), warnings: reader.warnings };
};
