import { parseDate } from '../dates/parse-date.ts';
import { searchWords, squeezed } from './fold-for-search.ts';

/** A day as one word that no text holds by chance: birth dates are found by it however they are written. */
export const dayWord = (iso: string): string => `day${iso.replaceAll('-', '')}`;

/** A stretch that may be a date: 05/03/2012, 5.3.12, 2012-03-05, 5 March 2012, 5th Mar 2012. */
const MAYBE_DATE =
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}(?:\s*[-/.]\s*|\s+)\d{1,2}(?:\s*[-/.]\s*|\s+)\d{4}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)?[\s-]+\p{L}{3,9}\.?,?[\s-]+\d{2,4}\b/giu;

/** Any day after all that are written; a year in two digits is taken as the nearest before it. */
const TODAY_FOR_YEARS = '2099-12-31';

/** What a person looks for: every word of theirs, and what may be one thing written in parts. */
export interface SearchQuery {
  /** All of them have to be there, each from its beginning. */
  readonly words: readonly string[];
  /** The same with neighbouring figures as one: a telephone or NHS number in parts. */
  readonly joinedFigures: readonly string[];
  /** All of it as one word: a reference with spaces. */
  readonly asOne: string;
}

/** Reads what is typed into a search. `today` (yyyy-mm-dd) decides which century a year of two digits is in. */
export function readQuery(query: string, today: string = TODAY_FOR_YEARS): SearchQuery {
  const days: string[] = [];
  const rest = query.normalize('NFKC').replace(MAYBE_DATE, (text) => {
    const parsed = parseDate(
      text.replace(/\s*([-/.])\s*/g, '$1').replace(/^(\d+) (\d+) (\d+)$/, '$1/$2/$3'),
      {
        today,
      },
    );
    if (!parsed.ok) return text;
    days.push(dayWord(parsed.date));
    return ' ';
  });
  const words = searchWords(rest);
  return {
    words: [...words, ...days],
    joinedFigures: [...joinFigures(words), ...days],
    asOne: days.length > 0 ? '' : words.join(''),
  };
}

function joinFigures(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && /^\d+$/.test(before) && /^\d+$/.test(word)) joined[joined.length - 1] += word;
    else joined.push(word);
  }
  return joined;
}

/** A telephone number as it may be looked for: as it is written, and run together with 0 or 44 before it. */
export function phoneWords(phone: string): string {
  const figures = squeezed(phone).replace(/^0044/, '44');
  const national = /^44\d{9,10}$/.test(figures) ? `0${figures.slice(2)}` : figures;
  const abroad = /^0\d{9,10}$/.test(national) ? `44${national.slice(1)}` : '';
  return `${phone} ${national} ${abroad}`;
}

/** A postcode of an address run together, beside the address as it is written. */
export function addressWords(address: string): string {
  const codes = address.match(/\b[a-z]{1,2}\d[a-z\d]?\s+\d[a-z]{2}\b/gi) ?? [];
  return [address, ...codes.map(squeezed)].join(' ');
}
