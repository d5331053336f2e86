import { isFunctionWord, isRelationWord, TITLES } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isUsualWord } from '../usual-capitals.ts';
import { isGivenName } from '../words/known-names.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import { isShorthand } from '../words/shorthand.ts';
import { isSlipOfOrdinaryWord } from '../words/slips.ts';
import type { Found, Pattern } from './pattern.ts';

/*
 * Places in a sentence where only somebody's name can stand, whatever the word is elsewhere: "Bear's mum", "Star told me",
 * "pickle the hamster", "second child ONYX". A list of names does not help there; the sentence does.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** What only people do and are, of the words that follow a name. */
const PERSONAL =
  "said|says|told|tells|asked|asks|rang|rings|phoned|texted|cried|cries|laughed|shouted|swore|whispered|hugged|kissed|hit|kicked|punched|slapped|shoved|bit|ran|slept|sleeps|ate|eats|drank|smiled|smirked|shrugged|nodded|apologised|wants|wanted|loves|loved|hates|hated|likes|liked|thinks|thought|feels|felt|knows|knew|hopes|hoped|wishes|arrived|answered|argued|went|came|moved|stayed|stays|lived|lives|drives|drove|drinks|smokes|wept|giggled|chose|woke|wakes|screamed|spat|absconded|calls|called|goes|sat|stood|played|plays|turned up|got up|got in|got out|got home|has moved|had moved|has gone|had gone|(?:is|was) (?:\\d{1,2}(?![\\d.:/%])|asleep|upset|angry|tearful|crying|happy|drunk|in bed|at work|late home|scared|hungry|naked|arrested|pregnant|in custody|on bail|with (?:him|her|mum|dad|me)|my |her |his |their )|wo(?:n[’']t|nt) (?:go|eat|talk|sleep|come|speak)";

/** Bodies, offices and crowds that do what people do and need no article. */
const CROWDS = new Set(
  'everyone everybody someone somebody nobody anyone anybody people staff nothing everything something neither both others another whoever whatever health legal education housing police management reception security crisis triage custody probation transport finance business placement provision contact respite nursery hospital clinic surgery ambulance court panel conference meeting evidence research information feedback time money work life food school college university church professionals neighbours residents colleagues teachers workers parents children kids agencies services partners dinner tea lunch breakfast homework today yesterday tomorrow tonight last next later earlier again twice once nowt owt hello goodbye duty network system form message letter report email phone property tenant landlord owner manager caller witness victim suspect'.split(
    ' ',
  ),
);

const lowerOf = (text: string) => text.toLowerCase().replace(/['’]s?$/, '');

const isPlain = (word: string) =>
  isFunctionWord(word) ||
  isRelationWord(word) ||
  TITLES.has(word) ||
  isUsualWord(word) ||
  CROWDS.has(word) ||
  CROWDS.has(`${word}s`) ||
  isOrdinaryTerm(word);

/** A word with a capital that may be a name where the sentence wants one: no grammar, no office, no plural, no participle. */
function judgeCapital({ text }: Found): 'doubtful' | 'no' {
  const word = lowerOf(text);
  if (isGivenName(word) && !isFunctionWord(word)) return 'doubtful';
  if (isPlain(word) || isShorthand(word)) return 'no';
  return isOrdinaryWord(word) && /(?:ing|ed|ly|[^s]s|ion|ment|ness)$/.test(word) ? 'no' : 'doubtful';
}

/** The same for a word in small letters that is a name only if nothing else can be meant. */
function judgeAny({ text }: Found): 'doubtful' | 'no' {
  const word = lowerOf(text);
  return isPlain(word) || isShorthand(word) || (!isOrdinaryWord(word) && isSlipOfOrdinaryWord(word))
    ? 'no'
    : 'doubtful';
}

const PET =
  'dog|puppy|pup|cat|kitten|rabbit|bunny|hamster|guinea pig|pony|horse|budgie|parrot|tortoise|gerbil|goldfish|snake|lizard|gecko|ferret|rat|mouse|spider|tarantula|staffy|staffie|lurcher|whippet|greyhound|alsatian|husky|labrador|terrier|spaniel|collie|cockapoo|bully|mastiff|donkey|goat|hen|cockerel|chicken|caretaker|lollipop lady|lollipop man|dinner lady|milkman|window cleaner|postman|bus driver|taxi driver|escort';

/** Where only a person, or a pet, can stand. */
export const STANDING_PATTERNS: readonly Pattern[] = [
  // Star told me, "Bear was asleep": a word with a capital that does what only people do
  {
    kind: 'person',
    expression: new RegExp(
      `(?:^|[.!?\\n:;"“‘(–-] ?|[.!?;:] {1,2})(?<span>\\p{Lu}[\\p{Ll}'’-]{2,20})(?= (?:${PERSONAL})${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: judgeCapital,
  },
  // Bear's mum, at Star's house
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?<span>\\p{Lu}[\\p{Ll}-]{2,20})(?=['’]s (?:step-?)?(?:mum|mummy|mam|mom|mother|dad|daddy|father|nan|nana|gran|granny|grandma|grandad|brother|sister|siblings?|aunt|auntie|aunty|uncle|cousin|partner|boyfriend|girlfriend|bf|gf|ex|wife|husband|son|daughter|baby|mate|mates|friend|friends|flat|bedroom|birthday|behalf|voice|voicemail|mobile|flatmate|wishes and feelings|fella|lad|dog|car|bike|coat|hair|arm|face|hand|mood|anger|behaviour|wishes|views|cot|school bag|tooth|teeth|asthma|medication|meds|weight|attendance)${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: judgeCapital,
  },
  // pickle the hamster, Diesel the dog, dave the caretaker
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?<span>\\p{L}[\\p{L}'’-]{1,20})(?=,? (?:the|our|my|his|her|their) (?:old |new |wee |little |school |family |big |baby )?(?:${PET})${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before, ...found }) => {
      const word = lowerOf(text);
      if (/^\p{Lu}/u.test(text)) return judgeCapital({ text, before, ...found });
      if (/(?:ing|ed|ly|s|en|t)$/.test(word) && !isGivenName(word)) return 'no';
      const isNamed = isGivenName(word) || !isOrdinaryWord(word) || /(?:and|&|n|from|called) $/.test(before);
      return isNamed ? judgeAny({ text, before, ...found }) : 'no';
    },
  },
  // second child ONYX, victim Star; not "child protection"
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:(?:second|third|first|other|older|elder|younger|youngest|oldest|eldest|middle|unborn|male|female|half|step|newborn|new|infant|little) )(?:child|baby|sibling|brother|sister|twin|boy|girl|infant|occupant|male|female|son|daughter|cousin|victim|suspect)(?:,|:| called| named| is| was| –| -)? (?<span>\\p{Lu}[\\p{L}'’-]{2,20})${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: judgeCapital,
  },
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:[Vv]ictim|[Ss]uspect|[Oo]ffender|[Ii]nformant|[Cc]aller|[Ww]itness|[Cc]omplainant|[Aa]ccused|[Dd]efendant|[Cc]o-?defendant|[Cc]o-d|[Aa]ggressor|[Tt]enant|[Oo]ccupant|[Nn]eighbour|[Pp]erp|first aider|[Ss]taff member|cover|covering|buddy|tutor)(?:,|:| called| named| is| was| –| -)? (?<span>\\p{Lu}[\\p{L}'’-]{2,20})${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      isFunctionWord(lowerOf(text)) ||
      isRelationWord(lowerOf(text)) ||
      TITLES.has(lowerOf(text)) ||
      CROWDS.has(lowerOf(text)) ||
      /^\p{Lu}{2,3}$/u.test(text) ||
      /^(?:services?|support|id|dispute|statements?|care|protection|letter|sheet|story|impact|personal|said|told|is|was|has|states?|stated|reports?|reported|from|at|in|on|and|for|to|with|did|does|aged|born|dob)$/i.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
  // Co-d Ieuan and Tyler: Jan and Pearl, where both have capitals and one is a given name
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?<span>\\p{Lu}[\\p{Ll}'’-]{2,16})(?= (?:and|&|n) \\p{Lu}\\p{Ll}{1,16}(?: (?:${PERSONAL})|['’]s? (?:house|flat|place|kids|children))${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text, after, ...found }) => {
      const other = /(?:and|&|n) (\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
      return isGivenName(other) && !isCommonWord(other) ? judgeCapital({ text, after, ...found }) : 'no';
    },
  },
  // junior aka stacks, "known as tank": whatever the word is
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:aka|a\\.k\\.a\\.|also known as|nicknamed|street name|goes by|answers to)(?: is)? ["“‘']?(?<span>\\p{Ll}[\\p{L}'’-]{1,20})${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) => (isFunctionWord(text) || isRelationWord(text) || TITLES.has(text) ? 'no' : 'likely'),
  },
  // her surname is Bloom; spelt Quill; known to us as Sparrow
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:surname|maiden name|middle name|first name|real name|full name|name|spelt|spelled|called|named|christened|nicknamed|signed|signs|initialled|answers to|saved as|saved under|goes by)(?: is| was| as|:)? ["“‘']?(?<span>\\p{Lu}[\\p{Ll}'’-]{1,20}(?: \\p{Lu}[\\p{Ll}'’-]{1,20})?)${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: judgeCapital,
  },
];
