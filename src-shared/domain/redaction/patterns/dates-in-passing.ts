import { FEAST } from './feasts.ts';
import type { Pattern } from './pattern.ts';

/*
 * Dates told in passing: spoken aloud, misspelt, as a scanner reads them, by the school's half terms or by what happened then.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const DAY_IN_WORDS =
  '(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)';

/** Usual slips in the names of days, months, feasts and seasons. */
const MISSPELT_TIME =
  'janurary|janury|januray|jannuary|febuary|feburary|februrary|febrary|febuery|marh|arpil|aprill|jully|agust|augst|augest|septmber|setember|septemeber|ocotber|ocober|octber|novmber|novemeber|decmber|decemeber|munday|mundy|tusday|teusday|tueday|tuseday|tewsday|wensday|wendsday|wednsday|wedensday|wedneday|wenesday|weds?day|thurday|thersday|thirsday|thrusday|thurdsay|frieday|firday|fryday|saterday|satuday|satday|setterday|saturdy|sunady|crismas|crissmas|chrismas|cristmas|christmass|chirstmas|crimbo|hallowe? en|haloween|holloween|hallowen|bonfire nite|fireworks nite|boxin day|new yers?|half turm|harf term|(?<=\\b(?:last|this|next|in the|over the|that) )(?:sumer|summa|summar|winta|wintr|autum|ortum|sprin)|(?<=\\b(?:at|before|after|till|until|since|by) )(?:ester|eester)';

/** Who sits, right before "sat". */
const SITTER_BEFORE = /\b(?:i|he|she|we|they|you|mum|mam|dad|all|just|then|who|and) $/i;

/** Dates told in passing. */
export const PASSING_DATES: readonly Pattern[] = [
  // 14.10 behind a word for a meeting; the night of the match; the weekend of the rugby; 2nd and 3rd
  {
    kind: 'date',
    expression:
      /(?<=\b(?:rev|review|conf|rcpc|icpc|lac|cla|cic|pep|core group|cg|strat|mtg|plo|fgc|court|hearing|appt|due|contact|visit|sv|hv|tac|taf|supervision|sup) )(?:0?[1-9]|[12]\d|3[01])[./](?:1[0-2]|0?[1-9])(?![\p{L}\p{N}%]|[./]\d)/giu,
    certainty: 'doubtful',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}the (?:day|night|morning|afternoon|evening|weekend|week) (?:of|before|after) (?:the |his |her |their |my |our |\\p{L}{2,14}['’]s )(?:\\p{L}{3,14} )?(?:birthday|rugby|match|final|wedding|funeral|christening|show|parade|fair|gala|carnival|festival|trip|prom|party|concert|derby|grand national|marathon|election|fireworks|storm|flood|fire|riots?|regatta|marches|twelfth|cup)${END}|${FREE}the (?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /\b(?:in|into) $/i.test(before) && /ties$/.test(text) && !/eight|nine|nough/.test(text)
        ? 'no'
        : 'doubtful',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `(?<=${FREE}(?:on|by|until|till|since|from|before|after|to|for|due|of|and) )(?:the )?(?:twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[ -]first|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ after }) =>
      /^ (?:birthday|century|floor|centile|percentile|child|time|placement|review|visit|session|attempt)\b/i.test(
        after,
      )
        ? 'no'
        : 'doubtful',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:the )?(?:bonfire|bonny|firework|halloween|mischief|burns|twelfth|christmas|xmas|new year) (?:nite|nyt|nght|eve|night)${END}|(?<=${FREE}(?:before|after|over|in|during|since|til|till|until) )the (?:hols|holidays|summer hols|xmas hols|easter hols)${END}`,
      'giu',
    ),
    certainty: 'likely',
  },
  // 15.11 LT rang: a day and a month that open a sentence inside a paragraph
  {
    kind: 'date',
    expression: /(?<=[.;!?)] )(?:0?[1-9]|[12]\d|3[01])[./](?:1[0-2]|0[1-9])(?=[:,]? (?:[–-] ?)?\p{Lu})/gu,
    certainty: 'doubtful',
  },
  // sat nite, tues after school, fri eve, sun tea; "Sunday dinner" in full is a meal
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:mon|tues?|weds?|thurs?|fri|sat|sun)(?:day)? (?:nite|nyt|nght|aft|afters|after (?:school|skl|work|tea|dinner|lunch)|teatime|lunchtime|dinnertime|dinner time|bedtime|morn)${END}|${FREE}(?:mon|tues?|weds?|thurs?|fri|sat|sun) (?:dinner|tea|lunch|brekkie|breakfast)${END}(?! (?:down|out|on|break|lady|money))`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text, before }) =>
      /\b(?:every|each|most|alternate) $/i.test(before) ||
      // "he sat dinner down": somebody who sat, and no Saturday.
      (/^sat (?:dinner|tea|lunch|brekkie|breakfast)$/.test(text) && SITTER_BEFORE.test(before))
        ? 'no'
        : 'likely',
  },
  // Q3 2024, FY24/25, in '09, nineteen ninety-nine, twenty twenty-two
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:Q[1-4] (?:20\\d\\d|['’]?\\d\\d)|FY ?\\d\\d(?:/\\d\\d)?|(?:nineteen|twenty) (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|oh[ -](?:one|two|three|four|five|six|seven|eight|nine)))${END}|(?<=\\b(?:in|since|from|of|summer|spring|autumn|winter|xmas|christmas|easter) )['’]\\d\\d(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text, after }) =>
      /^twenty t/i.test(text) && /^ (?:minutes?|pounds?|percent|children|times|miles|years?)\b/i.test(after)
        ? 'no'
        : 'likely',
  },
  // days of a school's year
  {
    kind: 'date',
    expression: new RegExp(
      `(?<=${FREE}(?:on|at|before|after|since|during|in|until|till|over|missed|for) )(?:the )?(?:non[ -]uniform|mufti|own clothes|sports?|world book|inset|odd socks|crazy hair|photo|induction|transition|taster|open|welcome|back to school|sats|mocks?|exam|enrichment|activities|anti[ -]bullying|settling[ -]in) (?:days?|week|wk)(?: \\d)?${END}|(?:when|since|before|after|until|till) (?<span>the clocks (?:went|go|changed|change)(?: back| forward)?)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
  },
  // refused 11/24, expires 03/26, since 9/22: a month and a year
  {
    kind: 'date',
    expression:
      /(?<=(?<![\p{L}\p{N}])(?:refused|granted|expires?|expired|expiry|exp|since|until|till|from|in|by|dated|arrived|born|closed|opened|moved|started|ended|left|review|due|visa|passport|dbs|dob)(?: in| on| to)?:? )(?:0?[1-9]|1[0-2])[/.](?:1[3-9]|2[0-9]|3[0-5])(?![\p{L}\p{N}%]|[/.]\d)/giu,
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      (/\b(?:in|from|by|since) $/i.test(before) && !/\//.test(text)) ||
      /\b(?:scored?|marks?|score of) /i.test(before)
        ? 'no'
        : 'doubtful',
  },
  // on the ninth full stop, round the twenty second: a day spoken aloud
  {
    kind: 'date',
    expression: new RegExp(
      `(?<=${FREE}(?:on|by|until|till|since|from|before|after|around|of|for|to) )the ${DAY_IN_WORDS}(?=(?: (?:full stop|comma|new (?:line|paragraph)|and (?:the|he|she|they|i|we|mum|dad|again|then|with)|with|he|she|they|we|i|at|when|because|but|mum|dad|she's|he's|hes|shes|all|about)${END})|[.,;)\\n]|$)`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ before, text }) =>
      /\b(?:of|for|from) $/i.test(before) && /first$|second$|third$/i.test(text) ? 'no' : 'doubtful',
  },
  // Spring 1, Aut 2, Sum1, Autumn term 2, half term 3: a school's half terms; when term ends
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:spr|spring|aut|autumn|sum|summer)(?: term)? ?[12](?: (?:week|wk) ?\\d)?${END}(?!\\.\\d)|${FREE}(?:when|before|after|once|until|till|as|since|by the time|soon as) (?<span>(?:the )?(?:summer |autumn |spring |winter |school )?(?:term|school|college|uni) (?:ends?|ended|starts?|started|finishes|finished|breaks? up|broke up|goes back|went back|reopens|reopened))${END}|${FREE}(?:${'(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|late|early|summer)'} )(?:b/?h|bank ?hol(?:iday)?s?|w/?e|wkend)${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ before }) => (/\b(?:every|each|most) (?:when )?$/i.test(before) ? 'no' : 'likely'),
  },
  // late summer of that year, the week of the floods, the day of the move, the month after the fire
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:(?:early|late|mid)[ -])?(?:spring|summer|autumn|winter|christmas|easter) of (?:that|the same|the following|the previous) year${END}|${FREE}(?:the )?(?:day|night|morning|afternoon|evening|weekend|week|month|summer|winter|year) (?:of|before|after) (?:the|his|her|their|my|our) (?:big |great |last |first )?(?:floods?|storm|fire|snow|riots?|funeral|wedding|move|birth|baby shower|christening|accident|crash|arrest|raid|match|final|election|lockdown|eclipse|earthquake|heatwave|strike|fair|gala|prom|exam|exams|birthday|party|stabbing|shooting|murder|attack|assault|hearing|operation|op|scan|due date)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:(?:last|this|next|on|the|\\d{1,2}(?:st|nd|rd|th)?) )?(?:${MISSPELT_TIME})(?: \\d{2,4})?${END}`,
      'giu',
    ),
    certainty: 'likely',
  },
  // 02.09 and 28.09 alone: nobody writes a measure with a nought in front of whole numbers
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}.,£$€/-])(?:0[1-9]\.(?:0[1-9]|1[0-2])|[12]\d\.0[1-9]|3[01]\.0[1-9])\.?(?![\p{L}\p{N}%]|\.\d| ?(?:am|pm|kg|cm|m|ml|mg|hrs?|hours|mins|weeks|%))/gu,
    certainty: 'doubtful',
    judge: ({ before, text }) =>
      /\b(?:wt|weight|weighs|weighed|hc|ht|height|length|ofc|temp|temperature|bmi|ratio|score|of|at|is|was|cost|paid|£) $|[<>=~+] ?$/i.test(
        before,
      ) && !text.startsWith('0')
        ? 'no'
        : 'doubtful',
  },
  // b. 25.l2.06, 3rd Febuary 20l0, l4/O3/2O11: a date as a scanner reads it
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])(?=[^\s]{0,10}\d)(?=[^\s]{0,9}[lIO])[\dlIO]{1,2}[./-][\dlIO]{1,2}[./-](?:[\dlIO]{4}|[\dlIO]{2})(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  // 24 SEP 2OI3, 2l Sept 2Ol3; O1535 49601 7: figures as a scanner reads them
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])[\dlIO]{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? (?=\S{0,3}\d)[\dlIO]{4}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  // after the six weeks, this w/e, over the w/e, end of the six weeks
  {
    kind: 'date',
    expression: new RegExp(
      `(?<=${FREE}(?:after|before|over|during|in|since|of|until|till|til|for|all|through) )the (?:6|six) ?(?:weeks|wks)${END}(?! (?:old|course|of|plan|programme|trial|check|later|period|since|that|he|she|they|post))|${FREE}(?:this|last|next|over the|at the|the following) (?:w/e|w/end|wkend|wknd|w[- ]?end|bank hol)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
  },
  // sun pm, mon 8am, Sat a.m.; 12 Ion; her birthday weekend; a week after Diwali; wk 3: at a line's start
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)(?:day|sday|nesday|urday)? (?:[ap]\\.?m\\.?(?![\\p{L}])|\\d{1,2}(?:[.:]\\d\\d)? ?[ap]m)(?![\\p{L}\\p{N}]| (?:and|to|each|every) )`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ before }) => (/\b(?:every|each|most|alternate) $/i.test(before) ? 'no' : 'likely'),
  },
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:0?[1-9]|[12]\\d|3[01]) (?:Ion|Chwe|Chwef|Maw|Ebr|Meh|Gorff|Gor|Hyd|Tach|Rhag)\\.?(?: (?:19|20)?\\d\\d)?${END}`,
      'gu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:(?:his|her|their|my|our|\\p{L}{2,14}['’]s) )birthday (?:weekend|week|party|do|tea|treat|meal)${END}|${FREE}(?:(?:a|an|one|two|three|the|\\d) )?(?:day|week|fortnight|month|weekend|night)s? (?:before|after) (?:the )?${FEAST}${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ before }) => (/\b(?:every|each|most) $/i.test(before) ? 'no' : 'doubtful'),
  },
  {
    kind: 'date',
    expression:
      /(?:^|\n)[ •*-]{0,3}(?<span>(?:[Ww]k|[Ww]eek) \d{1,2}(?: (?:of )?(?:\p{L}+ )?term)?)(?=:| [–-] )/gu,
    certainty: 'doubtful',
  },
];
