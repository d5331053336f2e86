import type { Pattern } from './pattern.ts';

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** The NHS number's modulus-11 check; a failing one lowers certainty, never the masking. */
export function hasValidNhsChecksum(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 10) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits[9]);
}

/** "on 15/11/23" has the letters and digits of a number plate or NI number; so has "at 17 ...". */
const LEAD_WORD = /^(?:on|at|in|by|to|of|is|no|as|or|so|we|he|me|my|up|us|do|go|if|it|an|am|be|wc|re) /i;

const SEPARATOR = '[ \\-./]{0,3}';
const spaced = (one: string, count: number) => Array.from({ length: count }, () => one).join(SEPARATOR);

/** Numbers and references that stand for one person, family or vehicle. */
export const IDENTIFIER_PATTERNS: readonly Pattern[] = [
  {
    kind: 'nhs-number',
    expression: new RegExp(`(?<![\\d+]|\\d[ .-])(?<span>${spaced('\\d', 10)})(?![\\d]|[ -]\\d{3})`, 'giu'),
    certainty: 'likely',
    judge: ({ text, before }) => {
      if (/^0/.test(text)) return 'no';
      if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}/.test(text) || /^\d{4}[ -]\d{4}/.test(text))
        return /nhs/i.test(before) ? 'likely' : 'no';
      return hasValidNhsChecksum(text) || /nhs/i.test(before) ? 'certain' : 'likely';
    },
  },
  {
    kind: 'nhs-number',
    expression:
      /\bnhs[ ]{0,2}(?:no|num|number|nr|#|id)?[ .:#]{0,4}(?:is |was )?(?<span>\d(?:[ \-./]{0,3}\d){7,11})(?!\d)/giu,
    certainty: 'certain',
  },
  {
    kind: 'ni-number',
    expression:
      /(?<![\p{L}\p{N}])[a-z][ \-./]{0,3}[a-z][ \-./]{0,3}\d(?:[ \-./]{0,3}\d){5}(?:[ \-./]{0,3}[a-d])?(?![\p{L}\p{N}])/giu,
    certainty: 'certain',
    judge: ({ text }) =>
      LEAD_WORD.test(text) && !/[a-d]$/i.test(text)
        ? 'no'
        : /^[A-CEGHJ-PR-TW-Z][ \-./]*[A-CEGHJ-NPR-TW-Z]/i.test(text) && /[a-d]$/i.test(text)
          ? 'certain'
          : 'likely',
  },
  {
    kind: 'ni-number',
    expression:
      /\b(?:nino|ni no|ni number|national insurance(?: number| no)?)[ .:#]{0,4}(?:is )?(?<span>[a-z0-9](?:[ \-./]{0,3}[a-z0-9]){7,9})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text }) => (/\d{2}/.test(digitsOf(text)) ? 'likely' : 'no'),
  },
  // UPN: a letter, twelve digits or eleven and a letter. ULN: ten digits (as the NHS number).
  {
    kind: 'reference',
    expression:
      /(?<![\p{L}\p{N}])[a-z][ \-./]{0,3}\d(?:[ \-./]{0,3}\d){10,11}[ \-./]{0,3}[\da-z]?(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text }) => (/^[A-HJ-NP-RT-Z]/i.test(text) ? 'likely' : 'doubtful'),
  },
  {
    kind: 'reference',
    expression:
      /\b(?:upn|uln|unique pupil (?:number|no)|unique learner (?:number|no))[ .:#]{0,4}(?:is )?(?<span>[a-z]?[ ]?\d(?:[ \-./]{0,3}\d){8,12}[a-z]?)(?![\p{L}\p{N}])/giu,
    certainty: 'certain',
  },
  // Case-system ids: a few letters, a mark, digits; or digits after "case ref".
  {
    kind: 'reference',
    expression:
      /(?<![\p{L}\p{N}])(?!(?:covid|ks|gcp|section|year|form|reg|level|tier|iso|cop|stage)[ \-/_]?\d)[a-z]{1,6}[ ]?[-/_:#][ ]?(?:[a-z]{1,4}[ ]?[-/_])?\d{3,12}(?:[-/_]\d{1,8}){0,3}[a-z]?(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text, before }) =>
      /^(?:covid|age|at|on|to|in|of|by|the|tel|mob|no|from|and|w|wc|c|pp?|v|n|days?|hours?)[ ]?[-/:#_]/i.test(
        text,
      ) && !/^no/i.test(text)
        ? 'no'
        : /https?:|www\./i.test(before.slice(-12))
          ? 'no'
          : 'likely',
  },
  {
    kind: 'reference',
    expression:
      /\b(?:case|client|file|person|child|pupil|court|crime|police|incident|hospital|patient|referral|record|social care|lcs|mosaic|liquidlogic|eclipse|system|our|your|carefirst|frameworki|unique|id|reg|hosp|emis|systmone|rio|cris|cad|log|oasys|athena|niche)?[ ]?(?:ref|reference|refs|id|id no|number|no|num|nr|urn|pin)\b[ ]{0,2}(?:number|no|is|was|num)?[ .:#]{0,4}(?<span>(?=[\p{L}\d/\-_ ]{0,14}\d{2})[a-z]{0,5}[ ]?[-/_]?[ ]?\d[\da-z/\-_]{2,20})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text, before }) =>
      digitsOf(text).length < 3 || (/^(?:19|20)\d\d$/.test(text) && !/\bref|\bid\b/i.test(before))
        ? 'no'
        : 'likely',
  },
  {
    kind: 'reference',
    expression:
      /(?<![\p{L}\p{N}£$€.,/-])(?:lcs|mos|ll|cf|p|c|rt|ic|sw|csc|cyp|lac|cla|cin|cp|id|pid|urn|ref|ecl|fwi|k|ep|ehm|eha|mash)[ ]?\d{5,10}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'reference',
    expression: /(?<![\p{L}\p{N}£$€.,/+-])\d{5,9}(?![\p{L}\p{N}%]|[.,]\d)/gu,
    certainty: 'doubtful',
  },
  // Police and station codes: CAD 7716/10SEP23, CRIS 4622871/23, MERLIN 23PAC198842.
  {
    kind: 'reference',
    expression:
      /\b(?:cad|cris|merlin|pac|niche|athena|occurrence|crime|incident|custody|inc|urn|log|pnc|cid|osu|hol|call)[ ]?(?:ref|no|number|id)?[ .:#]{0,3}(?<span>(?=[\p{L}\d/]{0,10}\d{3})[\p{L}\d]{2,14}(?:\/[\p{L}\d]{2,12}){0,3})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'reference',
    expression:
      /(?<![\p{L}\p{N}£$€])(?=[\p{L}\d]{0,12}\d{4})(?:\d{2}[a-z]{2,4}\d{4,8}|[a-z]{2,4}\d{2}[a-z]{1,3}\d{3,8})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'reference',
    expression: /(?<=\b(?:PC|DC|DS|PS|PCSO|WPC|Sgt)\.? )\d{2,6}[A-Z]{1,3}(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  // Family-court numbers: AB12C34567, ZW23P01234.
  {
    kind: 'reference',
    expression: /(?<![\p{L}\p{N}])[a-z]{2}[ ]?\d{2}[ ]?[a-z][ ]?\d{5}(?![\p{L}\p{N}])/giu,
    certainty: 'certain',
  },
  // Passport, driving licence, bank.
  {
    kind: 'reference',
    expression:
      /\bpassport[ ]?(?:no|number|num)?[ .:#]{0,4}(?:is )?(?<span>[a-z]{0,2}\d(?:[ ]?\d){6,9})(?![\p{L}\p{N}])/giu,
    certainty: 'certain',
  },
  {
    kind: 'reference',
    expression: /(?<![\p{L}\p{N}])[a-z]{2,5}9{0,3}[ ]?\d{6}[ ]?[a-z9]{2}[ ]?\d?[a-z]{2}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'reference',
    expression:
      /(?<![\p{L}\p{N}])\d{2}[-\s]\d{2}[-\s]\d{2}[ ,]{1,3}(?:acc(?:ount)?[ .:]{0,3}(?:no|number)?[ .:]{0,3})?\d{8}(?!\d)/giu,
    certainty: 'certain',
  },
  {
    kind: 'registration',
    expression: /(?<![\p{L}\p{N}])[a-z]{2}[ ]?\d{2}[ ]?[a-z]{3}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text, before }) =>
      /^[a-z]{2}\d{2} (?:and|the|was|for|but|who|had|has)$/i.test(text)
        ? 'no'
        : /^(?:at|on|to|in|of|by|is|or|as|he|we|no) ?\d\d ?/i.test(text) &&
            /^(?:at|on|to|in|of|by|is|or|as|he|we|no) \d\d/i.test(text)
          ? 'no'
          : /\b(?:reg|registration|car|vehicle|van|plate)\b/i.test(before)
            ? 'certain'
            : 'likely',
  },
  {
    kind: 'registration',
    expression: /(?<![\p{L}\p{N}])(?:[A-Z]\d{1,3}[ ]?[A-Z]{3}|[A-Z]{3}[ ]?\d{1,3}[A-Z])(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
  },
  {
    kind: 'registration',
    expression:
      /\b(?:reg|registration|reg no|reg plate|number plate|plate)[ .:#]{0,4}(?:is |was |no |number )?(?<span>(?=[a-z\d ]{0,6}\d)[a-z\d]{1,4}[ ]?[a-z\d]{1,4})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text }) =>
      /^\d{1,2}$/.test(text) || /^(?:24|44|45|27|38)\b/.test(text) || !/[a-z]/i.test(text) ? 'no' : 'likely',
  },
  {
    kind: 'reference',
    expression:
      /\b(?:log|cad|incident|crime|niche|police)[ ]?(?:no|number|num|ref|log)?[ .:#]{1,4}(?<span>\d{3,6} of \d{1,2}\/\d{1,2}\/\d{2,4}|\d{3,6})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
];
