import { isFunctionWord, isRelationWord, PERSON_VERBS } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isGivenName, isKnownName } from '../words/known-names.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import { isShorthand } from '../words/shorthand.ts';
import { isSlipOfOrdinaryWord } from '../words/slips.ts';
import type { Found, Pattern } from './pattern.ts';

/*
 * People and pets whom only what stands around them gives away: kinship and office before them, verbs of speech behind
 * them, greetings, nicknames, single letters.
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

/** People and pets that the words around them give away. */
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
