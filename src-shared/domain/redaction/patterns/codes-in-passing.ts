import type { Pattern } from './pattern.ts';

/*
 * References and numbers told in passing: spoken aloud, in parts, as a scanner reads them, what somebody remembers of a plate.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** Figures, letters and signs as they are dictated. */
const SPOKEN_SIGN =
  '(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|stroke|slash|dash|hyphen|[a-z])';
const SPOKEN_FIGURE =
  /\b(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|treble)\b/gi;

/** References and numbers told in passing. */
export const PASSING_CODES: readonly Pattern[] = [
  // CAD 1187 of 14/9, PPN 45/118273/24, log 312 of 3 May, URN 118 of today
  {
    kind: 'reference',
    expression: new RegExp(
      `${FREE}(?:CAD|PPN|URN|log|incident|inc|command|cad|occurrence|crime|SPN|VPA|GAF|STORM)(?: (?:no|number|ref))?[ .:#]{1,3}(?<span>\\d{2,6}(?: of (?:the )?\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|(?:[/-][\\p{L}\\d]{1,9}){1,3})?)${END}`,
      'gu',
    ),
    certainty: 'likely',
  },
  // crime 1200 4471 22, NHS no 632 881 5544, ref 88 12 04
  {
    kind: 'reference',
    expression: new RegExp(
      `${FREE}(?:crime|crime no|crime ref|crime number|ref|ref no|reference|occ|occurrence|cas|custody|claim|case no|urn|upn|uln|niche|pnc|cro|prison no|booking|tenancy|rent acc)[ .:#]{1,3}(?:no |number )?(?<span>[A-Z]?\\d{2,6}(?:[ ]\\d{2,6}){1,4}[A-Z]?)${END}`,
      'giu',
    ),
    certainty: 'likely',
  },
  // crime number one four seven stroke b, the ref was a n one one six, oh seven seven double oh nine
  {
    kind: 'reference',
    expression: new RegExp(
      `${FREE}(?:number|no|ref|reference|code|pin|reg|registration|plate|log|postcode|post code|mobile|phone|badge|collar)(?: (?:is|was|its|it's|number|no))?[ :,]{1,2}(?<span>${SPOKEN_SIGN}(?:[ ,]{1,2}${SPOKEN_SIGN}){2,15})${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text }) => ((text.match(SPOKEN_FIGURE) ?? []).length >= 2 ? 'likely' : 'no'),
  },
  {
    kind: 'phone',
    expression: new RegExp(`${FREE}(?:oh|zero|nought|o)(?:[ ,]{1,2}${SPOKEN_SIGN}){4,15}${END}`, 'giu'),
    certainty: 'likely',
    judge: ({ text }) => ((text.match(SPOKEN_FIGURE) ?? []).length >= 4 ? 'likely' : 'no'),
  },
  // exhibit KP/03, bleep 2291, unit TV42, logged H&S 0093, SW/S&S/55102, tag 118
  {
    kind: 'reference',
    expression: new RegExp(
      `${FREE}(?:exhibits?|bleep|pager|unit|ward|collar|badge|shoulder|locker|bay|asset|s/n|serial|serial no|permit|ticket|order|booking|policy|member|membership|card|account|acct|a/c|invoice|receipt|voucher|tracking|parcel|extension|extn?|tag|bag|seal|lot|batch|PID|RiO|MRN|hosp no|hospital no|staff no|payroll|emp no|warrant|summons|docket|petition|inquiry|complaint|ticket no|logged|log no|incident)[ .:#]{1,3}(?:no\\.? |number |ref\\.? )?(?<span>(?:\\p{L}{1,4}(?:[&/-]\\p{L}{1,4}){0,2}[ /-]?)?\\d{2,12}(?:[/-]\\p{L}{0,3}\\d{1,6})?)${END}(?![.:%]\\d| ?(?:am|pm|mins?|minutes|hours|hrs|days|weeks|wks|months|years|yrs|times|kg|mg|ml|cm)${END})`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /\b(?:unit|ward|order|bay|card|bag|lot|logged|incident|tag) $/i.test(before) &&
      /^(?:19|20)?\d\d$/.test(text)
        ? 'no'
        : /\b(?:at|on|of|in|to|the|and|for|by) /i.test(text)
          ? 'no'
          : 'doubtful',
  },
  {
    kind: 'reference',
    expression: new RegExp(
      `${FREE}\\p{Lu}{1,5}(?:[/&-]\\p{Lu}{1,4}){1,3}[/-]\\d{2,8}(?:[/-][\\p{L}\\d]{1,6})?${END}|${FREE}\\p{Lu}{2,4}/\\d{2,6}(?:/\\d{1,4})?${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) => (/^(?:KS|GCSE|S|AM|PM|OK|NHS|24|BMI|EY)\//.test(text) ? 'no' : 'likely'),
  },
  // exhibit LF/3, exhibit JB1
  {
    kind: 'reference',
    expression: /(?<=(?<![\p{L}\p{N}])[Ee]xhibits? )\p{Lu}{1,4}[/-]?\d{1,3}(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'phone',
    expression: /(?<![\p{L}\p{N}])O[\dlIO]{2,4}(?: ?[\dlIO]{1,4}){2,3}(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
    judge: ({ text }) => ((text.match(/\d/g) ?? []).length >= 6 ? 'likely' : 'no'),
  },
  // my ref BM.4471.ma, our ref: PJM/ks/417
  {
    kind: 'reference',
    expression: new RegExp(
      `${FREE}(?:[Mm]y|[Oo]ur|[Yy]our|[Oo]/?r|[Yy]/?r) [Rr]ef(?:erence)?(?: is| no\\.?| was)?[ .:#]{1,3}(?<span>[\\p{L}\\d]{1,8}(?:[./-][\\p{L}\\d]{1,8}){1,5})${END}`,
      'gu',
    ),
    certainty: 'likely',
  },
  // K7Q, R4T: three signs that are remembered of a number plate
  {
    kind: 'registration',
    expression: new RegExp(
      `(?<=${FREE}(?:reg|plate|registration|car|ending|ends|starts?|starting|begins?|remembers|partial|part|saw)(?: no| number| in| with| plate| only)*(?:,| was| is| of| as)? )[A-Z]{1,3}\\d{1,3}[A-Z]{0,3}${END}`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) => (/^(?:S\d+|KS\d|Y\d+|Q\d|M\d|A\d)$/.test(text) ? 'no' : 'doubtful'),
  },
];
