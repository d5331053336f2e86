import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isKnownName } from '../words/known-names.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import type { Pattern } from './pattern.ts';

/** Words with a capital at a line's start that are not part of what is named after them. */
const NOT_A_LEAD =
  '(?!(?:Starts?|Started|Attends|Attended|GP|At|In|From|To|And|But|When|While|Since|After|Before|Then|His|Her|Their|Our|Called|Visited|Emailed|Rang|Moved|Left|Joined|Manager|Teacher|Meeting|Report|Plan|School)\\b)';

const NAME = "(?:\\p{Lu}[\\p{L}'-]{1,25}|St\\.?|of|the|and|&|RC|CE|CofE|C of E)";
const GENERIC_FIRST =
  /^(?:Office of |Dean of |Head of |The |the |His |Her |Their |This |Local |New |Primary |Secondary |Special |Mainstream |Virtual |High |Private |Home |In |At |A |Crown |Family |County |Magistrates |Youth |General |Our |Any |Junior |Infant |Independent |Boarding |Previous |Current |Senior |Summer |After |And |Sunday |Nursery )*(?:School|Schools|Academy|College|Nursery|Hospital|Surgery|Court|University|Sixth Form|Children's Centre|Family Hub|Health Centre|Medical Centre|Day Nursery|Primary School|Secondary School|High School|High Court|Family Court)s?$/i;

const judgeGeneric = ({ text }: { text: string }) =>
  GENERIC_FIRST.test(text) ? ('no' as const) : ('likely' as const);

const LOWER_STOP = new Set(
  'the a an his her their our my this that new old local primary secondary special high at to in from of and mainstream private previous current same any each no after before attends attended attending school every is was out all with for virtual home boarding infant junior nursery family day start started starts into or other another during between leaving left miss missed missing moved changed change changing next last between catholic christian special grammar sixth between ofsted child children teaching teacher pre good outstanding been being gone goes going like likes liked enjoys enjoyed hates which where when did not has had needs full time both their first still see general cottage mental crown county youth magistrates be as on so very too by if via per than about refused refuses refusing between'.split(
    ' ',
  ),
);

/** A first word that is a place or a name, so that what follows is a body of that place: not "Youth Justice Service". */
function isLocalName(word: string): boolean {
  const lower = word.toLowerCase();
  return !isOrdinaryTerm(word) && (isKnownName(lower) || !isOrdinaryWord(lower));
}

/** Schools, surgeries, hospitals, courts and other named bodies. */
export const ORGANISATION_PATTERNS: readonly Pattern[] = [
  {
    kind: 'school',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${NOT_A_LEAD}(?:(?:St\\.?|\\p{Lu}[\\p{L}'-]{1,25})[ ])(?:${NAME}[ ]){0,5}(?:School|Schools|Academy|College|Nursery|Preschool|Pre-school|Playgroup|University|Sixth Form|PRU)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    certainty: 'likely',
    judge: judgeGeneric,
  },
  {
    kind: 'school',
    expression:
      /(?<![\p{L}\p{N}])(?:St\.?|\p{Lu}[\p{L}'-]{1,25})(?: \p{Lu}[\p{L}'-]{1,25}){0,2} (?:Primary|Secondary|Infants?|Juniors?|High|Grammar|Comprehensive|Prep)(?: School)?(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
    judge: judgeGeneric,
  },
  {
    kind: 'health-service',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${NOT_A_LEAD}(?:(?:St\\.?|\\p{Lu}[\\p{L}'-]{1,25})[ ])(?:${NAME}[ ]){0,5}(?:Hospital|Infirmary|Surgery|Medical Centre|Medical Practice|Health Centre|Clinic|Hospice|GP Practice|Dental Practice|NHS Trust|NHS Foundation Trust|Walk-in Centre|Pharmacy)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    certainty: 'likely',
    judge: judgeGeneric,
  },
  {
    kind: 'court',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${NOT_A_LEAD}(?:\\p{Lu}[\\p{L}'-]{1,25}[ ])(?:${NAME}[ ]){0,4}(?:Family Court|County Court|Magistrates'? Court|Crown Court|Combined Court|Youth Court|Family Proceedings Court|Court Centre|Hearing Centre)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    certainty: 'likely',
    judge: judgeGeneric,
  },
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${NOT_A_LEAD}(?:\\p{Lu}[\\p{L}'-]{1,25}[ ])(?:${NAME}[ ]){0,4}(?:Children's Centre|Childrens Centre|Family Hub|Family Centre|Community Centre|Youth Centre|Youth Club|Leisure Centre|Contact Centre|Mosque|Masjid|Gurdwara|Temple|Synagogue|Church|Cathedral|Borough Council|City Council|County Council|District Council|Council|Housing Association|Police Station|Football Club|FC|United|Rovers|Ltd|Limited|Trust|Fostering|Library|Swimming Pool|Town Hall|Refuge)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /^(?:(?:[\p{L}]+ )?of (?:the )?|The |Local |His |Her |Our |Early |A )*(?:Children's Centre|Family (?:Hub|Centre)|Council|Contact Centre|Youth Club|Church|Trust|Fostering|Refuge|Mosque|Library|United|Temple|Limited)$/iu.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
  {
    kind: 'organisation',
    expression:
      /(?<![\p{L}\p{N}])(?<span>\p{Lu}[\p{L}'-]{2,25} (?:(?:\p{Lu}[\p{L}'-]{1,25}|and|of|for|the|&) ){0,5}(?:Service|Services|Forum|Jobcentre|Job Centre|Station|Aid|Homes|Project|Association|Charity|Airport|Museum|Law Centre|Foodbank|Food Bank|Partnership|Foundation|Society))(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
    judge: ({ text }) => (isLocalName(text.split(' ')[0] ?? '') ? 'likely' : 'no'),
  },
  {
    kind: 'organisation',
    expression:
      /(?<![\p{L}\p{N}])(?:the )?(?:University|College|Diocese|Bishop) of \p{Lu}[\p{L}'-]{2,25}(?: \p{Lu}[\p{L}'-]{2,25})?(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  // Pasted lower-case notes: "st marys primary", "hillview academy"
  {
    kind: 'school',
    expression:
      /(?<![\p{L}\p{N}])st\.? \p{L}[\p{L}'-]{2,20}(?:'s)?(?: (?:catholic|rc|ce|cofe|church of england))?(?: (?:primary|secondary|infants?|juniors?|high|academy|college|nursery|school)){0,3}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'school',
    expression:
      /(?<![\p{L}\p{N}])(?<span>\p{Ll}[\p{L}'-]{3,20} (?:primary|secondary|infants?|juniors?|academy|high|grammar|nursery)(?: school| academy| nursery)?)(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      LOWER_STOP.has(text.split(' ')[0] ?? '')
        ? 'no'
        : /\b(?:at|to|from|attends|attended|attending|in|the|is) $/.test(before) &&
            !/ (?:high|secondary)$/.test(text)
          ? 'doubtful'
          : 'no',
  },
  {
    kind: 'health-service',
    expression:
      /(?<![\p{L}\p{N}])(?<span>\p{Ll}[\p{L}'-]{3,20} (?:hospital|surgery|infirmary|medical centre|health centre))(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      LOWER_STOP.has(text.split(' ')[0] ?? '')
        ? 'no'
        : /\b(?:at|to|from|in|the|attended|gp|with) $/.test(before)
          ? 'doubtful'
          : 'no',
  },
];
