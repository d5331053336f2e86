import { isRelationWord } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isUsualWord } from '../usual-capitals.ts';
import { CLASS_PATTERN, isKindOfBody } from './bodies-of-places.ts';
import type { Pattern } from './pattern.ts';
import { isPlain } from './plain-words.ts';

/*
 * Bodies that a sentence gives away though their names are words of every day: who speaks or is spoken to ("rose nursery
 * rang"), a firm with its trade ("A2B cars"), a team with its age ("Rangers under 12s").
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** Classes of which nobody speaks without a name where they act or are called. */
const ACTING =
  "(?:nursery|day nursery|pre-?school|playgroup|primary|infants|juniors|academy|high school|college|surgery|medical centre|health centre|pharmacy|chemist|clinic|hospital|ward|dental|dentist|opticians|vets|church|chapel|mosque|masjid|gurdwara|temple|fellowship|food ?bank|youth club|boxing club|scouts|brownies|guides|cubs|cadets|police station|police|council|housing|lettings|solicitors|law|chambers|taxis|cabs|cars|minibuses|autos|motors|tyres|garage|stores|mini ?market|off licence|chippy|fish bar|kebab house|tandoori|pizza|cafe|bakery|butchers|barbers|hair|nails|beauty|salon|hotel|guest house|hostel|refuge|house|court|lodge|towers|farm|stables|kennels|foods|plastics|logistics|cleaning|recycling|care home|nursing home|homecare|fostering|residential|trust|project|mission|breakfast club|after school club|holiday club|dance|theatre school|gym|karate|community centre|leisure centre|family hub|childrens centre|children[’']s centre|contact centre|library|practice|band|choir|fc)";
const ACTS =
  "(?:said|says|rang|ring|called|phoned|emailed|texted|told|confirmed|confirm|reported|report|report that|wrote|advised|say|state|stated|have|has|had|know|knew|are|were|is|was|will|wont|won[’']t|refused|agreed|closed|shut|opened|sent|gave|gives|offered|offer|asked|want|wants)";

/** Words of class words alone: "community centre". */
const CLASS_ONLY =
  /^(?:centre|club|school|nursery|surgery|hospital|clinic|housing|police|council|college|academy|primary|house|home|hub|bank|food|day|care|medical|health|leisure|holiday|breakfast|church|library|garage|pharmacy|project|trust|court|practice|pre-?school|playgroup)$/;

/** Words before the class word, none of which says only which kind of body it is. */
function judgeNamed({ text, before }: { readonly text: string; readonly before: string }): 'doubtful' | 'no' {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const [first = ''] = words;
  if (first.length < 2 || /['’]$/.test(before) || isRelationWord(first.replace(/['’]s?$/, ''))) return 'no';
  // "lily's dentist" is a dentist, "karim's garage" is a garage's name.
  if (
    /['’]s$/.test(first) &&
    !/(?:cafe|garage|taxis|cabs|cars|autos|motors|stores|bakery|butchers|barbers|hair|nails|salon|kennels|farm|stables|chippy|pizza)$/.test(
      text.toLowerCase(),
    )
  )
    return 'no';
  if (isPlain(first) || isKindOfBody(first) || isRelationWord(first) || isOrdinaryTerm(first)) return 'no';
  if (words.every((word) => isPlain(word) || isKindOfBody(word) || CLASS_ONLY.test(word))) return 'no';
  return isOrdinaryTerm(words.slice(0, 2).join(' ')) || isOrdinaryTerm(text) || /\d $/.test(before)
    ? 'no'
    : 'doubtful';
}

/** Places that any file speaks of. */
const EVERYDAY =
  /^(?:DOORS?|HOUSE|SHOPS?|STATION|PARK|GATES?|WINDOW|PROPERTY|ADDRESS|SCENE|TIME|GARDEN|KITCHEN|TABLE|FRONT|BACK|END|MOMENT|WEEKEND|FLATS?|RIVER|ROAD|CORNER|CAR|CONTACT|BEGINNING|START|TOP|BOTTOM|SIDE|SAME|STAIRS|HOSPITAL|SURGERY|CLINIC|SCHOOL|NURSERY|LOCATION|PREMISES|VEHICLE|INCIDENT|BUS|STOP|BUILDING|ROOM|ENTRANCE|HOTEL|HOSTEL|PLAYGROUND|BED|COT|SOFA|AGE|EARLIEST|LATEST|OFFICE|DESK|RECEPTION|COUNTER|TILL|BEACH|POOL|LIGHTS|JUNCTION|BRIDGE|WALL|FENCE|SHOWER|BATH|BATHROOM|BEDROOM|SCHOOLS)$/;

/** Bodies by what they do and by what belongs to their names. */
export const PASSING_BODIES: readonly Pattern[] = [
  // rose nursery rang, five oaks surgery said
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?:^|[\\n.;:!?,–-] {0,2}|${FREE}(?:and|but|that|as|then|so|cos|because|the) )(?<span>[\\p{L}\\p{N}][\\p{L}\\p{N}'’]{1,14}(?: [\\p{Ll}\\p{N}][\\p{Ll}\\p{N}'’]{1,14})? ${ACTING})(?= ${ACTS}${END})`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: judgeNamed,
  },
  // mum rang city cars, works for first step logistics, dad drives for a2b taxis
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<=${FREE}(?:rang|ring|rung|called|phoned|emailed|asked|told|visited|attends|attended|joined|left|(?:works?|worked|working|drives?|driving|drove|plays?|playing|played|trains?|cleans?|delivers?|volunteers?|shifts?|job) (?:for|at|with)|known to|referred to|letter from|call from|email from|invoice from|report from|taken by|collected by|booked with|signed up (?:to|for|at)|moved (?:to|from)|placed (?:at|with|in)) (?:the )?)(?!(?:the|his|her|their|our|my|a|an)${END})[\\p{L}\\p{N}][\\p{L}\\p{N}'’]{1,14}(?: [\\p{L}\\p{N}][\\p{L}\\p{N}'’]{1,14})? ${ACTING}${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: judgeNamed,
  },
  // A2B cars, taxi: star cabs
  {
    kind: 'organisation',
    expression: new RegExp(
      `${FREE}(?:[A-Z]\\d[A-Z]|\\d[A-Z]{1,2}|[A-Z]{1,2}\\d) (?:cars|cabs|taxis|minibuses|travel|couriers|removals|autos|motors)${END}|(?<=${FREE}(?:taxi|taxis|cab|minicab|driver|drivers)(?:,| firm| company|:| from| with| is| -| –)* )\\p{L}[\\p{L}\\p{N}'’]{1,14} (?:cars|cabs|taxis|travel|private hire)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: judgeNamed,
  },
  // Rangers under 12s, ravens u9s, Colts U14
  {
    kind: 'organisation',
    expression: new RegExp(
      `${FREE}\\p{Lu}[\\p{L}'’-]{2,18}(?: \\p{Lu}[\\p{L}'’-]{1,18}){0,2} (?:[Uu]nder[- ]?|[Uu])\\d{1,2}(?:['’]?s)?${END}|(?<=${FREE}(?:for|with|at|joined|plays|captain of|coach of|coaches|trials? (?:at|with)) )\\p{Ll}[\\p{Ll}'’-]{2,18}(?: \\p{Ll}[\\p{Ll}'’-]{1,18})? (?:under[- ]?|u)\\d{1,2}(?:['’]?s)?${END}`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      /^(?:Children|Child|Young|The|All|Girls|Boys|Kids|Free|For|Carers|Visits|Sibling|Siblings|girls|boys|kids|the|all)(?![\p{L}])/u.test(
        text,
      )
        ? 'no'
        : 'doubtful',
  },
  // the Polish church on Skirbeck Road, the African shop in Wood Green
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<=${FREE}(?:[Tt]he|[Aa]t|[Tt]o|[Ff]rom) )\\p{Lu}\\p{Ll}{3,14} ${CLASS_PATTERN} (?:on|in|at|off|near|by) (?:the )?\\p{Lu}[\\p{L}'’-]{2,18}(?: \\p{Lu}[\\p{L}'’-]{1,18}){0,2}${END}`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      isKindOfBody(text.split(' ')[0]?.toLowerCase() ?? '') &&
      !/^(?:[A-Z]\p{Ll}+(?:ish|an|ese|ic|i)) /u.test(text)
        ? 'no'
        : 'doubtful',
  },
  // Ola (Family Anchor), Ms Yip (Harris Greenwich, class teacher): where somebody is from
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<=${FREE}\\p{Lu}[\\p{L}'’-]{1,20} \\()(?:\\p{Lu}[\\p{L}'’-]{1,18} ){1,3}\\p{Lu}[\\p{L}'’-]{1,18}(?=[),;])`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      isOrdinaryTerm(text) ||
      text.split(' ').every((word) => isUsualWord(word.toLowerCase()) || isKindOfBody(word.toLowerCase()))
        ? 'no'
        : 'doubtful',
  },
  // AT THE SHED, OUTSIDE THE COMPASSES: in capitals, where files name no thing of every day
  {
    kind: 'place',
    expression: new RegExp(
      `(?<=${FREE}(?:AT|OUTSIDE|BEHIND|NR|NEAR|O/S|OPP|OPPOSITE) THE )\\p{Lu}{4,16}(?=[,.;)\\n]|$| (?:AND|WITH|ON|IN|AT|WHEN|BY)${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      isUsualWord(text.toLowerCase()) || isKindOfBody(text.toLowerCase()) || EVERYDAY.test(text)
        ? 'no'
        : 'doubtful',
  },
];
