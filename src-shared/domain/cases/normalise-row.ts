import { couldBeEitherOrder, type DateOrder, isUnknownDate, parseDate } from '../dates/parse-date.ts';
import { RowCells } from '../tables/row-cells.ts';
import type { TableRow } from '../tables/table.ts';
import type { RowResult } from '../tables/table-spec.ts';
import { tidy } from '../text/tidy.ts';
import { type CaseDraft, caseDraftSchema, type RelatedPerson } from './case-draft.ts';
import { CASE_FIELDS, type CaseField, type CaseMapping } from './case-fields.ts';
import { checkBirthDate, checkOpenDate } from './check-dates.ts';
import { hasNhsCheckDigit, nhsDigits } from './nhs-number.ts';
import { composeNames, splitAliases } from './parse-names.ts';
import { parseRelatedPeople, relationOfHeader } from './parse-related-people.ts';
import { parseStatuses, parseStatusFlag, type StatusIndex, statusOfHeader } from './statuses.ts';

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

const ofSeveralLines: ReadonlySet<CaseField> = new Set(['address', 'relatedPeople', 'statuses']);

/** Reads the cells of one row of a case list; collects remarks. */
class CaseCells extends RowCells<CaseField> {
  readonly #context: NormaliseContext;

  constructor(row: TableRow, mapping: CaseMapping, context: NormaliseContext) {
    super(row, context.headers, mapping, CASE_FIELDS, ofSeveralLines);
    this.#context = context;
  }

  date(field: 'dateOfBirth' | 'openedOn', dateOfBirth?: string): string | undefined {
    const { today, dateSystem, dateOrder, doubtfulDateColumns } = this.#context;
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
      const own = statusOfHeader(cell.header, this.#context.statuses);
      const flag = own === undefined ? undefined : this.#statusHeld(cell.value);
      if (own !== undefined && flag !== undefined) {
        if (flag) found.add(own);
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

  related(): RelatedPerson[] {
    return this.all('relatedPeople').flatMap((cell) => {
      const relation = relationOfHeader(cell.header);
      const { people, unread } = parseRelatedPeople(cell.value, { today: this.#context.today, relation });
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

  #statusHeld(value: string): boolean | undefined {
    const flag = parseStatusFlag(value);
    if (flag !== undefined) return flag;
    return (
      parseDate(value, { today: this.#context.today, dateSystem: this.#context.dateSystem }).ok || undefined
    );
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
): RowResult<CaseField, CaseDraft> => {
  const reader = new CaseCells(row, mapping, context);
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
  if (reader.problems.length > 0) return { ok: false, identity: reference, problems: reader.problems };
  return { ok: true, draft: caseDraftSchema.parse(draft), warnings: reader.warnings };
};
