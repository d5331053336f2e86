import { MONTH_PATTERN } from '../text/dates.ts';
import { FEAST, isFeastAsDate } from './feasts.ts';
import type { Pattern } from './pattern.ts';
import { judgeWeekday, KIND_AFTER } from './weekdays.ts';

/*
 * Dates that say when without a calendar's date. What points at one time in the case is masked ("on Wednesday", "since half
 * term", "Friday week"); what recurs stays ("Tuesdays", "every Friday", "Mon to Fri"): docs/redaction.md.
 */

const LONG_DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const SHORT_DAY = '(?:mon|tues?|weds?|thurs|thur|thu|fri|sat|sun)';
const WEEKDAY = `(?:${LONG_DAY}|${SHORT_DAY})`;
const COUNT = '(?:a|an|one|two|three|four|1|2|3|4)';
const ORDER =
  '(?:first|second|third|fourth|last|1st|2nd|3rd|4th|\\d{1,2}(?:st|nd|rd|th)|penultimate|very first|very last)';
const DAY_IN_WORDS =
  '(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)';
const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const HOLIDAY =
  '(?:(?:school )?(?:holidays?|hols?|hollies|break|vacation)|half[ -]?term(?: (?:break|holidays?|week))?|term(?: ?[1-6])?)';
const SEASON = '(?:spring|summer|autumn|winter)';
const SCHOOL_TIME = `(?:(?:(?:${SEASON}|easter|christmas|xmas|whit|halloween|${MONTH_PATTERN}|school|michaelmas|lent|trinity|hilary)\\.? )${HOLIDAY}|(?:half|½|1/2)[ -]?term(?: (?:break|holidays?|hols|week))?|(?:the )?(?:six|6)[ -]?(?:weeks?|wks?)'? (?:holidays?|hols))`;
const YEAR = "(?:[ ,]{1,2}(?:of )?(?:(?:19|20)\\d\\d(?:/\\d\\d)?|'\\d\\d|(?:last|this|next) year))?";
const LEAD =
  '(?:the other |the |last |next |this |that |this coming |the following |the previous |the coming )?';
const PART =
  '(?: (?:night|nights|morning|mornings|afternoon|evening|eve|aft|teatime|just gone|gone|coming|before last|after next|of last week|of this week|of next week|last week|next week|last|week|fortnight|inst))?';
const AGO = `(?:(?:${COUNT}|last) (?:years?|months?|weeks?) (?:ago|back) (?:this|last|next|at|on|in|come) )?`;

const found = (expression: string, flags = 'giu') => new RegExp(`${FREE}${expression}${END}`, flags);

/** Weekdays, feasts, school holidays, seasons, parts of months and ordinals that point at one time. */
export const RELATIVE_DATE_PATTERNS: readonly Pattern[] = [
  // a week on Friday, a fortnight sunday, Friday week, tomorrow week, three weeks on Tuesday
  {
    kind: 'date',
    expression: found(
      `(?:${COUNT} )?(?:weeks?|fortnight|months?)(?: (?:on|from|past|come|ago|ago on|after|before))? (?:last |next )?${WEEKDAY}|(?:${LEAD}${WEEKDAY}|today|tomorrow|tmrw|tomoz|yesterday) (?:week|fortnight)`,
    ),
    certainty: 'likely',
    judge: ({ text, before, after }) =>
      /^weeks? (?:mon|tue|wed|thu|fri|sat|sun)/i.test(text) ||
      KIND_AFTER.test(after) ||
      /\b(?:every|each) $/i.test(before)
        ? 'no'
        : 'likely',
  },
  {
    kind: 'date',
    expression: found(
      `${LEAD}${WEEKDAY}${PART}(?:,? (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: inst)?(?![.:/]?\\d| ?(?:am|pm|minutes|mins|hours?|hrs|to \\d|o'clock|children|sessions)))?`,
    ),
    certainty: 'likely',
    judge: ({ text, before, after }) => judgeWeekday(text, before, after),
  },
  // the Monday after the Gala, the day of the Dounby Show, first day of Cowes Week
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])(?:the )?(?:first day|last day|second day|third day|day|eve|night|morning|weekend|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: before| after| of| following| in)(?: the)? (?<tail>(?-i:\p{Lu})[\p{L}'’-]+(?: (?-i:\p{Lu})[\p{L}'’-]+){0,2})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text }) =>
      /(?:Show|Fair|Gala|Week|Day|Regatta|Carnival|Festival|Games|Gathering|Mela|Races|Parade|Cup|Final|Fete|Fête|Eve|Sunday|Monday|Easter|Eid|Christmas)$/.test(
        text,
      )
        ? 'likely'
        : 'no',
  },
  // third day of Eid, the second Sunday in Lent, two years ago this Whitsun, the week of saint patrick's
  {
    kind: 'date',
    expression: found(
      `${AGO}(?:(?:the )?(?:${ORDER} )?(?:day|night|week|wk|weekend|eve|morning|${WEEKDAY})(?: of| in| after| before| following)(?: the)? )?(?:the |last |next |this |early |late |mid[ -])?(?:feast of )?${FEAST}(?: (?:holidays?|hols?|break|week|weekend|night))?${YEAR}`,
    ),
    certainty: 'likely',
    judge: ({ text, before, after }) =>
      /^(?:the |last |next |this )?\p{L}+$/u.test(text)
        ? isFeastAsDate(text, before, after)
          ? 'likely'
          : 'no'
        : isFeastAsDate(text.replace(/^.* /, ''), before, after) ||
            /\d|^(?:the|last|next|this|two|a|first|third|second)\b/i.test(text)
          ? 'likely'
          : isFeastAsDate(text, before, after)
            ? 'likely'
            : 'no',
  },
  // St Brigid's Day, the Feast of St Anne, Lithuanian Independence Day, Trinity Sunday, Cowes Week
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])(?:the )?(?:feast of (?:the )?(?:(?:st|saint)\.? )?\p{L}[\p{L}'’-]{2,20}(?: (?-i:\p{Lu})[\p{L}'’-]{2,20}){0,2}|(?:st|saint)\.? \p{L}[\p{L}'’-]{2,14} (?:day|eve|night)|the week of (?:st|saint)\.? \p{L}[\p{L}'’-]{2,14})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'’-]{2,16} ){1,3}(?:Independence Day|National Day|Liberation Day|Memorial Day|Republic Day|Revolution Day|Saint's Day|Name Day|Sunday|Gala Day|Show Day|Fair Day|Fortnight|Trades)(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
    judge: ({ text }) =>
      /^(?:Every|Each|On|The|Last|Next|This|And|By|At|To|Saturday|Most|Alternate|Second|First) /.test(text)
        ? 'no'
        : 'likely',
  },
  // Good Fri, Ash Weds, bank hol Monday
  {
    kind: 'date',
    expression: found(
      `(?:the )?(?:good|ash|easter|palm|whit|shrove|pancake|maundy|holy|mothering|remembrance|advent|trinity|black|plough|clean|bank holiday|bank hol|low|passion|stir-up|gaudete) ${WEEKDAY}`,
    ),
    certainty: 'certain',
  },
  // the week before last, the Sunday after, the back end of last year, the end of Year 6, by month end
  {
    kind: 'date',
    expression: found(
      `the (?:week|weekend|night|month|${WEEKDAY}) (?:before last|after next|before|after)|(?:the )?(?:start|beginning|middle|end|back[ -]end|tail[ -]end|turn) of (?:the (?:school |academic |financial |tax )?(?:year|holidays|month)|(?:last|this|next) (?:year|month|term|week|summer|winter|spring|autumn)|(?:year|yr) ?\\d{1,2}|reception)|last yr|(?:month|year)[ -]end`,
    ),
    certainty: 'doubtful',
  },
  // Thursday week last, Friday last, Monday past
  {
    kind: 'date',
    expression: found(`${WEEKDAY} (?:week |wk )?(?:last|past|gone|just gone|next)`),
    certainty: 'likely',
    judge: ({ after }) => (/^ (?:time|seen|year|week|wk|month)\b/i.test(after) ? 'doubtful' : 'likely'),
  },
  // (spring), (early autumn): when something was, in brackets
  {
    kind: 'date',
    expression: found(`(?<=\\()(?:early |late |mid[ -])?(?:spring|summer|autumn|winter)(?=[);,])`),
    certainty: 'likely',
  },
  // second week back, first day back, the last day of term
  {
    kind: 'date',
    expression: found(`(?:the |his |her |their )?(?:${ORDER}|next) (?:day|week|wk|weekend|morning) back`),
    certainty: 'likely',
    judge: ({ after }) =>
      /^ (?:to|at|in|on|from|and forth)\b(?! (?:school|sch|skl|college|nursery|term))/i.test(after)
        ? 'no'
        : 'likely',
  },
  // half term, the summer holidays, first Sat of the Easter hols, the last week of the holidays, June half-term 2026
  {
    kind: 'date',
    expression: found(
      `(?:(?:the )?(?:${ORDER} |end |start |beginning |middle )(?:(?:day|week|wk|weekend|${WEEKDAY}) )?(?:back )?(?:of|in|after|before) )?(?:the )?(?:last |next |this |first |second )?${SCHOOL_TIME}${YEAR}`,
    ),
    certainty: 'likely',
    judge: ({ before }) => (/\b(?:every|each|most|during any|per) $/i.test(before) ? 'no' : 'likely'),
  },
  {
    kind: 'date',
    expression: found(
      `(?:(?:the )?(?:${ORDER} (?:day|week|wk|weekend|${WEEKDAY})|end|start|beginning|middle|last bit) of (?:the |this |last |next )?(?:holidays|hols|term|month|school year|trades|fair)|(?<=\\b(?:in|over|during|since|before|after|until|till|all) )(?:the )?(?:school )?(?:holidays|hols)|last break)`,
    ),
    certainty: 'likely',
    judge: ({ before, after }) =>
      /\b(?:every|each) $/i.test(before) || /^ (?:abroad|together|in \p{Lu}|with)\b/u.test(after)
        ? 'no'
        : 'likely',
  },
  // last summer, this winter, the winter of 2021, in the spring
  {
    kind: 'date',
    expression: found(
      `(?:(?:last|this|next|the|early|late|mid|that|the following|the previous|previous)[ -](?:early |late )?${SEASON}|(?<=\\b(?:in|since|by|until|till|before|after|from) )${SEASON}|(?<=\\b(?:in|since|by|until|till|before|after|from|over) )the ${SEASON})(?: (?:of|just gone|before last|before|19\\d\\d|20\\d\\d)(?: (?:19|20)\\d\\d)?)?`,
    ),
    certainty: 'likely',
    judge: ({ before, after }) =>
      /\b(?:every|each|most) $/i.test(before) ||
      /^ (?:clothes|coat|coats|uniform|shoes|boots|garden|display|term|play|school|fair|fayre|fuel|borough)\b/i.test(
        after,
      )
        ? 'no'
        : 'likely',
  },
  // the September weekend, the August bank holiday, October week, the July, the night of 21 September
  {
    kind: 'date',
    expression: found(
      `(?:(?:the )?(?:${MONTH_PATTERN}|${SEASON}) (?:weekend|week|wk|bank holiday|bank hol|holiday|holidays|hols|break|trades|fair|fortnight)|the ${MONTH_PATTERN}|the (?:day|night|morning|evening|afternoon|week|weekend|eve) of (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?${MONTH_PATTERN})?|the (?:exeat|inset day|royal wedding|world cup|olympics|lockdown|lights switch[ -]on|switch[ -]on|school fair|summer fair|general election|referendum)(?: before last| of (?:'\\d\\d|(?:19|20)\\d\\d)| (?:19|20)\\d\\d)?)`,
    ),
    certainty: 'likely',
    judge: ({ text, before, after }) =>
      /\b(?:every|each) $/i.test(before) ||
      (/^the (?:may|mar|march|dec|sept?|jan|feb|jun|jul|apr|aug|oct|nov)$/i.test(text) &&
        !/^the (?:May|March)$/.test(text)) ||
      (/^the (?:may|march|june|april|august)$/i.test(text) && /^ \p{Lu}/u.test(after))
        ? 'no'
        : 'likely',
  },
  // early October, end May, mid-April, the tail end of September, 2nd week Sept, October wk of the 13th
  {
    kind: 'date',
    expression: found(
      `(?:the )?(?:very )?(?:early|late|mid|end|start|beginning|middle|turn|tail[ -]end|back[ -]end|first half|second half|first|last|next|this|that|${ORDER} (?:day|week|wk|weekend|weeks|${WEEKDAY}))(?: of| in)?[ -](?:the )?${MONTH_PATTERN}\\.?(?:[ ,]{1,2}(?:(?:19|20)\\d\\d|'\\d\\d))?`,
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /\b(?:that|this|first|last|next|the) (?:may|mar|march|dec|sun)$/i.test(text) && !/May|March/.test(text)
        ? 'no'
        : 'likely',
  },
  // the 3rd, by the 12th, to 2nd: not a floor, a centile or a birthday
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}.,/-])(?:the )?(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?: (?:inst|ult|prox)\.?)?(?![\p{L}\p{N}-])/giu,
    certainty: 'likely',
    judge: ({ text, before, after }) => judgeOrdinal(text, before, after),
  },
  // the eleventh of August, wednesday the twelfth, on the seventeenth
  {
    kind: 'date',
    expression: found(
      `(?:${WEEKDAY},? )?(?:the )?(?:first|second|third|${DAY_IN_WORDS})(?: day)? (?:of )?(?:the month of |this |last |next )?(?:${MONTH_PATTERN}|month)(?:[ ,]{1,2}(?:19|20)\\d\\d)?`,
    ),
    certainty: 'certain',
    judge: ({ text }) => (/(?:first|second|third) (?:may|march|mar|month)$/i.test(text) ? 'no' : 'certain'),
  },
  {
    kind: 'date',
    expression: found(
      `(?:(?<=\\b(?:on|by|until|till|since|from|before|after|to) )|${WEEKDAY},? )the ${DAY_IN_WORDS}`,
    ),
    certainty: 'likely',
    judge: ({ text, after }) =>
      /^\p{L}+,? the /u.test(text) ||
      /^(?:[.,;:)\n!?]| (?:and|at|but|when|to|in|i|he|she|they|we|then|after|before|because)\b|$)/i.test(
        after,
      )
        ? 'likely'
        : 'no',
  },
];

const MEASURE =
  /\b(?:centile|percentile|weight|wt|ht|height|hc|ofc|kg|cm|bmi|between|ranked?|placed|came|come|finished|year|yr|grade|class|of)\b[^.\n]{0,18}$/i;

function judgeOrdinal(text: string, before: string, after: string): 'likely' | 'doubtful' | 'no' {
  if (
    /^ ?(?:[,/&-]|and|to|or) ?\d{1,2}(?:st|nd|rd|th)? ?(?:cent|percent)|^ ?(?:cent|percent|floor|child|birthday|bday|baby|time|visit|session|placement|review|meeting|week|wk|day\b|month|year|century|stage|edition|grade|school|attempt|pregnancy|one\b|person|party|place|cousin|generation|lesson|move|night|class|form|team|round|warning|episode|missing|incident|referral|social|sw\b|set\b|of (?:the )?(?:\d|four|five|six|seven|eight|nine|ten|\p{L}+s\b))/iu.test(
      after,
    ) &&
    !/^ ?(?:week|wk|day|night) (?:sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug)/i.test(after)
  )
    return 'no';
  if (/^the /i.test(text)) return MEASURE.test(before.slice(-14)) && /\bon $/i.test(before) ? 'no' : 'likely';
  if (MEASURE.test(before)) return 'no';
  if (/(?:^|[\n>•*-] ?)$/.test(before) && /^ ?(?:[-–—:]|[A-Z])/.test(after)) return 'likely';
  if (
    /\b(?:on|by|to|from|since|until|till|til|before|after|due|and|w\/c|hers|his|was|is|dated?|is now) $|[,&(–-] ?$/i.test(
      before,
    )
  )
    return /^ ?(?:[.,;:)\n&–-]|and\b|at\b|if\b|with\b|for\b|same\b|\d|am\b|pm\b|$)/i.test(after)
      ? 'likely'
      : 'doubtful';
  return /^ ?(?:[.;:)\n]|$)/.test(after) ? 'doubtful' : 'no';
}
