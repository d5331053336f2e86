import type { Pattern } from './pattern.ts';

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const N = `(?:\\d{1,2}(?:\\.\\d|[½¼¾])?|${NUMBER_WORDS})`;
const UNIT = '(?:years?|yrs?|yr|months?|mths?|mnths?|weeks?|wks?|days?)';

/** Ages more exact than a band. */
export const AGE_PATTERNS: readonly Pattern[] = [
  // 4y 3m; 3yrs 6mths; 4;3 is left alone
  {
    kind: 'age',
    expression:
      /(?<![\p{L}\p{N}.])\d{1,2} ?(?:y|yrs?|years?)[ ,]{0,2}(?:and )?\d{1,2} ?(?:m|mths?|mnths?|months?)(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  // Archie 5, Poppy 7): a list of names, each with a number
  {
    kind: 'age',
    expression:
      /(?<=\p{Lu}\p{Ll}{1,24} )(?:1[0-7]|[1-9])(?=(?:, (?:and )?| and | & )\p{Lu}\p{Ll}+ \d{1,2}[),. ]|\)|,? \p{Ll}{1,2} school)/gu,
    certainty: 'doubtful',
    judge: ({ before }) =>
      /(?:Section|Year|Level|Page|Tier|Grade|Act|Stage|Team|Part|Step|Room|Flat|Form|Class|Phase|Key|Point|Appendix|Domain|Question|Schedule|Regulation|Child|Worker|Sibling|Reviewer|Person|Locality|Area|Unit|Ward|Group|Band|Option|Strand|Standard|Chapter|Article|Profile) $/.test(
        before,
      )
        ? 'no'
        : 'doubtful',
  },
  {
    kind: 'age',
    expression:
      /(?<=\p{Lu}\p{Ll}{1,24} (?:\d{1,2}|\d{1,2}y \d{1,2}m)(?:, (?:and )?| and | & )\p{Lu}\p{Ll}{1,24} )(?:1[0-7]|[1-9])(?=[),.; ])/gu,
    certainty: 'doubtful',
  },
  {
    kind: 'age',
    expression:
      /(?<=\p{L} (?:is|turns|was|turned|turning) )(?:1[0-9]|[2-9])(?= (?:on|this|next|last|tomorrow|today|soon) )(?! on (?:a|the) )/gu,
    certainty: 'doubtful',
  },
  {
    kind: 'age',
    expression: new RegExp(`(?<=\\p{Lu}\\p{Ll}{1,24} \\()(?:${NUMBER_WORDS})(?=\\))`, 'gu'),
    certainty: 'likely',
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?<=\\b(?:in nappies|still|assessed[^.\\n]{0,40}|placed|accommodated|removed) (?:as|at) )${N}(?= ?[.,;)]| when | and | years?)`,
      'giu',
    ),
    certainty: 'doubtful',
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${N}[ -]{0,2}${UNIT}(?:[ ,]{1,2}(?:and )?${N}[ -]?${UNIT})?[ -]{1,2}old(?:s)?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'certain',
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${N}[ -]?(?:y[/.]?o|yr[/.]?o|m[/.]?o)\\.?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])aged?[ :]{1,2}(?:about |around |approximately |nearly |almost )?${N}(?:[ ]?${UNIT}(?:[ ,]{1,2}(?:and )?${N}[ ]?${UNIT})?)?(?:(?:, | and |-| & | to )${N}(?![\\p{L}\\p{N}]))*(?![\\p{L}\\p{N}/-])`,
      'giu',
    ),
    certainty: 'certain',
    judge: ({ after }) =>
      /^ ?(?:\+|and over|or over|or under|and under)/.test(after) ? 'doubtful' : 'certain',
  },
  // a girl of fourteen
  {
    kind: 'age',
    expression: new RegExp(
      `\\b(?:girl|boy|child|baby|toddler|teenager|young person|son|daughter|brother|sister) of (?<span>${N})(?![\\p{L}\\p{N}:/-]| (?:and|or|in|to|for) )`,
      'giu',
    ),
    certainty: 'likely',
  },
  // his sister, 3, was there
  {
    kind: 'age',
    expression: new RegExp(
      `\\b(?:son|daughter|brother|sister|sibling|twin|twins|nephew|niece|cousin|baby), (?<span>${N})(?=[,;)]|\\.(?!\\d)| and )`,
      'giu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'age',
    expression: new RegExp(`(?<![\\p{L}\\p{N}])at the age of ${N}(?![\\p{L}\\p{N}])`, 'giu'),
    certainty: 'certain',
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?:(?:he|she|they|who|child|boy|girl|baby|brother|sister|son|daughter|young person) (?:is|are|was|were|turned|turns|will be|had turned|has turned|has just turned|just turned|had just turned)|just turned|turned|turns|turning|he's|she's|be) (?:now |only |just |about to be |about to turn |nearly |almost |still )?(?<span>${N})(?=[,.;)]|$|\\n| and | but | when | in | on | at | years? | who | now )(?! (?:years? (?:in|later|ago)|and a half hours))`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ before, text, after }) =>
      /^(?:one|1)$/i.test(text) ||
      /^ (?:in|on|at) (?:a|the(?! \d)|total|one|number|his|her|their)\b/.test(after) ||
      /\bthey (?:are|were) $/i.test(before)
        ? 'no'
        : 'likely',
  },
  {
    kind: 'age',
    expression:
      /(?<=\p{L})[ ]?\((?<span>(?:aged? )?\d{1,2}(?: ?(?:yrs?|years?|mths?|months?|y|m|weeks|wks)(?: old)?)?)\)/giu,
    certainty: 'likely',
    judge: ({ text, before }) =>
      Number.parseInt(text.replace(/\D/g, ''), 10) > 99 ||
      /\b(?:section|s|para|paragraph|regulation|reg|act|appendix|note)\s?\d{0,3}$/i.test(
        before.replace(/\($/, '').trimEnd(),
      )
        ? 'no'
        : 'likely',
  },
  {
    kind: 'age',
    expression: /(?<=\p{L}), (?<span>\d{1,2})(?=, |\)|;|: ["']|\.(?!\d))/gu,
    certainty: 'doubtful',
    judge: ({ before, text }) =>
      /\p{Lu}\p{Ll}+, $/u.test(before) &&
      Number(text) < 100 &&
      !/\b(?:Section|Year|Level|Page|Tier|Grade|Act|Stage) ?$/i.test(before)
        ? 'doubtful'
        : 'no',
  },
  {
    kind: 'age',
    expression:
      /(?<![\p{L}\p{N}])(?:in )?(?:year|yr|y) ?(?:1[0-3]|[1-9])(?![\p{L}\p{N}.%/]| (?:of|ago|later|months|review|plan))/giu,
    certainty: 'doubtful',
    judge: ({ text }) => (/^(?:in )?y ?\d/i.test(text) && !/^(?:in )?Y\d/.test(text) ? 'no' : 'doubtful'),
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?<=[\\p{L}),]) (?:is|was|turned|turns|will be) (?:now |only |just |still |nearly |almost )?(?<span>(?:\\d{1,2}|${NUMBER_WORDS}))(?=\\.(?!\\d)|, | and (?!a half)| years? and| but | when he| when she| who )`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ before, text }) =>
      /^(?:1|one)$/.test(text) ||
      /\b(?:it|there|this|that|which|total|score|number|grade|level|priority|average|rating|today|answer|time|what|plan|risk|outcome|target|sample|size|figure|rate|step|stage|option|section|question|one|first|second|third) (?:is|was|will be) (?:now |only |just |still )?$/i.test(
        before,
      )
        ? 'no'
        : 'doubtful',
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?<=\\p{Lu}[\\p{L}'-]{1,24}), (?<span>(?:${NUMBER_WORDS}|\\d{1,2} ?(?:months|weeks|yrs|years|mths|wks)|(?:${NUMBER_WORDS}) (?:months|weeks))),(?= )`,
      'gu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])at (?<span>(?:\\d{1,2}|${NUMBER_WORDS}) (?:months|weeks|mths|wks|years))(?! (?:later|intervals|ago|time))(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'doubtful',
  },
  {
    kind: 'age',
    expression: /(?<=[-,/] )\d{1,2} ?(?:yrs|yr|years|months|mths|wks|weeks)(?= ?(?:[-,/;]|$|\n))/giu,
    certainty: 'doubtful',
  },
  {
    kind: 'age',
    expression: new RegExp(
      `\\b(?:became|becoming|mother|father|parent|pregnant) (?:a (?:mother|father|parent|mum|dad) )?at (?<span>${N})(?![\\p{L}\\p{N}:])`,
      'giu',
    ),
    certainty: 'likely',
  },
];
