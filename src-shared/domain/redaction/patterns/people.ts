import { isRelationWord, PERSON_VERBS } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isGivenName } from '../words/known-names.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import { isShorthand } from '../words/shorthand.ts';
import type { Found, Pattern } from './pattern.ts';

const NAME = "\\p{Lu}[\\p{L}]{0,24}(?:['-]\\p{L}[\\p{L}]{1,24}){0,2}";
const FURTHER = "\\p{Lu}\\p{L}{1,24}(?:['-]\\p{L}{1,25}){0,2}";
const SURNAME_JOIN = '(?:(?:van|von|de|der|den|di|da|bin|ibn|bint|al|el|la|le|ul|ur|dos)[ -]){0,2}';
const TITLE =
  '(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|rev|revd|cllr|councillor|pc|dc|ds|dci|dcs|pcso|sgt|sergeant|judge|hhj|dj|imam|auntie|aunty|uncle)';

const ROLE =
  '(?:social worker|sw|ssw|worker|manager|tm|team manager|iro|health visitor|hv|midwife|hca|matron|staff nurse|sister|school nurse|teacher|headteacher|head teacher|senco|dsl|carers?|foster carers?|guardian|solicitor|advocate|chair|reviewer|auditor|personal adviser|pa|fsw|keyworker|key worker|key person|interpreter|idva|isva|ewo|hhj|support worker|youth worker|nurse|officer|consultant|paediatrician|therapist|psychologist|mum|mother|dad|father|brother|sister|siblings?|twins?|sons?|daughters?|baby|ex-partner|partner|boyfriend|girlfriend|bf|gf|husband|wife|friends?|aunt|auntie|aunty|uncle|cousin|nan|nana|nanny|gran|grandmother|grandma|grandad|grandfather|pgm|mgm|pgf|mgf|stepfather|stepdad|stepmother|stepmum|neighbour|landlord|called|named|known as|name is|aka|née|nee|told|asked|dear|hi|staff)';
const ANY_NAME =
  "(?:(?-i:\\p{Lu})[\\p{L}'-]{1,24}(?: (?-i:\\p{Lu})[\\p{L}'-]{1,24}){0,2}|(?-i:\\p{Ll})[\\p{L}'-]{1,24})";
const SIGN_OFF =
  'regards|best wishes|many thanks|thanks|best|wishes|sincerely|faithfully|thank you|cheers|signed|chair|minutes by|author|written by|completed by|reviewed by|audited by';

const lowerWord = (text: string) => text.toLowerCase().replace(/[^a-z']/g, '');
const notAName = (word: string) =>
  isCommonWord(lowerWord(word)) ||
  isRelationWord(lowerWord(word)) ||
  PERSON_VERBS.has(lowerWord(word)) ||
  isOrdinaryTerm(word);

/** Roles that nobody speaks of without the name: a word behind them that is a given name too is one. */
const NAMED_ROLE =
  /\b(?:hca|nurse|midwife|matron|sister|teacher|tutor|carer|keyworker|coach|auntie|aunty|uncle|teacher miss|with miss|miss) $/i;

function judgeLowerName({ text, before }: Found): 'likely' | 'doubtful' | 'no' {
  const word = text.split(/\s+/).at(-1) ?? '';
  if (/^\p{Lu}/u.test(word)) return isOrdinaryTerm(text) || isRelationWord(lowerWord(word)) ? 'no' : 'likely';
  if (notAName(word) || (isShorthand(lowerWord(word)) && !isGivenName(lowerWord(word)))) return 'no';
  if (isGivenName(lowerWord(word)) && NAMED_ROLE.test(before)) return 'doubtful';
  return isOrdinaryWord(lowerWord(word)) ? 'no' : 'doubtful';
}

/** Persons given away by a title or a role before the name. */
export const PERSON_PATTERNS: readonly Pattern[] = [
  {
    kind: 'person',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Rev|Revd|Cllr|Councillor|PC|DC|DS|DCI|PCSO|Sgt|Sergeant|Judge|HHJ|Imam|MR|MRS|MS|MISS|DR)\\.? (?:(?:\\p{Lu}\\.? ?){1,3}(?=\\p{Lu}\\p{Ll}))?${SURNAME_JOIN}${NAME}(?: ${SURNAME_JOIN}${FURTHER}){0,2}`,
      'gu',
    ),
    certainty: 'certain',
    judge: ({ text }) => (/^\S+ (?:Ltd|Who|Was|And|The|Is)\b/.test(text) ? 'no' : 'certain'),
  },
  {
    kind: 'person',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${TITLE}\\.? (?:\\p{L}\\.? )?\\p{L}[\\p{L}'-]{1,24}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text, start, end, before, after }) => {
      const word = text.split(/\s+/).at(-1) ?? '';
      if (
        /^(?:ds|dc|pc|dr|ms|miss|judge|sir|dj|auntie|aunty|uncle)$/i.test(text.split(/\s/)[0] ?? '') &&
        notAName(word) &&
        !/^\p{Lu}/u.test(word)
      )
        return 'no';
      if (
        /^(?:and|or|has|is|was|who|said|to|the|will|that|in|at|on|for|with|not|did|had|from|by|as|of|also|but|about|a)$/i.test(
          word,
        )
      )
        return 'no';
      return judgeLowerName({ text: word, start, end, before, after }) === 'no' &&
        !/^(?:mr|mrs|ms|dr)\b/i.test(text)
        ? 'no'
        : 'likely';
    },
  },
  {
    kind: 'person',
    expression:
      /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Dr|Baby|Child)\.? (?!A\b)\p{Lu}(?:[. ]{1,2}\p{Lu})?(?![\p{L}\p{N}])\.?/gu,
    certainty: 'likely',
  },
  {
    kind: 'person',
    expression: /(?<=(?<![\p{L}\p{N}])baby )[b-hj-z](?=[ ,.;)'\n]|$)/gu,
    certainty: 'doubtful',
  },
  {
    kind: 'person',
    expression:
      /(?<![\p{L}\p{N}])(?:PC|DC|DS|PS|PCSO|Sgt|WPC|pc|dc|pcso|sgt|wpc)\.? \d{2,6}(?: \p{L}[\p{L}'-]{2,24})?(?![\p{L}\p{N}])/gu,
    certainty: 'certain',
  },
  {
    kind: 'person',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${TITLE}\\.? (?<span>\\p{L}[\\p{L}'-]{1,24} \\p{L}[\\p{L}'-]{2,24})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      text.split(' ').some((word) => notAName(word)) || isShorthand(lowerWord(text.split(' ')[1] ?? ''))
        ? 'no'
        : 'likely',
  },
  {
    kind: 'person',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${ROLE}(?:[ ]?[:(,][ ]?|[ ]-[ ]?|-[ ]|[ ](?:is |was |called |named |- )?)(?<span>${ANY_NAME})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
    judge: judgeAfterRole,
  },
  {
    // JB, AM and KT: capitals for people, the first of which is no abbreviation of the field
    kind: 'person',
    expression:
      /(?<=(?<![\p{L}\p{N}])(?:yps?|children|siblings|boys|girls|took|with|and|w),? (?:\p{Lu}{2}(?:, | and | & | \+ ))+)\p{Lu}{2}(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ before }) =>
      isOrdinaryTerm(/\p{Lu}{2}(?=[^\p{Lu}]{1,5}$)/u.exec(before)?.[0] ?? '') ? 'no' : 'certain',
  },
  {
    kind: 'person',
    expression: new RegExp(
      `(?:${SIGN_OFF})[ ]{0,2}[,.]?[ ]{0,2}\\n{0,3}[ ]{0,2}(?<span>(?-i:\\p{Lu})[\\p{L}'-]{1,24}(?: (?-i:\\p{Lu})[\\p{L}'.-]{0,24}){0,2})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
    judge: judgeAfterRole,
  },
];

function judgeAfterRole(found: Found): 'likely' | 'doubtful' | 'no' {
  const words = found.text.split(/\s+/);
  const isOrdinary = (word: string) =>
    isOrdinaryTerm(word) || isCommonWord(lowerWord(word)) || isRelationWord(lowerWord(word));
  if (!/^\p{Lu}/u.test(found.text)) return judgeLowerName({ ...found, text: words[0] ?? '' });
  if (!words.every(isOrdinary)) return 'likely';
  return words.length > 1 && !isOrdinaryTerm(found.text) && !words.some(notAName) ? 'doubtful' : 'no';
}
