import { BUILT_IN_TYPES } from '../activities/activity-types.ts';
import { ADULT_AREAS } from '../activities/adult-areas.ts';
import { GLOSSARY } from '../glossary.ts';

/** Headings and labels of papers and of the field, with capitals that could be taken for names. */
const LABELS = [
  'Key statistics',
  'Case study',
  'Areas for improvement',
  'Making Safeguarding Personal',
  'Direction of travel',
];

/** Of two words and more: one word alone may be somebody's name. */
const PHRASES: readonly string[] = [
  ...LABELS,
  ...ADULT_AREAS,
  ...BUILT_IN_TYPES.map(({ name }) => name),
  ...GLOSSARY.flatMap(({ term, words }) => [term, words]),
].filter((phrase) => /\s/u.test(phrase));

/** A part of a text, by its first and last place. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the app's own words and those of the field stand in a text: nobody is called so there. "Key" alone may be a name. */
export function ownWordsIn(text: string): Place[] {
  const places: Place[] = [];
  for (const phrase of PHRASES)
    for (let start = text.indexOf(phrase); start !== -1; start = text.indexOf(phrase, start + 1))
      places.push({ start, end: start + phrase.length });
  return places;
}

/** Functions of those who do quality assurance: there are many of each, so none of them is a rare detail. */
export const FUNCTION_IN_QA =
  /^(?:an? |the )?(?:best[- ]interests? )?(?:observer|auditor|reviewer|moderator|assessor|lead auditor)s?$/iu;
