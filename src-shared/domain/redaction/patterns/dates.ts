import { MONTH_PATTERN } from '../text/dates.ts';
import type { Pattern } from './pattern.ts';

const WEEKDAY =
  '(?:monday|mon|tuesday|tues|tue|wednesday|weds|wed|thursday|thurs|thur|thu|friday|fri|saturday|sat|sunday|sun)';
const LEAD = `(?:(?:w\\/c|wc|w\\/b|week commencing|week beginning|week ending|w\\/e|(?:week|wk)[ ]beg)[ :]{1,2})?(?:${WEEKDAY}[,. ]{1,3}(?:the )?)?`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ORDINAL = '(?: ?(?:st|nd|rd|th))?';
const YEAR = "(?:(?:19|20)\\d\\d|'?\\d\\d)";
const NOT_BEFORE = '(?<![\\p{L}\\p{N}/.£$-])';
const NOT_AFTER = '(?![\\p{L}\\p{N}]|[/-]\\d|[.:]\\d\\d(?![\\p{N}./]))';

const named = (body: string) => new RegExp(`${NOT_BEFORE}${body}${NOT_AFTER}`, 'giu');

/** Words that make a bare month or "may" a date. */
const MONTH_LEAD =
  /\b(?:in|since|until|till|by|from|during|early|late|mid|of|last|next|this|between|and|to|through|end of|beginning of|start of|around|before|after|week of|as of)[ -]$/i;

/** Dates in every British form, weeks, months, years, birthdays. */
export const DATE_PATTERNS: readonly Pattern[] = [
  // 14 March 2024; 14th of March; w/c 8 March; Mon 8 Mar 24; 14-Mar-2024
  {
    kind: 'date',
    expression: named(
      `${LEAD}(?:the )?${DAY}${ORDINAL}(?:[ .,/-]{1,2}(?:of[ ])?(?:the )?)?${MONTH_PATTERN}(?:\\.(?=[ ,]{0,2}[\\d']))?(?:[ ,.'/-]{1,3}${YEAR})?`,
    ),
    certainty: 'certain',
    judge: ({ text, after }) =>
      /^\d{1,2} may$/i.test(text) && /^ (?:be|have|need|not)\b/i.test(after) ? 'no' : 'certain',
  },
  { kind: 'date', expression: named(`${DAY}${MONTH_PATTERN}(?:${YEAR})?`), certainty: 'certain' },
  // March 14(th)(, 2024)
  {
    kind: 'date',
    expression: named(
      `${LEAD}${MONTH_PATTERN}(?:\\.(?=[ ,]{0,2}[\\d']))?[ -](?:the )?${DAY}(?: ?(?:st|nd|rd|th))?(?:[ ,]{1,3}(?:19|20)\\d\\d)?`,
    ),
    certainty: 'certain',
    judge: ({ text }) =>
      /^(?:may|mar) \d/.test(text) && !/\d(?:st|nd|rd|th)|\d{4}/.test(text) ? 'likely' : 'certain',
  },
  // ranges: 3-7 March, 8th and 9th of March 2023
  {
    kind: 'date',
    expression: named(
      `${LEAD}${DAY}${ORDINAL}(?: ?- ?| to | and | & |/)(?:the )?${DAY}${ORDINAL}(?: of)? ${MONTH_PATTERN}(?:\\.(?=[ ,]{0,2}[\\d']))?(?:[ ,.']{1,3}${YEAR})?`,
    ),
    certainty: 'certain',
  },
  // sept-dec 2023; between March and June 2022
  {
    kind: 'date',
    expression: named(
      `${MONTH_PATTERN}\\.?(?: ?[-–/] ?| to | and | & )${MONTH_PATTERN}(?:[ ,.']{1,3}${YEAR})?`,
    ),
    certainty: 'certain',
    judge: ({ text, before }) =>
      !/\d/.test(text) && IN_GENERAL.test(before)
        ? 'no'
        : /^(?:may|mar)\b/i.test(text) && !/\d/.test(text)
          ? 'likely'
          : 'certain',
  },
  // the end of September; the first Wednesday in June
  {
    kind: 'date',
    expression: named(
      `(?:the )?(?:(?:end|beginning|start|middle) of|(?:first|second|third|last) (?:week|${WEEKDAY}) (?:of|in))[ ](?:the )?${MONTH_PATTERN}(?:[ ,.']{1,3}${YEAR})?`,
    ),
    certainty: 'certain',
  },
  // the 3rd and 4th, the 3rd to the 9th
  {
    kind: 'date',
    expression:
      /(?<=\bthe )(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?:, | ?- ?| and | & | to | to the | and the )(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?![\p{L}\p{N}]| (?:centile|percentile|birthday|floor|child|year|week|visit|review|meeting))/giu,
    certainty: 'likely',
  },
  // due date 19th; the 4th, 12th
  {
    kind: 'date',
    expression:
      /(?<=\p{L}[ ,]{1,2})(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?= ?[,.;:\n)]| - | (?:at|with|for)\b|$)/giu,
    certainty: 'doubtful',
    judge: ({ before, after }) =>
      /\b(?:his|her|their|my|a|year|class|aged|grade|in|was|is|came|child|floor)[ ,]{1,2}$/i.test(before) ||
      /^ ?[,)]? ?(?:centile|percentile|birthday|floor)/i.test(after)
        ? 'no'
        : 'doubtful',
  },
  // March 2024; mid-March '24; March
  {
    kind: 'date',
    expression: named(
      `(?:(?:early|late|mid|end of|beginning of|start of)[ -])?${MONTH_PATTERN}(?:\\.(?=[ ,]{0,2}[\\d']))?[ ,/-]{1,2}(?:of )?(?:(?:19|20)\\d\\d|'\\d\\d)`,
    ),
    certainty: 'certain',
  },
  {
    kind: 'date',
    expression: named(`(?:${MONTH_PATTERN})(?=(?:'s)?\\b)`),
    certainty: 'likely',
    judge: ({ text, before, after }) => judgeBareMonth(text, before, after),
  },
  // 14/03/2024, 14.3.24, 14-03-24, 2024-03-14
  {
    kind: 'date',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}/.£$-]|\\d )${LEAD}(?:0?[1-9]|[12]\\d|3[01])[ ]?[/.-][ ]?(?:0?[1-9]|1[0-2])[ ]?[/.-][ ]?(?:(?:19|20)\\d\\d|\\d\\d)(?![\\p{L}\\p{N}]|[/-]\\d)`,
      'giu',
    ),
    certainty: 'certain',
  },
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}/.£$-])(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-](?:(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}/.-])(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\p{L}\p{N}])/giu,
    certainty: 'certain',
  },
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])(?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}]| \d)/gu,
    certainty: 'likely',
  },
  {
    kind: 'date',
    expression:
      /\b(?:dob|d\.o\.b\.?|born|date of birth)[ .:]{1,4}(?:on |is |was )?(?<span>\d{6}|\d{8}|\d{1,2} \d{1,2} \d{2,4})(?!\d)/giu,
    certainty: 'certain',
  },
  // 14/3 and 14.3 with a lead, or a weekday
  {
    kind: 'date',
    expression: new RegExp(
      `${NOT_BEFORE}${LEAD}(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])(?![\\p{L}\\p{N}/]|\\.\\d| ?(?:hours|days|hrs|sessions|boxes|of|out|week|weeks|appointments|children|lessons|visits))`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text, before, after }) =>
      (/^\d{1,2}\/(?:7|12)$/.test(text) &&
        /^ (?:after|ago|later|post|of|history|hx|old|supply)\b/i.test(after)) ||
      (/\d{1,2}\/\d{1,2}$/.test(text) &&
        /^(?:24\/7|1\/2|1\/3|1\/4|3\/4|50\/50|9\/10|10\/10|[1-9]\/10|[1-5]\/5|2\/3)$/.test(text) &&
        !/(?:on|w\/c|by|until|since|from|dated?|of|and|to|-) ?$/i.test(before))
        ? 'no'
        : 'likely',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `\\b(?:cg|mtg|meeting|visit|conf|review|due|next|on|since|from|until|til|till|by|dated|${WEEKDAY}) (?<span>(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2]))(?![\\p{L}\\p{N}%]|\\.\\d| ?(?:am|pm|kg|cm|m|hours|hrs|weeks|points)\\b)`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ before, after }) =>
      /\b(?:to|at) $/i.test(before) || /^ ?(?:-|to) ?\d/.test(after) ? 'no' : 'doubtful',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `(?:w\\/c|wc|week commencing|week beginning)[ :]{1,2}(?<span>(?:the )?${DAY}(?:st|nd|rd|th)?)(?![\\p{L}\\p{N}/.])`,
      'giu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `${NOT_BEFORE}${WEEKDAY}[,. ]{1,3}(?:the )?${DAY}(?:st|nd|rd|th)(?![\\p{L}\\p{N}/])`,
      'giu',
    ),
    certainty: 'likely',
  },
  // the 17th of this month; every 3rd of the month
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th) of (?:(?:this|last|next|that|each|every|the) )?month(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'date',
    expression:
      /\b(?:on|by|until|from|before|after|since|and|to|of) the (?<span>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))(?![\p{L}\p{N}]| (?:of|birthday|percentile|centile|floor|time|visit|session|week|day|month|review|meeting|child|year|century|stage|edition|and))/giu,
    certainty: 'doubtful',
  },
  // Years, school years, seasons
  {
    kind: 'date',
    expression: /(?<![\p{L}\p{N}])(?:19|20)\d\d[ ]?[/-][ ]?(?:(?:19|20)?\d\d)(?![\p{L}\p{N}/-])/gu,
    certainty: 'likely',
  },
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}/.£$,:#-])(?:(?:spring|summer|autumn|winter|easter|christmas|early|late|mid)[ -](?:term )?(?:of )?)?(?:19[4-9]\d|20[0-4]\d)(?:s)?(?![\p{L}\p{N}/%]|[-,.:]\d)/giu,
    certainty: 'likely',
    judge: ({ text, before, after }) =>
      /\b(?:act|regulations|framework|together|guidance|education|safely|ref|no|number|standards|strategy|plan|code|order|version|v|statutory|procedures|rules|£)[ ,(]{0,2}$/i.test(
        before,
      ) ||
      /^ ?(?:children|words|people|act\b|pounds|hours|kcal|calories|cases)/i.test(after) ||
      (/^\d+$/.test(text) && /^ ?(?:hrs|hours)\b/i.test(after)) ||
      /\bat $/i.test(before)
        ? 'no'
        : 'likely',
  },
  // Days of the year that everybody knows the date of
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])(?:christmas (?:eve|day)|new year'?s'? (?:eve|day)|boxing day|good friday|easter (?:sunday|monday)|bonfire night|hallowe'?en)(?: (?:19|20)\d\d)?(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  // Birthdays
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth) birthday(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
];

/** What is done every October, or is always so in July, is about no one year. */
const IN_GENERAL =
  /\b(?:every|each|most|any)\b[^.;:\n]{0,24}$|\b(?:always|usually|typically|generally|tends? to be)\b[^.;:\n]{0,30}$/i;

function judgeBareMonth(text: string, before: string, after: string): 'likely' | 'doubtful' | 'no' {
  const word = text.toLowerCase();
  if (IN_GENERAL.test(before)) return 'no';
  const led = MONTH_LEAD.test(before);
  if (word === 'may')
    return led && !/\b(?:and|to|this) $/i.test(before) && !/^ (?:be|have|need|not|also|well)\b/i.test(after)
      ? 'likely'
      : 'no';
  if (word === 'march' || word === 'mar') return led || text === 'March' ? 'likely' : 'no';
  if (['feb', 'aug', 'oct', 'nov'].includes(word)) return 'likely';
  if (word.length <= 4 && !['june', 'july', 'sept'].includes(word)) return led ? 'likely' : 'no';
  if (['june', 'april', 'august'].includes(word))
    return led ? 'likely' : /^[A-Z]/.test(text) ? 'doubtful' : 'no';
  return 'likely';
}
