import { isFunctionWord, isRelationWord } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isGivenName } from '../words/known-names.ts';
import { isCommonWord } from '../words/ordinary-words.ts';
import { isShorthand } from '../words/shorthand.ts';
import type { Pattern } from './pattern.ts';

/*
 * What is named in passing: a house by its number alone, a person by one letter, numbers and dates spoken aloud, short names
 * of school terms, dates that were misspelt, dates and numbers as a scanner reads them.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** Figures, letters and signs as they are dictated. */
const SPOKEN_SIGN =
  '(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|stroke|slash|dash|hyphen|[a-z])';
const SPOKEN_FIGURE =
  /\b(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|treble)\b/gi;
const DAY_IN_WORDS =
  '(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)';

/** Usual slips in the names of days, months, feasts and seasons. */
const MISSPELT_TIME =
  'janurary|janury|januray|jannuary|febuary|feburary|februrary|febrary|febuery|marh|arpil|aprill|jully|agust|augst|augest|septmber|setember|septemeber|ocotber|ocober|octber|novmber|novemeber|decmber|decemeber|munday|mundy|tusday|teusday|tueday|tuseday|tewsday|wensday|wendsday|wednsday|wedensday|wedneday|wenesday|weds?day|thurday|thersday|thirsday|thrusday|thurdsay|frieday|firday|fryday|saterday|satuday|satday|setterday|saturdy|sunady|crismas|crissmas|chrismas|cristmas|christmass|chirstmas|crimbo|hallowe? en|haloween|holloween|hallowen|bonfire nite|fireworks nite|boxin day|new yers?|half turm|harf term|(?<=\\b(?:last|this|next|in the|over the|that) )(?:sumer|summa|summar|winta|wintr|autum|ortum|sprin)|(?<=\\b(?:at|before|after|till|until|since|by) )(?:ester|eester)';

const isPlain = (word: string) =>
  isFunctionWord(word.toLowerCase()) || isRelationWord(word.toLowerCase()) || isShorthand(word.toLowerCase());

/** People, places, numbers and dates named in passing. */
export const PASSING_PATTERNS: readonly Pattern[] = [
  // neighbour at 114, nxt door no 31, (no.4), the man from number 12, over at 9b
  {
    kind: 'address',
    expression: new RegExp(
      `(?:${FREE}(?:neighbours?|neighbour's|next door|nxt door|opposite|upstairs|downstairs|tenants?|lady|woman|man|bloke|couple|family|lot|people|them|friend|friends|mate|house|party|round|over) (?:at|from|in|to) (?:(?:no|number|num|nr)\\.? ?)?|${FREE}(?:next door|nxt door|door)(?:,| at| to)? (?:no|number)\\.? ?|[(\\[](?:at )?(?:no|number)\\. ?|${FREE}(?:lives?|living|stays|staying|back|run|ran|went|go|moved|sleeping|hiding)(?: at| from| to)? (?:no|number)\\.? ?)(?<span>\\d{1,4}[a-d]?)${END}(?![.,:/]\\d|%| ?(?:am|pm|years?|yrs?|months?|mths?|weeks?|wks?|days?|hours?|hrs?|mins?|minutes?|o'clock|oclock|to|past|weeks|times|miles|children|kids|people|st|nd|rd|th|on the|metres|degrees|percent)${END})`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /\b(?:house|round|over|family|people|couple|them|party|lot|man|lady|woman|friend|friends|back|to) (?:at|in|to|from) $/i.test(
        before,
      ) &&
      (/^(?:1[0-2]|[1-9])$/.test(text) || /^(?:19|20)\d\d$/.test(text))
        ? 'no'
        : 'doubtful',
  },
  // Mrs Kazmi at No. 8, the lad from number 31, outside no.14
  {
    kind: 'address',
    expression: new RegExp(
      `(?<=${FREE}(?:at|from|outside|opposite|to|of|and|next to|behind|in|near|nr) )(?:No\\.? ?|no\\. ?|nos\\. ?|number |Number |num )\\d{1,4}[a-d]?${END}(?![.,:/]\\d|%| ?(?:am|pm|years?|yrs?|months?|weeks?|wks?|days?|hours?|hrs?|mins?|minutes?|sessions?|on the|in the|of the|priority|cause|reason|rule|one)${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /\b(?:of|and|in) $/i.test(before) && /^number/.test(text) ? 'no' : 'doubtful',
  },
  // NEIGHBOUR AT NUMBER 79
  {
    kind: 'address',
    expression:
      /(?<=(?<![\p{L}\p{N}])(?:AT|FROM|OUTSIDE|OPPOSITE|OF|NEXT TO|BEHIND|NEAR) )(?:NO\.? ?|NUMBER )\d{1,4}[A-D]?(?![\p{L}\p{N}]|[.,:/]\d|%)/gu,
    certainty: 'doubtful',
  },
  // row f, pitch c, plot d: where a caravan stands
  {
    kind: 'address',
    expression:
      /(?<![\p{L}\p{N}])(?:[Rr]ow|[Pp]itch|[Pp]lot|[Bb]lock|[Uu]nit|[Ff]lat|[Cc]halet|[Cc]aravan|[Bb]erth|[Pp]ontoon) \p{L}(?=[,.;)\n]|$| (?:at|in|on|of|and|with|is|was)(?!\p{L}))/gu,
    certainty: 'doubtful',
    judge: ({ text, after }) => (/ [ai]$/i.test(text) && !/^[,.;)\n]|^$/.test(after) ? 'no' : 'doubtful'),
  },
  // postcode for the caravan is pe thirty one seven vo
  {
    kind: 'postcode',
    expression: new RegExp(
      `${FREE}(?:postcode|post code)[^.\\n]{0,30}? (?<span>(?:[a-z]{1,2}|[a-z] [a-z])(?: (?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)){2,4}(?: [a-z]{1,2}){1,2})${END}`,
      'giu',
    ),
    certainty: 'likely',
  },
  // likes the new flat, "88"
  {
    kind: 'address',
    expression:
      /(?<=\b(?:flat|house|home|place|gaff|door|address|room|at|in|from),? )["“'‘](?<span>(?:number |no\.? ?)?\d{1,4}[a-z]?)["”'’]/giu,
    certainty: 'doubtful',
  },
  // of 1a The Shambles, 3 the Almshouses; 5 Fore St. SW came
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}\\d{1,4}[a-z]? [Tt]he \\p{Lu}[\\p{L}'’-]{2,20}(?: \\p{Lu}[\\p{L}'’-]{2,20})?${END}|${FREE}\\d{1,4}[a-z]? (?:\\p{Lu}[\\p{L}'’-]{2,20} ){1,2}(?:St|Rd|Ave|Av|Ln|Dr|Cl|Cres|Cresc|Ter|Terr|Tce|Gdns|Gr|Grv|Sq|Pl|Pk|Ct|Wk|Wy|Blvd|Bldgs?|Ho|Hse)${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text, before }) =>
      /^(?:19|20)\d\d[ a-z]/.test(text) ||
      /(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|article|section|rule|paragraph|§|no\.?) ?$/i.test(
        before,
      ) ||
      /\b(?:Court|Courts|Minister|Ministry|President|Chamber|Commission|Committee|Council|Office|Prosecutor|Government|State|Parliament|Bank|Police|Board|Tribunal|Authority|Registry|Assize)\b/.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
  // Isle of Man, Earl of D, Friends of Penlee; Penhaligon's Friends
  {
    kind: 'place',
    expression: new RegExp(
      `${FREE}(?:(?:Isle|Isles|Star|Tree|Lamp|Lamb|Bread|Garden|Gates?|Sea|River|Valley|Mountain|Tabernacle|Temple|Community|Congregation|Sisters|Brothers|Our Lady|Sacred Heart|Vale|Forest|Mull|Kyle|Firth|Mount|Bridge|Earl|Duke|Marquis|Prince|Princess|Queen|King|Lord|Lady|Rock|Point|Head|Church|Friends|Sons|Daughters|House|Hill|Braes|Bay|Port|Abbey|Palace) of (?:the )?\\p{Lu}[\\p{L}'’-]{0,20}|\\p{Lu}[\\p{L}-]{2,20}['’]s (?:Friends|Place|Yard|Corner|Hope|Wish|Legacy|Angels|Army|Gift|Kitchen|Caff?|Café|Bar|Bakery|Garage|Gym|Farm|Barn|Field|Hill|Bay|Cove|Mill|Close|Court|House|Hall|Lodge))${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /^(?:Lord|Lady|House|Prince|Princess|King|Queen|Duke) of (?:the )?(?:Lords|Commons|God|Wales|Cambridge|England|Rings|Manor|Dance)\b|^(?:Head|Point|Church|House|Bridge|Friends|King|Queen) of (?:the )?(?:Service|Services|Year|School|House|Sixth|Department|Centre|Contact|Care|England|Scotland|Home|Learning|Inclusion|Safeguarding|Children)|^(?:Child|Children|Parent|Mother|Father|Carer|Women|Men|Mum|Dad|Gran|Nan)['’]s/.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
  // the lido, on the parkway, behind the bandstand: a town has one of it
  {
    kind: 'place',
    expression: new RegExp(
      `(?<=${FREE}(?:at|in|by|near|nr|outside|o/s|behind|round|under|on|down|from|to|past|opposite|off) )(?:the |tha |da )(?:lido|parkway|viaduct|quayside|bandstand|war memorial|clock ?tower|arndale|skate ?park|bypass|by-pass|flyover|ring road|multi[ -]?storey|bull ?ring|interchange|old mill|old quarry|quarry|rec|recky|pavilion|boating lake|marina|harbour wall|slipway|pier|cenotaph|market cross|shambles|racecourse|allotments|gasworks|dockyard|docks|ferry terminal|underpass|levels|locks|weir|moss|links|esplanade|prom)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /\b(?:on|to) $/i.test(before) && /prom|locks|rec$|moss/i.test(text) ? 'no' : 'doubtful',
  },
  // grandad ken, uncle sid: shorthand elsewhere, a name here
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:nan|nana|nanny|gran|granny|grandma|grandad|granddad|grandpa|gramps|grampy|aunty|auntie|aunt|uncle|cousin|papa|nain|taid) (?<span>[\\p{Ll}]{2,14})${END}(?! ?(?:to|not|be|that|the|a|an|her|his|him|them|me|us)${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      isGivenName(text) && !/^(?:will|may|can|has|drew|chase|mark|pat|rose|grace|faith)$/.test(text)
        ? 'doubtful'
        : 'no',
  },
  // "– T.W. placement ended", "by me (AN)", starts with K, "write W."
  {
    kind: 'person',
    expression:
      /(?:^|\n)[ \t]*(?:[-–—•*·>]|\d{1,2}[.)])?[ \t]*(?<span>(?:\p{Lu}\.){2,3})(?=[ \t]*[\p{L}(–-])/gu,
    certainty: 'doubtful',
  },
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:(?:starts?|starting|begins?|beginning) (?:with|wiv)(?: an?)?|(?:by|to|from|with) (?:me|myself|writer|us) \\(|(?:called|initials?|known as|write)(?: is| was|:)?) ?["“'‘]?(?<span>\\p{Lu}(?:\\.?\\p{Lu}){0,2})(?=\\.?[)"”'’.,;\\s]|\\.?$)`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text, after }) =>
      text === 'I' || (text === 'A' && /^ \p{L}/u.test(after)) || (text.length > 2 && isOrdinaryTerm(text))
        ? 'no'
        : 'doubtful',
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
  // From: / To: / Cc: lines of an e-mail: "lauren.s; Tobi A"
  {
    kind: 'person',
    expression:
      /(?:^|\n)>{0,3} ?(?:To|Cc|CC|Bcc|From|Attn|Copied to): (?<span>\p{L}[\p{L}'’-]{1,24}(?:[. ]\p{L}[\p{L}'’-]{0,24}){0,3})(?=\s*(?:[;,<(\n]|$))/gu,
    certainty: 'likely',
    judge: ({ text }) => (text.split(/[ .]/).every(isPlain) || isOrdinaryTerm(text) ? 'no' : 'likely'),
  },
  // Signed D. Hardcastle, pp M. Cole, love from J, ta K
  {
    kind: 'person',
    expression:
      /(?<![\p{L}\p{N}])(?:[Ss]igned|[Ss]gd|SIGNED|[Pp]p|[Pp]er|[Tt]yped by|[Rr]ec['’]d by|[Tt]aken by|[Cc]ountersigned)(?: by)?[ :.]{1,3}(?<span>\p{Lu}\.? ?(?:\p{Lu}\.? ?)?\p{Lu}[\p{L}'’-]{2,20})(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'person',
    expression:
      /(?<![\p{L}\p{N}])(?:ta|thanks|thx|cheers|love|love from|regards|hi|hiya|hey|yours),? (?<span>[B-HJ-Z])(?=[\n.!,]|$)/gimu,
    certainty: 'doubtful',
    judge: ({ text }) => (/^\p{Lu}$/u.test(text) ? 'doubtful' : 'no'),
  },
  // 24 SEP 2OI3, 2l Sept 2Ol3; O1535 49601 7: figures as a scanner reads them
  {
    kind: 'date',
    expression:
      /(?<![\p{L}\p{N}])[\dlIO]{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? (?=\S{0,3}\d)[\dlIO]{4}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'phone',
    expression: /(?<![\p{L}\p{N}])O[\dlIO]{2,4}(?: ?[\dlIO]{1,4}){2,3}(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
    judge: ({ text }) => ((text.match(/\d/g) ?? []).length >= 6 ? 'likely' : 'no'),
  },
  // In capitals: IN GREEN LANES AREA, NR THE JOLLY BARGEE
  {
    kind: 'place',
    expression: new RegExp(
      `(?<=${FREE}(?:IN|AT|NR|NEAR|O/S|OUTSIDE|TOWARDS|TWDS|FROM|OFF|BEHIND|OPP) (?:THE )?)(?:\\p{Lu}{3,16} \\p{Lu}{3,16})(?= (?:AREA|ESTATE|PUB|PARK|STATION|SCHOOL|SHOPS|CAR PARK)${END}|[.,;)\\n]|$)`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      text.split(' ').some((word) => isPlain(word) || isOrdinaryTerm(word.toLowerCase())) ||
      isOrdinaryTerm(text.toLowerCase()) ||
      text
        .split(' ')
        .every((word) => /^(?:CASE|HOME|BED|HER|HIS|GOOD|POOR|LIVING|CARE|FULL|LAST|NEXT)$/.test(word))
        ? 'no'
        : 'doubtful',
  },
  // In capitals: ROMFORD RD J/W GREEN ST
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}(?:\\p{Lu}\\p{L}{2,15} ){1,2}(?:ST|RD|AVE|AV|LN|CL|CRES|CRESC|TCE|TERR|GDNS|GRV|SQ|WK|BLVD|ESPL)${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      text
        .split(' ')
        .slice(0, -1)
        .every((word) => isPlain(word))
        ? 'no'
        : 'likely',
  },
  // adopters R & T, the twins (A + M): two people by their letters
  {
    kind: 'person',
    expression: new RegExp(
      `(?<=${FREE}(?:adopters|carers|parents|couple|twins|siblings|children|brothers|sisters|boys|girls|applicants|neighbours|friends|grandparents|with|placed with|matched with)[,:]? \\(?)\\p{Lu} ?(?:&|\\+|and) ?\\p{Lu}${END}(?!['’&+])`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      /^(?:A ?& ?E|P ?& ?P|B ?& ?[BQM]|M ?& ?S|R ?& ?R|C ?& ?A)$/.test(text) ? 'no' : 'doubtful',
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
  // Kuya Boy, Ate Joy, Baba Sule, Wujek G, Tío Rafa, Khala Nasreen, Apa, Bhai: kin words of other languages before a capital
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:kuya|ate|tita|tito|lola|lolo|khala|khalo|khalti|chacha|chachi|mama|mami|mamu|phupho|phuphi|bhai|bhaiya|baji|appi|apu|apa|didi|dada|dadi|nani|nana|ammi|abbu|baba|wujek|ciocia|ciotka|babcia|dziadek|t[ií]o|t[ií]a|abuel[oa]|t[aà]nti?e|tonton|oom|tannie|ma[il]am|sidi|lalla|hooyo|aabo|adeer|eeddo|habaryar|abti|teta|jiddo|ammo|amo|khalto|nonno|nonna|zio|zia|yiayia|pappou|opa|oma|moster|farfar|mormor|strýc|teta|bunica|nenea|unchiul|m[aă]tu[sș]a) (?<span>\\p{Lu}[\\p{L}'’-]{0,20})${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text, before }) =>
      !/^\p{Lu}/u.test(text) ||
      isOrdinaryTerm(text) ||
      isFunctionWord(text.toLowerCase()) ||
      (/\b(?:he|she|they|we|i) $/i.test(before) && isCommonWord(text.toLowerCase()))
        ? 'no'
        : 'likely',
  },
];
