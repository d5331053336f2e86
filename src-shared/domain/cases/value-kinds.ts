import { yearsBetween } from '../dates/calendar-days.ts';
import { isUnknownDate, parseDate } from '../dates/parse-date.ts';
import { tidy } from '../text/tidy.ts';
import { hasNhsCheckDigit, nhsDigits } from './nhs-number.ts';
import { parseStatuses, parseStatusFlag, type StatusIndex } from './statuses.ts';

/** What share of a column's filled cells looks like what, each from 0 to 1. */
export interface ValueKinds {
  /** Filled cells. */
  readonly count: number;
  readonly distinct: number;
  readonly numbers: number;
  readonly dates: number;
  /** Dates that make a person 0 to 25 years old. */
  readonly childBirths: number;
  readonly tenDigits: number;
  readonly nhsNumbers: number;
  readonly phones: number;
  readonly postcodes: number;
  readonly statuses: number;
  /** Short codes of letters and digits without a space: references, not names. */
  readonly identifiers: number;
  readonly flagsOrDates: number;
  /** Yes, no and their like. */
  readonly flags: number;
}

const phone = /^(?:\+44|0)[\d\s()-]{8,16}$/u;
/** The shape of a UK postcode (Royal Mail PAF, simplified), anywhere in the cell. */
const postcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/iu;

/** Looks at the cells of one column. */
export function valueKinds(
  cells: readonly string[],
  options: { statuses: StatusIndex; today: string; dateSystem?: '1900' | '1904' },
): ValueKinds {
  const { statuses, today, dateSystem } = options;
  const values = cells.map(tidy).filter((value) => value !== '' && value.length <= 2_000);
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const birth = (value: string): boolean => {
    const parsed = parseDate(value, { today, dateSystem });
    const age = parsed.ok ? yearsBetween(parsed.date, today) : -1;
    return age >= 0 && age <= 25;
  };
  return {
    count: values.length,
    distinct: values.length === 0 ? 0 : new Set(values).size / values.length,
    numbers: share((value) => /^[\d\s.,-]+$/u.test(value)),
    dates: share((value) => isUnknownDate(value) || parseDate(value, { today, dateSystem }).ok),
    childBirths: share(birth),
    tenDigits: share((value) => nhsDigits(value) !== undefined),
    nhsNumbers: share((value) => hasNhsCheckDigit(nhsDigits(value) ?? '')),
    phones: share((value) => phone.test(value)),
    postcodes: share((value) => postcode.test(value)),
    statuses: share((value) => parseStatuses(value, statuses).codes.length > 0),
    identifiers: share((value) => /^(?=\S*\d)[\p{L}\d][\p{L}\d/._-]{0,29}$/u.test(value)),
    flagsOrDates: share(
      (value) => parseStatusFlag(value) !== undefined || parseDate(value, { today, dateSystem }).ok,
    ),
    flags: share((value) => parseStatusFlag(value) !== undefined),
  };
}
