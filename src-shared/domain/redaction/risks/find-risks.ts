import { fold, originalRange } from '../text/fold.ts';
import { findOtherScripts } from '../text/other-scripts.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { QuasiRisk, RiskSuggestion } from '../types.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import {
  EVENTS,
  FAMILY_FORMS,
  LANGUAGES,
  NATIONALITIES,
  OCCUPATIONS,
  RARE_CONDITIONS,
  RELIGIONS,
} from './lexicons.ts';
import { RARE_SHAPES } from './rare-shapes.ts';
import { SHAPES_OF_VERBS } from './told-by-verbs.ts';

type Kind = QuasiRisk['kind'];

const ALL_RARE_SHAPES = [...RARE_SHAPES, ...SHAPES_OF_VERBS];

const instead = (words: string): RiskSuggestion => ({ do: 'replace', words });
const REMOVE: RiskSuggestion = { do: 'remove' };

interface Lexicon {
  readonly kind: Kind;
  readonly phrases: ReadonlySet<string>;
  readonly why: string;
  readonly suggestion: RiskSuggestion;
  /** Needed somewhere in the 60 characters before or after. */
  readonly near?: RegExp;
}

const FAMILY =
  /\b(?:mother|mum|father|dad|parents?|carers?|nan|gran(?:d\w+)?|aunt\w*|uncle|stepfather|stepdad|stepmother|partner|works?|worked|working|job|trained|employed|he is an?|she is an?|retired|serving)\b/i;
const SPEAKING =
  /\b(?:speaks?|speaking|spoken|language|interpreter|interpreted|translat\w+|mother tongue|bilingual|communicates?|signs?|learn\w*|lessons?|speakers?)\b/i;

const LEXICONS: readonly Lexicon[] = [
  {
    kind: 'language',
    phrases: LANGUAGES,
    why: 'A language that few families of an area speak',
    suggestion: instead('a language other than English'),
    near: SPEAKING,
  },
  {
    kind: 'health',
    phrases: RARE_CONDITIONS,
    why: 'A condition that few children of an area have',
    suggestion: instead('a long-term health need or disability'),
  },
  {
    kind: 'nationality',
    phrases: NATIONALITIES,
    why: 'A nationality or people that few families of an area belong to',
    suggestion: instead('a broader heritage, as in the census'),
  },
  {
    kind: 'religion',
    phrases: RELIGIONS,
    why: 'A faith that few families of an area hold',
    suggestion: instead('the family\u2019s faith'),
  },
  {
    kind: 'occupation',
    phrases: OCCUPATIONS,
    why: 'An occupation by which a parent may be known',
    suggestion: instead('in work'),
    near: FAMILY,
  },
  {
    kind: 'event',
    phrases: EVENTS,
    why: 'An event that others may remember or that was reported',
    suggestion: instead('a serious event in the family'),
  },
  {
    kind: 'family-form',
    phrases: FAMILY_FORMS,
    why: 'A family or placement that stands out',
    suggestion: instead('the family\u2019s circumstances'),
  },
];

/** The words with which a phrase of any list begins: most words of a text begin none. */
const FIRST_WORDS = new Set(
  LEXICONS.flatMap(({ phrases }) =>
    [...phrases].map((phrase) => /^[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? phrase),
  ),
);

interface Shape {
  readonly kind: Kind;
  readonly expression: RegExp;
  readonly why: string;
  readonly suggestion: RiskSuggestion;
}

const NUMBER = '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

const SHAPES: readonly Shape[] = [
  {
    kind: 'siblings',
    expression: new RegExp(
      `\\b(?:one of |the (?:eldest|oldest|youngest|middle|second|third) of |eldest of |youngest of )(?:the |her |his |their )?${NUMBER}(?: \\p{L}{3,12})?(?: children| siblings| brothers| sisters)?`,
      'giu',
    ),
    why: 'The number and order of brothers and sisters',
    suggestion: instead('one of a sibling group'),
  },
  {
    kind: 'siblings',
    expression: new RegExp(
      `\\b${NUMBER} (?:\\p{L}{3,10} )?(?:siblings|brothers|sisters|half-siblings|children under \\p{L}{2,8}|other children)\\b(?: and ${NUMBER} (?:\\p{L}{3,10} )?(?:siblings|brothers|sisters|half-siblings))?`,
      'giu',
    ),
    why: 'The number of brothers and sisters',
    suggestion: instead('a sibling group'),
  },
  {
    kind: 'siblings',
    expression: new RegExp(
      `\\bfamily of ${NUMBER}\\b|\\b${NUMBER}(?:th|rd|nd|st) (?:child|baby)\\b|\\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:child|baby|pregnancy)\\b`,
      'giu',
    ),
    why: 'The size of the family',
    suggestion: instead('a sibling group'),
  },
  {
    kind: 'uniqueness',
    expression:
      /\b(?:the|her|his|their) (?:only|first|sole|one and only) (?:\p{L}[\p{L}-]{2,20} ){0,3}(?:child|children|family|families|boy|girl|pupil|student|person|case|speakers?|couple|baby|household|resident|looked after child|young person|one)\b(?: (?:in|at|of|on|from) (?:the |this |our |his |her |their )?\p{L}{3,20})?/giu,
    why: 'It says that nobody else is like this',
    suggestion: REMOVE,
  },
  {
    kind: 'uniqueness',
    expression:
      /\b(?:no other|unlike any other|the youngest|the oldest|the longest-serving|the most severe|well[- ]known|known locally|everyone knows|local celebrity|famous|infamous|notorious)\b(?: \p{L}{3,20}){0,2}/giu,
    why: 'It says that somebody stands out or is known',
    suggestion: REMOVE,
  },
  {
    kind: 'age',
    expression:
      /\b(?:born (?:at )?\d{2} weeks|premature(?:ly)?(?: at \d{2} weeks)?|due date|a pregnant \p{L}{3,12}|\d{1,2} weeks pregnant)\b/giu,
    why: 'A detail of birth or pregnancy that fixes a date',
    suggestion: instead('an age band'),
  },
  {
    kind: 'event',
    expression:
      /\b(?:died|death|killed|passed away)\b(?: (?:in|of|from|when|after|by|suddenly))?(?: (?:an?|the|his|her|prison|custody|childbirth) ?\p{L}{0,15})?/giu,
    why: 'A death in the family, which others may remember',
    suggestion: instead('a bereavement'),
  },
  {
    kind: 'placement',
    expression: new RegExp(
      `\\b(?:${NUMBER}|\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) (?:different |previous |foster |residential )*(?:placements?|foster homes?|schools?|moves|social workers?)\\b`,
      'giu',
    ),
    why: 'A number of placements, schools or moves that may be unusual',
    suggestion: instead('several'),
  },
  {
    kind: 'placement',
    expression:
      /\b(?:solo|bespoke|specialist|therapeutic|unregulated|unregistered|secure|out[- ]of[- ](?:county|area|borough)) (?:placement|provision|home|unit|school)\b/giu,
    why: 'A placement of a kind that few children have',
    suggestion: instead('a placement'),
  },
  {
    kind: 'nationality',
    expression:
      /\b(?:from|in|fled|left|arrived from|born in|came from) (?:Afghanistan|Albania|Bangladesh|China|Congo|Egypt|Eritrea|Ethiopia|Ghana|Guinea|India|Iran|Iraq|Kosovo|Kuwait|Libya|Morocco|Nigeria|Pakistan|Poland|Romania|Russia|Rwanda|Somalia|Spain|Sudan|Syria|Turkey|Uganda|Ukraine|Vietnam|Yemen|Zimbabwe|Ireland|Portugal|Italy|Jamaica|Kenya|Gambia|Sierra Leone|Sri Lanka|Nepal|Brazil|Hungary|Bulgaria|Slovakia|Lithuania|Latvia)\b/giu,
    why: 'A country of origin',
    suggestion: instead('a region of the world'),
  },
];

/** Words that nothing here can read: somebody who can must look whether they name anyone. */
const UNREAD = {
  why: 'Words in another script, which were not read: a name in them is not masked.',
  suggestion: instead('words in the language of the family'),
};

/** The "8" of "8 of 14": a share of a group, and nobody's age. */
function isShare(text: string, start: number, end: number): boolean {
  return /^\d+$/.test(text.slice(start, end)) && /^ (?:out )?of (?:the )?\d/.test(text.slice(end, end + 20));
}

/** "19 months late": a count that the tagger took for a trait; a number alone may be an age. */
const ONLY_A_COUNT = new RegExp(
  `^(?:${NUMBER}|\\d+) (?:days?|weeks?|months?|years?|hours?|times?)(?: late)?$`,
  'i',
);

const TRAIT = {
  why: 'A detail that may tell who somebody is.',
  suggestion: instead('a broader description'),
};

/** Lists details that may give someone away without a name, but for those masked anyway. In order, no two of a kind overlapping. */
export function findRisks(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  traits: readonly { readonly start: number; readonly end: number }[] = [],
): QuasiRisk[] {
  const folded = fold(text);
  const tokens = tokenise(folded);
  const masked = new Uint8Array(text.length);
  for (const { start, end } of spans) masked.fill(1, start, end);
  const found: QuasiRisk[] = [];
  const add = (
    from: number,
    to: number,
    { kind, why, suggestion }: Pick<QuasiRisk, 'kind' | 'why' | 'suggestion'>,
  ) => {
    const { start, end } = originalRange(folded, from, to);
    found.push({ start, end, kind, why: `${why}.`, suggestion });
  };
  for (const shape of SHAPES)
    for (const match of folded.text.matchAll(shape.expression))
      add(match.index, match.index + match[0].trimEnd().length, shape);
  for (const shape of ALL_RARE_SHAPES)
    for (const match of folded.text.matchAll(shape.expression)) {
      const back =
        shape.reachBack?.exec(folded.text.slice(Math.max(0, match.index - 45), match.index))?.[0].length ?? 0;
      const words = folded.text.slice(match.index - back, match.index + match[0].length).trimEnd();
      if (shape.holds?.(words) === false) continue;
      const lead = shape.lead?.exec(words)?.[0].length ?? 0;
      add(match.index - back + lead, match.index - back + words.length, shape);
    }
  for (const { start, end } of findOtherScripts(text))
    found.push({ start, end, kind: 'language', ...UNREAD });
  for (const { start, end } of traits)
    if (!ONLY_A_COUNT.test(text.slice(start, end)) && !isShare(text, start, end))
      found.push({ start, end, kind: 'uniqueness', ...TRAIT });
  for (let at = 0; at < tokens.length; at++) findPhrase(at, tokens, folded.text, add);
  return withoutOverlap(found.filter(({ start, end }) => masked.subarray(start, end).includes(0)));
}

function findPhrase(
  at: number,
  tokens: readonly Token[],
  text: string,
  add: (from: number, to: number, risk: Lexicon) => void,
): void {
  const first = tokens[at];
  if (!first || !FIRST_WORDS.has(first.word)) return;
  for (let length = 4; length >= 1; length--) {
    const last = tokens[at + length - 1];
    if (!last || last.end - first.start > 40) continue;
    const phrase = text.slice(first.start, last.end).toLowerCase();
    for (const lexicon of LEXICONS) {
      if (!lexicon.phrases.has(phrase)) continue;
      if (lexicon.near && !lexicon.near.test(text.slice(Math.max(0, first.start - 60), last.end + 60)))
        continue;
      if (
        lexicon.kind === 'nationality' &&
        first.shape === 'lower' &&
        isOrdinaryWord(phrase) &&
        !NATIONALITIES.has(phrase)
      )
        continue;
      add(first.start, last.end, lexicon);
      return;
    }
  }
}

function withoutOverlap(risks: readonly QuasiRisk[]): QuasiRisk[] {
  const out: QuasiRisk[] = [];
  for (const risk of [...risks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && risk.start < last.end && (risk.kind === last.kind || risk.end <= last.end)) continue;
    out.push(risk);
  }
  return out;
}
