import { dayNumberOf, type PartialDate, readDate } from '../text/dates.ts';

/** From here on a distance is given in years: a parent's birthday in days would be a key. */
const FAR_YEARS = 4;

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Turns dates into distances from the round's start, so that intervals stay; from the pack's first date where no start is given. */
export class DateShifter {
  private anchor: PartialDate | undefined;
  private readonly isRound: boolean;
  /** A child's own day: distances are told from it, so that nobody counts back to a calendar from the round's first day. */
  private readonly dayZero: PartialDate | undefined;

  constructor(roundStart: string | undefined, dayZero?: string) {
    this.anchor = roundStart ? readDate(roundStart) : undefined;
    this.isRound = this.anchor !== undefined;
    this.dayZero = dayZero ? readDate(dayZero) : undefined;
  }

  /** What stands for a date phrase; `before`: the words in front of it, which tell what still lies ahead. */
  replacementOf(phrase: string, before = ''): string {
    const list = DAYS_OF_ONE_MONTH.exec(phrase);
    const [, days = '', month = ''] = list ?? [];
    if (list)
      return days.replace(/\d{1,2}(?:st|nd|rd|th)?/giu, (day) =>
        this.replacementOf(`${day}${month}`, before),
      );
    const given = readDate(phrase);
    if (!given || /birthday/i.test(phrase)) return /birthday/i.test(phrase) ? '[a birthday]' : '[date]';
    this.anchor ??= dayNumberOf(given) === undefined ? undefined : given;
    const anchor = this.anchor;
    const start = anchor && dayNumberOf(anchor);
    if (!anchor || start === undefined || anchor.year === undefined || anchor.month === undefined)
      return '[date]';
    const date = withYear(given, anchor, start, AHEAD.test(before) && !PAST.test(before));
    const day = dayNumberOf(date);
    const years = date.year === undefined ? 0 : date.year - anchor.year;
    const from = this.dayZero ?? anchor;
    const fromDay = dayNumberOf(from) ?? start;
    if (day !== undefined && Math.abs(years) < FAR_YEARS) return this.say(day - fromDay, 'day');
    if (date.year !== undefined && date.month !== undefined && Math.abs(years) < FAR_YEARS)
      return this.say(
        (date.year - (from.year ?? anchor.year)) * 12 + date.month - (from.month ?? anchor.month),
        'month',
      );
    return date.year !== undefined && this.isRound ? this.say(date.year - anchor.year, 'year') : '[date]';
  }

  private say(distance: number, unit: 'day' | 'month' | 'year'): string {
    if (!this.isRound) return `[${unit} ${distance}]`;
    if (this.dayZero) {
      if (distance === 0) return unit === 'day' ? '[day 0]' : `[the ${unit} of day 0]`;
      return `[${plural(Math.abs(distance), unit)} ${distance < 0 ? 'before' : 'after'} day 0]`;
    }
    if (distance === 0) return `[the round's first ${unit}]`;
    return `[${plural(Math.abs(distance), unit)} ${distance < 0 ? 'before the round' : 'after the round began'}]`;
  }
}

/** "24 and 27 April", "3, 5 and 9 December 2024": several days of one month stay several facts. */
const DAYS_OF_ONE_MONTH =
  /^((?:the )?\d{1,2}(?:st|nd|rd|th)?(?:(?:,? and |, | & | or | to | ?[–-] ?)(?:the )?\d{1,2}(?:st|nd|rd|th)?)+)((?: of)? \p{L}{3,9}\.?(?:,? (?:\d{4}|['’]?\d\d))?)$/iu;

/** "due in December", "panel on 3 November", "by October half term": what is still to come. */
const AHEAD =
  /\b(?:by|due|until|till|next|will|shall|to be|booked|planned|scheduled|listed|deadline|target|panel|expected|coming|upcoming|no later than|ahead of|moves? on|starts?|review date)\b[^.;\n]{0,30}$/i;
const PAST = /\b(?:was|were|had|did|since|ago|last|been|started|ended|moved|held)\b[^.;\n]{0,30}$/i;

/** A date without a year is the next one where it lies ahead, and otherwise the last one not more than three months after the anchor. */
function withYear(date: PartialDate, anchor: PartialDate, start: number, isAhead: boolean): PartialDate {
  if (date.year !== undefined || date.month === undefined || anchor.year === undefined) return date;
  if (isAhead) {
    const year = [anchor.year - 1, anchor.year, anchor.year + 1].find(
      (one) => (dayNumberOf({ year: one, month: date.month, day: date.day ?? 28 }) ?? start) >= start,
    );
    if (year !== undefined) return { ...date, year };
  }
  for (const year of [anchor.year + 1, anchor.year, anchor.year - 1]) {
    const candidate = dayNumberOf({ year, month: date.month, day: date.day ?? 1 });
    if (candidate !== undefined && candidate - start <= 92) return { ...date, year };
  }
  return date;
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Age bands, lower and upper bound in whole years, as in the children-in-need census, adults by decade. */
export function ageBand(years: number): string {
  if (years < 1) return 'under 1';
  if (years < 5) return '1 to 4';
  if (years < 10) return '5 to 9';
  if (years < 16) return '10 to 15';
  if (years < 18) return '16 to 17';
  if (years < 25) return '18 to 24';
  const decade = Math.floor(years / 10) * 10;
  return years < 30 ? '25 to 29' : years >= 70 ? '70 or over' : `${decade} to ${decade + 9}`;
}

/** What stands for an age phrase: its band, in the phrase's own shape. */
export function bandedAge(phrase: string): string {
  const lower = phrase.toLowerCase();
  const schoolYear = /\b(?:year|yr|y) ?(\d{1,2})\b/.exec(lower);
  if (schoolYear && !/old/.test(lower)) {
    const year = Number(schoolYear[1]);
    const stage =
      year < 3
        ? 'Key Stage 1'
        : year < 7
          ? 'Key Stage 2'
          : year < 10
            ? 'Key Stage 3'
            : year < 12
              ? 'Key Stage 4'
              : 'sixth form';
    return `${lower.startsWith('in ') ? 'in ' : ''}${stage}`;
  }
  const digits = /\d{1,3}/.exec(lower);
  const word = lower.split(/[^a-z]+/).find((part) => WORDS.includes(part));
  const amount = digits ? Number(digits[0]) : word ? WORDS.indexOf(word) : undefined;
  if (amount === undefined) return '[age]';
  const unit =
    /\b\d*\s*-?(month|mth|mnth|m[/.]?o\b)/.test(lower) && !/year|yr/.test(lower)
      ? amount / 12
      : /week|wk|day/.test(lower) && !/year|yr/.test(lower)
        ? amount / 52
        : amount;
  const band = ageBand(unit);
  if (/old/.test(lower))
    return /-/.test(phrase)
      ? band.startsWith('under')
        ? 'under-1-year-old'
        : `${band.replace(' to ', '-to-')}-year-old`
      : `${band} years old`;
  if (/^at the age of/.test(lower)) return `at the age of ${band}`;
  return /^age/.test(lower) ? `aged ${band}` : band;
}
