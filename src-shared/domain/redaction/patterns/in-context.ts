import { isFunctionWord, isRelationWord, PERSON_VERBS } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isGivenName, isKnownName } from '../words/known-names.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import { isShorthand } from '../words/shorthand.ts';
import { isSlipOfOrdinaryWord } from '../words/slips.ts';
import type { Found, Pattern } from './pattern.ts';

/*
 * Names and places that only what stands around them gives away: kinship and office before them, verbs of speech behind
 * them, pets, greetings, public houses, an address without a word for the road.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const WORD = "\\p{L}[\\p{L}'’-]{1,24}";

function isPlain(word: string) {
  const lower = word.toLowerCase();
  return isFunctionWord(lower) || isRelationWord(lower) || PERSON_VERBS.has(lower) || isShorthand(lower);
}

/** A word that may be a name where the context wants one: never grammar, kin or shorthand. */
function judgeName({ text }: Found): 'likely' | 'doubtful' | 'no' {
  const words = text.split(/[\s]+/);
  if (words.some(isPlain) || isOrdinaryTerm(text)) return 'no';
  if (/^\p{Lu}/u.test(text)) return 'likely';
  return words.every((word) => !isCommonWord(word) && (isGivenName(word) || !isOrdinaryWord(word)))
    ? 'doubtful'
    : 'no';
}

/** The same where even an ordinary word is a name: behind "Pastor", "auntie" or "the dog". */
function judgeAnyName({ text }: Found): 'likely' | 'doubtful' | 'no' {
  if (text.split(/\s+/).some(isPlain) || isOrdinaryTerm(text)) return 'no';
  if (/^\p{Lu}/u.test(text)) return 'likely';
  const lower = text.toLowerCase();
  return isCommonWord(lower) && !isKnownName(lower) ? 'no' : 'doubtful';
}

/** Before a verb of speech, or behind a greeting: a given name, or a word that nobody knows. */
function judgeSpeaker({ text, before }: Found): 'doubtful' | 'no' {
  const lower = text.toLowerCase();
  // "a man from the amusments shouted": nobody has an article.
  if (lower === text && /\b(?:the|a|an|this|that|some|any|no) $/i.test(before) && !isGivenName(lower))
    return 'no';
  if (isPlain(lower) || isOrdinaryTerm(lower) || isSlipOfOrdinaryWord(lower)) return 'no';
  if (isGivenName(lower)) return 'doubtful';
  return isOrdinaryWord(lower) || lower.length < 4 ? 'no' : 'doubtful';
}

const KIN =
  'nannan|nannar|nanny|nana|nan|nain|nonna|gran|granny|grannie|grandma|grandad|granddad|grandpa|grampy|gramps|grampa|granda|papa|pops|pop|bampi|bampa|bamps|taid|tadcu|tad-cu|mamgu|mam-gu|oma|opa|abuela|babcia|dziadek|dadi|dada|nani|bibi|aunty|auntie|aunt|anti|uncle|uncl|wncwl|unc|cousin|cuz|godmother|godfather|step-?mum|step-?dad|step-?sister|step-?brother|half-?sister|half-?brother|big sis|little sis|lil sis|big bro|lil bro|sis|bro|brother|sister|twin|hubby|fella|missus|ex|mate|mates|bestie|bff|pal|lad|girlfriend|boyfriend|bf|gf|fianc[eé]e?|partner|lodger|neighbour|babysitter|childminder';
const OFFICE =
  'pastor|bishop|deacon|vicar|father|fr|sister|brother|imam|mufti|hafiz|ustad|ustadh|rabbi|elder|apostle|prophet|evangelist|canon|minister|coach|akela|captain|major|capt|cpl|corporal|lieutenant|lt|sgt|insp|inspector|det|detective|supt|chief inspector|csi|warden|wardens|driver|escort|reporter|sheriff|panel member|safeguarder|keyworker|key worker|keywkr|key person|kw|mentor|tutor|form tutor|caretaker|cook|matron|nurse|hca|ssw|sw|asw|sew|fsw|esw|tm|ptm|atm|iro|hv|pa|ewo|senco|ht|dht|hoy|dsl|ddsl|lsa|elsa|ta|psw|lac nurse|named nurse|school nurse|psych|psychologist|therapist|counsellor|advocate|guardian|solicitor|interpreter|signer|landlord|landlady|manager|staff|worker|carer|foster carer|fc|ssw|link worker|duty|dog|puppy|pup|cat|kitten|rabbit|hamster|guinea pig|pony|horse|budgie|parrot|tortoise|gerbil|goldfish|snake|lizard|bearded dragon|ferret';

/** People, pets, places and dates that the words around them give away. */
export const CONTEXT_PATTERNS: readonly Pattern[] = [
  // Pastor Emeka, granny mo pryce, keywkr tunde, the dog rocky
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:${KIN}|${OFFICE})(?: called| named| is called|,| is| was| -| –| =|:)? (?<span>(?-i:\\p{Lu})[\\p{L}'’-]{1,24}(?: (?-i:\\p{Lu})[\\p{L}'’-]{1,24}){0,2})${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: judgeAnyName,
  },
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:${KIN})(?: called| named| is called)? (?<span>(?-i:\\p{Ll})[\\p{Ll}'’-]{1,24})${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, ...found }) =>
      text === 'mo' && /^ \p{L}/u.test(found.after) ? 'doubtful' : judgeName({ text, ...found }),
  },
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:${OFFICE})(?: called| named| is called| =|:)? (?<span>(?-i:\\p{Ll})[\\p{Ll}'’-]{2,24})${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: judgeName,
  },
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:dog|puppy|pup|cat|kitten|rabbit|hamster|guinea pig|pony|budgie|parrot|tortoise|gerbil|ferret)(?:,? (?:called|named|is called|was called|she called|he called))? (?<span>(?-i:\\p{Ll})[\\p{Ll}'’-]{2,24})${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before, after }) =>
      isPlain(text) ||
      isOrdinaryTerm(text) ||
      (isCommonWord(text) && !/\b(?:called|named)(?:[^.\n]{0,3})$/i.test(before)) ||
      /^(?:food|lead|flap|hair|litter|mess|poo|wee|walker|walking|warden|bite|bites|kennel|owner|shelter|rescue|basket|bed|barking|barked|jumped|escaped|died|attack|attacked|bit|fouling|faeces|urine|cage|hutch)$/.test(
        text,
      ) ||
      /^-/.test(after)
        ? 'no'
        : 'doubtful',
  },
  // "linda in kinship says", "becks reckons", "trace dnt care": a speaker in notes without capitals
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?<span>\\p{L}[\\p{L}'’-]{1,24})(?= (?:(?:in|from|at|on) \\p{L}{2,14} )?(?:says?|said|sed|sez|told|tells|asked|asks|rang|phoned|texted|emailed|reckons|reckoned|thinks|thought|admitted|admits|denied|denies|agreed|agrees|shouted|replied|disclosed|confirmed|reports|reported|stated|states|feels|felt|wants|wanted|cried|laughed|dnt|doesnt|didnt|wont|cant|isnt|wasnt)${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: judgeSpeaker,
  },
  // hi kemi, cheers gaz, ta bernie
  {
    kind: 'person',
    expression:
      /(?:^|[\n.!?,] {0,3}|: ?)(?:hi|hiya|hey|hello|dear|morning|afternoon|cheers|ta|thanks|thank you|thx|alright|yo|oi|ello) (?<span>\p{L}[\p{L}'’-]{1,24})(?=[ ]?[,.!?\n–-]|$)/giu,
    certainty: 'doubtful',
    judge: judgeSpeaker,
  },
  // A line's own speaker: "Nia: So, how's it going"
  {
    kind: 'person',
    expression: new RegExp(`(?:^|\\n)[ >*•-]{0,3}(?<span>${WORD})(?= ?: )`, 'gu'),
    certainty: 'doubtful',
    judge: judgeSpeaker,
  },
  // dr k, ms h, mr o
  {
    kind: 'person',
    expression: new RegExp(`(?<=${FREE}(?:dr|mr|mrs|ms|miss|prof) )[b-hj-z](?=[.,;:)\\n]|['’]s|$)`, 'giu'),
    certainty: 'likely',
  },
  // "Jigga", 'Gizmo', aka tiny: a nickname in quotation marks or behind "known as"
  {
    kind: 'person',
    expression:
      /(?:known as|goes by|calls (?:him|her|them)self|calls (?:him|her|them|me)|nicknamed|nickname(?: is)?|street name|aka|a\.k\.a\.|partner|boyfriend|girlfriend|bf|gf|male|female|friend|associate|peer|lad|man)(?: is| was|,)? ?["“'‘](?<span>\p{L}[\p{L}'’ -]{1,20})["”'’]/giu,
    certainty: 'likely',
    judge: ({ text }) => (text.split(' ').every(isPlain) || isOrdinaryTerm(text) ? 'no' : 'likely'),
  },
  {
    kind: 'person',
    expression: new RegExp(
      `(?<=[,;:(.!?] ?|^)["“'‘](?<span>(?:\\p{Lu}[\\p{L}-]{1,14})(?: \\p{Lu}[\\p{L}-]{1,14})?)["”'’](?=[,;:.)]| (?:and|has|had|is|was|said|from|who|lives)${END})`,
      'gmu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      text.split(' ').every((word) => isPlain(word) || isOrdinaryTerm(word)) || isOrdinaryTerm(text)
        ? 'no'
        : 'doubtful',
  },
  // the red lion, the kings arms, the crown on market street
  {
    kind: 'place',
    expression: new RegExp(
      `${FREE}(?:red|white|black|blue|golden|green|grey|royal|old|white|three|seven|five|the|kings?'?s?|queens?'?s?|dukes?|prince|railway|station|bakers|fox and|fox &|horse and|horse &|rose and|rose &|coach and|hare and|dog and|cross) (?:lion|lions|hart|hind|horse|horses|bull|bulls|bear|swan|swans|boar|dragon|anchor|bell|bells|crown|crowns|cross keys|ship|plough|fleece|feathers|arms|hounds|jockey|groom|duck|stag|falcon|eagle|eagles|unicorn|griffin|wheatsheaf|oak tavern|inn|tavern)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /^the (?:bull|bear|swan|crown|ship|bell|arms|horse|horses|duck|dragon|anchor|hounds|lion|lions)$/i.test(
        text,
      )
        ? /\b(?:at|in|outside|from|behind|near|drinking (?:at|in)|works? (?:at|in)|barred from|landlord of|pub,?) $/i.test(
            before,
          ) && /\b(?:the (?:Bull|Bear|Swan|Crown|Ship|Bell|Lion|Anchor|Dragon))$/.test(text)
          ? 'doubtful'
          : 'no'
        : 'doubtful',
  },
  // adrs 7 bryn teg, addr: 14 the sidings
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}(?:adrs|addrs?|adr|add|address|addy|lives|living|lvs|stays|staying|resides|tenancy|property|flat|house)(?: is| at| @|:)* (?<span>\\d{1,4}[a-z]?,? (?:the )?${WORD}(?: \\p{L}[\\p{L}'’-]{1,20})?)(?=[,.;)\\n]|$| with${END}| w${END}| and${END}| since${END})`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text, before }) =>
      // "Address 1" is an alias of ours
      /\bAddress $/.test(before) ||
      text
        .split(/\s+/)
        .slice(1)
        .every((word) => isFunctionWord(word)) ||
      /\b(?:days?|weeks?|months?|years?|hours?|times?|siblings?|children|kids|other|different|more|bed|beds|bedroom|pm|am|placements?|doors?|miles?|minutes?|mins|people|adults?|of|in)\b/i.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
  // bt65, ly4, dn4: the first half of a postcode in small letters, at the end of an address
  {
    kind: 'postcode',
    expression:
      /(?<=(?:[,(]\s?|\b(?:in|to|from|near|around|live|lives|moved) ))(?:a[bl]|b[abdhlnrst]|c[abfhmortvw]|d[adeghlnty]|e[chnx]|f[ky]|g[luy]|h[adgprsux]|i[gmpv]|k[atwy]|l[adelnsu]|m[ekl]|n[egnprw]|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]|t[adfnqrsw]|ub|w[acdfnrsv]|yo|ze)\d{1,2}(?=[.,;)\s]|$)/gu,
    certainty: 'doubtful',
    judge: ({ text, before, after }) =>
      /^(?:st|nd|rd|th)/i.test(after) || (/^(?:ta|pa|sw|hv|ks)/.test(text) && !/,\s?$/.test(before))
        ? 'no'
        : 'doubtful',
  },
  // CAD 1187 of 14/9, PPN 45/118273/24, log 312 of 3 May, URN 118 of today
  {
    kind: 'reference',
    expression: new RegExp(
      `${FREE}(?:CAD|PPN|URN|log|incident|inc|command|cad|occurrence|crime|SPN|VPA|GAF|STORM)(?: (?:no|number|ref))?[ .:#]{1,3}(?<span>\\d{2,6}(?: of (?:the )?\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|(?:[/-][\\p{L}\\d]{1,9}){1,3})?)${END}`,
      'gu',
    ),
    certainty: 'likely',
  },
  // Ysgol Bro Taf, Coleg Gwent, Plas Newydd, Llys Teg
  {
    kind: 'organisation',
    expression: new RegExp(
      `${FREE}(?:Ysgol|Coleg|Meithrinfa|Canolfan|Meddygfa|Capel|Eglwys|Cylch|Bunscoil|Gaelscoil|Naíscoil|Naiscoil|Sgoil)(?: (?:y|yr|Y|Yr|na|an|Gyfun|Gynradd|Uwchradd|Meithrin|Bro|Feithrin))*(?: \\p{Lu}[\\p{L}'’-]{1,20}){1,3}${END}`,
      'gu',
    ),
    certainty: 'likely',
  },
  // the Llantwit boys, the Beeston lot, Ponty crew
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<=${FREE}(?:the|with|from) )(?:the )?\\p{Lu}[\\p{L}'’-]{2,20}(?: \\p{Lu}[\\p{L}'’-]{2,20})? (?:boys|lads|girls|crew|gang|lot|mob|mandem|massive|young team|squad)${END}`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) => (isOrdinaryTerm(text.split(' ')[0] ?? '') ? 'no' : 'doubtful'),
  },
  // the A60, the M62, off the B4066
  {
    kind: 'place',
    expression:
      /(?<=\b(?:the|off|on|near|along|junction of|down|up|beside|by) )(?:the )?[ABM]\d{1,4}(?:\(M\))?(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /^[AB]\d$/.test(text) && !/\bthe $/.test(before) && !text.startsWith('the') ? 'no' : 'doubtful',
  },
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
  // DEAN "DEANO" PRITCHARD, Ryan 'Spud' Murphy
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}\\p{Lu}[\\p{L}'’-]{1,20} ["“'‘(]\\p{Lu}[\\p{L}’-]{1,20}["”'’)] \\p{Lu}[\\p{L}'’-]{1,24}${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      text
        .split(' ')
        .map((word) => word.replace(/[^\p{L}]/gu, ''))
        .some((word, at) => isPlain(word) && !(at === 1 && /^\p{Lu}\p{Ll}/u.test(word)))
        ? 'no'
        : 'likely',
  },
  // little t, big d
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:little|lil|big|wee|young|lickle) [b-hj-z](?=[.,;:)\\n]| |$)(?! ?[&/])`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before, after }) =>
      /\b(?:a|an|the|his|her|too|very|so|how)\s$/i.test(before) ||
      /^ (?:bit|of)\b/.test(after) ||
      / x$/.test(text)
        ? 'no'
        : 'doubtful',
  },
  // 15.11 LT rang: a day and a month that open a sentence inside a paragraph
  {
    kind: 'date',
    expression: /(?<=[.;!?)] )(?:0?[1-9]|[12]\d|3[01])[./](?:1[0-2]|0[1-9])(?=[:,]? (?:[–-] ?)?\p{Lu})/gu,
    certainty: 'doubtful',
  },
  // sat nite, tues after school, fri eve
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}(?:mon|tues?|weds?|thurs?|fri|sat|sun)(?:day)? (?:nite|nyt|nght|aft|afters|after (?:school|skl|work|tea|dinner|lunch)|teatime|lunchtime|morn)${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ before }) => (/\b(?:every|each|most|alternate) $/i.test(before) ? 'no' : 'likely'),
  },
  // 16 Maes y Dre, 4 tithe barn, 9 Kirk Wynd
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}\\d{1,4}[a-z]? (?:maes|heol|ffordd|stryd|bryn|cae|clos|rhodfa|lôn|lon|llys|erw|parc|pen|tan|cwrt|dol|trem|plas|gerddi|cefn|rhes|teras)(?:[- ](?:y|yr|\\p{L}{3,14})){1,3}(?=[,.;)\\n]|$| )`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /\b(?:and|with|was|were|days?|weeks?|months?|years?|the|to|from|by)\b/i.test(text) ||
      (/^\d+ (?:pen|tan|don)\b/.test(text) && !/^\d+ \p{Lu}/u.test(text))
        ? 'no'
        : 'likely',
  },
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}\\d{1,4}[a-z]? (?:the )?(?:\\p{L}[\\p{L}'’-]{2,20} ){0,2}(?:wynd|loan|brae|gait|vennel|pend|neuk|barn|fold|garth|ghyll|mead|meadows?|fields?|leys|lea|dene|holme|acres?|orchard|paddocks?|green|sidings|quays?|wharf|heys?|nook|keep|ridge|reach|chase|covert|coppice|spinney|combe|burn|haven|mount|glade|dell|hollow|thorpe|stables|maltings|granary|almshouses)${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text }) => {
      const words = text.split(/\s+/).slice(1, -1);
      const isName = words.length > 0 && words.every((word) => word === 'the' || !isPlain(word));
      return isName &&
        !/\b(?:days?|weeks?|months?|years?|hours?|times?|children|siblings|boys|girls|people|of|other|new|young|old|football|playing|acre)\b/i.test(
          text,
        )
        ? 'likely'
        : 'no';
    },
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
];
