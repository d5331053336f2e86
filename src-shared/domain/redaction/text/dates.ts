/** A calendar date as far as a text gives it. */
export interface PartialDate {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Source of a pattern for month names, full and short, lower-case. */
export const MONTH_PATTERN =
  '(?:january|jan|february|febuary|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec)';

/** Welsh months, plain and after a soft mutation ("o Fawrth"), in the year's order. */
const WELSH_MONTHS = [
  'ionawr',
  'chwefror',
  'mawrth|fawrth',
  'ebrill',
  'mai|fai',
  'mehefin|fehefin',
  'gorffennaf|orffennaf',
  'awst',
  'medi|fedi',
  'hydref',
  'tachwedd|dachwedd',
  'rhagfyr|ragfyr',
];

/** Source of a pattern for Welsh months, lower-case. */
export const WELSH_MONTH_PATTERN = `(?:${WELSH_MONTHS.join('|')})`;

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ROMAN_DATE = /^(\d{1,2})[./ -]([ivx]{1,4})[./ -]'?(\d{2}|\d{4})$/;

const DAYS_IN_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** 1 to 31 for "eleventh", "twenty-first". */
function dayInWords(text: string): number | undefined {
  const [, tens, unit] = /\b(?:(twenty|thirty)[ -])?([a-z]+(?:st|nd|rd|th))\b/.exec(text) ?? [];
  if (unit === 'thirtieth') return 30;
  const at = unit === undefined ? -1 : DAYS_IN_WORDS.indexOf(unit);
  return at < 0 ? undefined : at + 1 + (tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0);
}

/** 1 to 12 for a month's name or its first three letters. */
export function monthNumber(name: string): number | undefined {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

function fullYear(digits: string) {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function checked(date: PartialDate): PartialDate | undefined {
  const { month, day } = date;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  return date;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;
const BRITISH = /^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{2}|\d{4})$/;
const SHORT = /^(\d{1,2})[/.](\d{1,2})$/;
const DAY = /\b(\d{1,2})(?:st|nd|rd|th)?\b/;
const YEAR = /(?:\b|')(\d{4}|\d{2})$/;

/** Reads a date out of a phrase that a date pattern found; day before month, as in Britain. */
export function readDate(phrase: string): PartialDate | undefined {
  const text = phrase.toLowerCase().trim();
  const iso = ISO.exec(text);
  if (iso) return checked({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const british = BRITISH.exec(text);
  if (british) {
    const day = Number(british[1]);
    const month = Number(british[2]);
    const year = fullYear(british[3] ?? '');
    return month > 12 && day <= 12
      ? checked({ year, month: day, day: month })
      : checked({ year, month, day });
  }
  const roman = ROMAN_DATE.exec(text);
  if (roman && ROMAN.includes(roman[2] ?? ''))
    return checked({
      day: Number(roman[1]),
      month: ROMAN.indexOf(roman[2] ?? '') + 1,
      year: fullYear(roman[3] ?? ''),
    });
  const welsh = WELSH_MONTHS.findIndex((month) => new RegExp(`\\b(?:${month})\\b`).test(text));
  if (welsh >= 0 && /\d/.test(text)) {
    const day = /\b(\d{1,2})(?:\D|$)/.exec(text)?.[1];
    const year = /\b((?:19|20)\d\d)\b/.exec(text)?.[1];
    return checked({
      month: welsh + 1,
      ...(day ? { day: Number(day) } : {}),
      ...(year ? { year: Number(year) } : {}),
    });
  }
  const short = SHORT.exec(text);
  if (short) return checked({ day: Number(short[1]), month: Number(short[2]) });
  const named = new RegExp(`\\b${MONTH_PATTERN}\\b|${MONTH_PATTERN}(?=\\d)|(?<=\\d)${MONTH_PATTERN}`).exec(
    text,
  );
  if (named) {
    const month = monthNumber(named[0]);
    const after = text.slice(named.index + named[0].length);
    const year = YEAR.exec(after);
    const before = text.slice(0, named.index).replace(/\b(?:19|20)\d\d\b/, '');
    const day = DAY.exec(before) ?? DAY.exec(year ? after.slice(0, year.index) : after);
    const glued = /(\d{1,2})$/.exec(text.slice(0, named.index));
    const dayNumber = day ? Number(day[1]) : glued ? Number(glued[1]) : dayInWords(before);
    return checked({
      month,
      ...(dayNumber !== undefined && dayNumber <= 31 ? { day: dayNumber } : {}),
      ...(year?.[1] ? { year: fullYear(year[1]) } : {}),
    });
  }
  const year = /\b((?:19|20)\d\d)\b/.exec(text);
  return year?.[1] ? { year: Number(year[1]) } : undefined;
}

/** Days since 1 January 1970 for a full date. */
export function dayNumberOf(date: PartialDate): number | undefined {
  if (date.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / 86_400_000);
}
