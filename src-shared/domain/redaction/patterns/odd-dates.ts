import { WELSH_MONTH_PATTERN } from '../text/dates.ts';
import type { Pattern } from './pattern.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ROMAN = '(?:viii|vii|vi|iv|iii|ii|ix|xii|xi|x|v|i)';
const MONTH_OF_OTHER_CALENDARS =
  'farvardin|ordibehesht|khordad|mordad|shahrivar|mehr|azar|bahman|esfand|nisan|iyar|sivan|tammuz|elul|tishrei|kislev|tevet|shevat|adar|muharram|safar|rajab|shaban|shawwal|meskerem|tikimt|hidar|tahsas';
const WELSH_DAY = '(?:llun|lun|mawrth|fawrth|mercher|fercher|iau|gwener|wener|sadwrn|sul)';

/** Dates in other languages, calendars and figures than the usual ones. */
export const ODD_DATE_PATTERNS: readonly Pattern[] = [
  // 2.i.24, 4.vi.25, 21 ix 2014
  {
    kind: 'date',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}.])${DAY}[./ -]${ROMAN}[./ -](?:(?:19|20)\\d\\d|'?\\d\\d)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'certain',
    judge: ({ text }) => (/^\d+ [iv] /.test(text) ? 'no' : 'certain'),
  },
  // 17 Rhagfyr 2010, Gwener 10 Ionawr, yr 2il o Fawrth, nos Sul, dydd Llun
  {
    kind: 'date',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:(?:dydd|nos|bore|p'?nawn) )?(?:${WELSH_DAY},? )?)?(?:yr? )?${DAY}(?:af|ain|eg|fed|il|ydd|ed)?(?: o)? ${WELSH_MONTH_PATTERN}(?: (?:19|20)\\d\\d)?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'certain',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:dydd|nos|bore|prynhawn|pnawn|p'nawn|noson) ${WELSH_DAY}(?:,? (?:yr? )?${DAY}(?:af|ain|eg|fed|il|ydd|ed)?(?: o)?(?: ${WELSH_MONTH_PATTERN})?)?|(?:mis |fis )${WELSH_MONTH_PATTERN}|${WELSH_MONTH_PATTERN} (?:19|20)\\d\\d|(?:y |yr )?(?:pasg|nadolig|sulgwyn|calan)|(?:hanner|gwyliau) (?:tymor|dymor|tymo|haf|pasg|nadolig)|${WELSH_DAY} (?:diwethaf|nesaf|yma|dwetha|nesa)|(?:wythnos|mis|penwythnos) (?:diwethaf|nesaf|dwetha|nesa)|(?:haf|gaeaf|gwanwyn|hydref) (?:diwethaf|nesaf|(?:19|20)\\d\\d))(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${DAY} )?(?:${MONTH_OF_OTHER_CALENDARS})(?: \\d{2,4})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${DAY} (?:${MONTH_OF_OTHER_CALENDARS})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
  },
  // 08/2026, 3-2024
  {
    kind: 'date',
    expression: /(?<![\p{L}\p{N}/.£-])(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?![\p{L}\p{N}/-])/gu,
    certainty: 'likely',
  },
  // 26.11 Dr Quarshie; granted 15.3.; 15–16.2
  {
    kind: 'date',
    expression:
      /(?<=\b(?:\d{1,2}\.\d{1,2}[,;]|\d{1,2}\.\d{1,2} and|\d{1,2}\.\d{1,2} &|booked|on|by|granted|due|from|since|until|till|til|dated|seen|visit|visited|hearing|review|mtg|meeting|conf|appt|of|for|next|last|before|after|expires|ends|starts|started|ended|mon|tues?|weds?|thurs?|fri|sat|sun|sunday|monday|tuesday|wednesday|thursday|friday|saturday),? )(?:(?:0?[1-9]|[12]\d|3[01]) ?[–-] ?)?(?:0?[1-9]|[12]\d|3[01])\.(?:1[0-2]|0?[1-9])\.?(?![\p{L}\p{N}%]|\.\d| ?(?:am|pm|kg|kgs|cm|m|mm|ml|mg|hours|hrs|weeks|points|percent|million|miles|stone|lb|k)\b)/giu,
    certainty: 'doubtful',
    judge: ({ after, text }) =>
      /^ ?(?:-|to) ?\d/.test(after) || (/\.0[1-9]$/.test(text) && /^[0-9]\./.test(text) && false)
        ? 'no'
        : 'doubtful',
  },
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}.£/-])(?:0?[1-9]|[12]\d|3[01]) ?[–-] ?(?:0?[1-9]|[12]\d|3[01])[./](?:1[0-2]|[1-9])(?![\p{L}\p{N}%./]| ?(?:am|pm|kg|cm))/gu,
    certainty: 'likely',
  },
];
