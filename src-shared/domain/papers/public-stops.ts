import { dayNumber } from '../dates/calendar-days.ts';
import { writtenDates } from '../recommendations/written-dates.ts';
import { SMALLEST_PUBLIC_COUNT } from './public-counts.ts';

/** Why a public paper is not written. */
export type StopKind = 'name' | 'initials' | 'rare-detail' | 'small-count' | 'percentage' | 'later-date';

/** What each is called. */
export const STOP_WORDS: Readonly<Record<StopKind, string>> = {
  name: 'Names somebody',
  initials: 'Could be somebody’s initials',
  'rare-detail': 'A rare detail',
  'small-count': 'A count under five of people',
  percentage: 'A percentage without its number',
  'later-date': 'A day after the paper’s own',
};

/** One place at which a public paper stops. */
export interface Stop {
  readonly kind: StopKind;
  /** What stands there. */
  readonly words: string;
  /** The sentence around it. */
  readonly sentence: string;
}

const PEOPLE =
  '(?:child(?:ren)?|young (?:person|people)|bab(?:y|ies)|infants?|boys?|girls?|siblings?|pupils?|care leavers?|famil(?:y|ies)|mothers?|fathers?|parents?|carers?|adults?|residents?|workers?)';
const SMALL = ['one', 'two', 'three', 'four', 'single'];
const SMALL_COUNT = new RegExp(
  `(?<![\\d.,/-])\\b(?:[1-${SMALLEST_PUBLIC_COUNT - 1}]|${SMALL.join('|')})(?: (?:of|out of) (?:the )?\\d+)?(?: \\p{Ll}+){0,2} ${PEOPLE}\\b(?!['’]s)`,
  'giu',
);
/** "Two reviews were Inadequate" is two children. */
const SMALL_REVIEWS = new RegExp(
  `(?<![\\d.,/-])\\b(?:[1-${SMALLEST_PUBLIC_COUNT - 1}]|${SMALL.join('|')})(?: (?:of|out of) (?:the )?\\d+)? (?:(?:practice|case|submitted|sealed) )?(?:reviews?|cases?)\\b(?!['’]s)`,
  'giu',
);
/** Also in words, and as a part: "sixty per cent", "a third of the children". */
const PERCENTAGE = new RegExp(
  `\\d+(?:\\.\\d+)?\\s?(?:%|per ?cent\\b)|\\b(?:\\p{Ll}+-)?(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|one|two|three|four|five|six|seven|eight|nine) per ?cent\\b|\\b(?:half|(?:a|one|two) thirds?|(?:a|one|three) quarters?|(?:a|one|two|three|four) fifths?) of (?:\\p{Ll}+ ){0,3}${PEOPLE}\\b`,
  'giu',
);
/** "(n = 13)", "8 of 13", "8 out of 13", "13 reviews". */
const WITH_NUMBER =
  /\bn\s?=\s?\d+|\b\d+ (?:out )?of (?:the )?\d+\b|\bof \d+\b|\b\d+ (?:reviews|answers|people|children|plans|families|workers|responses)\b/iu;
/** "n = 13", "of the 13", "13 reviews": how many a percentage rests on. */
const RESTS_ON =
  /\bn\s?=\s?(\d+)|\bof (?:the )?(\d+)\b|\b(\d+) (?:reviews|people|children|families|workers)\b/giu;
const IN_FIGURES = /^(\d+(?:\.(\d+))?)\s?(?:%|per ?cent)/iu;
/** A number in a sentence that speaks of none of these is not about people. */
const SPEAKS_OF_PEOPLE = new RegExp(`\\b(?:${PEOPLE}|reviews?|cases?|good|outstanding|inadequate)\\b`, 'iu');

/**
 * Whether a percentage gives away a count under the threshold, of the part or of the rest: "21% (n = 14)" is three.
 * @param sentence that it stands in
 */
function isSmallShare(percentage: string, sentence: string): boolean {
  const [, share, decimals = ''] = IN_FIGURES.exec(percentage) ?? [];
  if (share === undefined || !SPEAKS_OF_PEOPLE.test(sentence)) return false;
  const isSmall = (count: number) => count > 0 && count < SMALLEST_PUBLIC_COUNT;
  return [...sentence.matchAll(RESTS_ON)]
    .map(([, n, of, people]) => Number(n ?? of ?? people))
    .some((whole) => {
      const fitting = Array.from(
        { length: Math.min(whole, MOST_WORKED_OUT) + 1 },
        (_, count) => count,
      ).filter((count) => ((100 * count) / whole).toFixed(decimals.length) === share);
      return fitting.length > 0 && fitting.every((count) => isSmall(count) || isSmall(whole - count));
    });
}
/** Above this many, one per cent is more than the threshold. */
const MOST_WORKED_OUT = 1_000;
const DOTTED_INITIALS = /(?<!\p{L})\p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?/gu;

/**
 * Where a text that is to be public stops by what stands in it alone: a count under the threshold, a percentage without
 * what it rests on, a day after the paper's own, initials. Names need what the workspace knows.
 * @param day yyyy-mm-dd of the paper
 * @param initials those of children that the workspace knows, in capitals
 */
export function stopsInText(text: string, day: string, initials: ReadonlySet<string>): Stop[] {
  const stops: Stop[] = [];
  const add = (kind: StopKind, at: number, words: string) =>
    stops.push({ kind, words, sentence: sentenceAround(text, at) });
  for (const match of text.matchAll(SMALL_COUNT)) add('small-count', match.index, match[0]);
  for (const match of text.matchAll(SMALL_REVIEWS)) add('small-count', match.index, match[0]);
  for (const match of text.matchAll(PERCENTAGE)) {
    const sentence = sentenceAround(text, match.index);
    if (!WITH_NUMBER.test(sentence)) add('percentage', match.index, match[0]);
    else if (isSmallShare(match[0], sentence)) add('small-count', match.index, match[0]);
  }
  for (const match of text.matchAll(DOTTED_INITIALS)) add('initials', match.index, match[0]);
  for (const match of text.matchAll(/(?<![\p{L}\d])\p{Lu}{2,3}(?![\p{L}\d])/gu))
    if (initials.has(match[0])) add('initials', match.index, match[0]);
  for (const { kind, from, at, end } of writtenDates(text, {}))
    if (kind === 'day' && dayNumber(from) !== undefined && from > day)
      add('later-date', at, text.slice(at, end));
  return stops;
}

/** The sentence, or the line of a table, that a place stands in. */
export function sentenceAround(text: string, at: number): string {
  const before = Math.max(text.lastIndexOf('\n', at - 1), lastEnd(text.slice(0, at)));
  const rest = text.slice(at);
  const end = /[.!?](?=\s|$)|\n/u.exec(rest);
  return text.slice(before + 1, end ? at + end.index + 1 : text.length).trim();
}

function lastEnd(text: string): number {
  let last = -1;
  for (const match of text.matchAll(/[.!?](?=\s)/gu)) last = match.index;
  return last;
}

/** The letters that somebody's name begins with: "Kofi Asante-Boateng" gives KA and KAB. */
export function initialsOf(name: string): string[] {
  const words = name.split(/\s+/u).filter(Boolean);
  const whole = name.split(/[\s-]+/u).filter(Boolean);
  const letters = (parts: readonly string[]) =>
    parts.map((part) => part.charAt(0).toLocaleUpperCase('en-GB')).join('');
  return [...new Set([letters(words), letters(whole)])].filter((found) => found.length >= 2);
}
