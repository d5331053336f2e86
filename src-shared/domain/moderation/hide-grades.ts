import type { GradeScale } from '../grades/scale.ts';

/** A text without what gives its grade away. Offsets of `places` are of the original. */
export interface HiddenText {
  readonly text: string;
  readonly places: readonly { readonly start: number; readonly end: number; readonly words: string }[];
}

/** What stands where a word of the scale stood. */
export const HIDDEN_GRADE = '[grade]';

/** Further ways in which reviewers name a grade; whole words only. */
const OTHER_FORMS = [
  'requiring improvement',
  'requires to improve',
  'RI',
  'excellent',
  'outstanding',
  'good',
  'inadequate',
  'inadequacy',
  'requires improvement',
];

/**
 * Takes out every word of the scale wherever it stands, capital or small: "good" in "a good visit" goes too, since
 * what is hidden too often does no harm, and the lead sees every place before a moderator does.
 */
export function hideGrades(text: string, scale: GradeScale): HiddenText {
  const forms = [...new Set([...scale.points.map(({ word }) => word.toLowerCase()), ...OTHER_FORMS])].sort(
    (a, b) => b.length - a.length,
  );
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.map(formPattern).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const places: { start: number; end: number; words: string }[] = [];
  const hidden = text.replace(pattern, (words: string, start: number) => {
    if (words.toLowerCase() === 'ri' && words !== 'RI') return words;
    places.push({ start, end: start + words.length, words });
    return HIDDEN_GRADE;
  });
  return { text: hidden, places };
}

function formPattern(form: string): string {
  return form
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('[\\s\\u00a0\\u2010-\\u2015-]+');
}
