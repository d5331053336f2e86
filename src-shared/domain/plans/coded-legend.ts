import type { KeyEntry } from './brag-colour.ts';

/** A code at the beginning of an entry: "1 = Red", "RAG 2: Amber", "C - Completed", "4 – On track". */
const CODE = /(?<![\p{L}\p{N}.,/])(?:b?rag\s+)?(\d|[BRAGYC])\s*(?:[=:]|[-–—](?=\s))\s*(?=[\p{L}(])/giu;
/** The other way round: "Red = 1; Amber = 2". */
const COLOUR_FIRST =
  /\b(blue|green|amber|yellow|orange|red)\s*(?:[=:]|\s[-–—])\s*(\d)(?!\d|\s*(?:day|week|month|%))/giu;
const COLOUR = /\b(blue|green|amber|yellow|orange|red)\b/iu;
const LETTERS: Readonly<Record<string, string>> = {
  B: 'blue',
  G: 'green',
  A: 'amber',
  Y: 'yellow',
  R: 'red',
};

const STATES: readonly (readonly [string, RegExp])[] = [
  ['blue', /^(?:fully |now )?(?:complet|achieved|done\b|closed|implemented|delivered|embedded)/iu],
  [
    'none',
    /^(?:not (?:yet )?(?:started|due|begun|applicable)|yet to start|to be started|no longer|on hold)/iu,
  ],
  [
    'red',
    /^(?:off (?:track|target)|significant|serious|major|stuck|stalled|blocked|critical|not on track|not (?:going|likely|expected|able|achiev)|unlikely|unachievable|will not|cannot|no progress|failed|failing|urgent|escalat|intervention)/iu,
  ],
  [
    'amber',
    /^(?:behind|delay|slipp|at risk|some |minor |in progress (?:with|but)|partial|partly|off plan)/iu,
  ],
  ['green', /^(?:on (?:track|target|schedule|plan)|in progress|progressing|under ?way|started|good)/iu],
];

const colourIn = (meaning: string): string | undefined =>
  COLOUR.exec(meaning)?.[1]?.toLowerCase() ?? STATES.find(([, words]) => words.test(meaning))?.[0];

const tidy = (text: string): string => text.replace(/^[\s;,|/]+|[\s;,|/.*]+$/gu, '').trim();

/**
 * The entries of a key whose colours are numbered or lettered, of all the cells of one row. A numbered line of prose is no
 * entry: each code must stand for a colour, or for a state whose colour everybody knows.
 * @param isUnderTitle the row stands under the title of a key, where one entry alone is enough
 */
export function codedLegend(texts: readonly string[], isUnderTitle: boolean): KeyEntry[] {
  const text = texts.join(' ; ');
  if (text.length > 600) return [];
  const turned = [...text.matchAll(COLOUR_FIRST)];
  if (turned.length > 1)
    return turned.map(([, colour = '', code = '']) => ({
      colour: colour.toLowerCase(),
      meaning: code,
      code,
    }));
  const starts = [...text.matchAll(CODE)];
  if (starts.length === 0 || (starts.length === 1 && !isUnderTitle)) return [];
  const before = tidy(text.slice(0, starts[0]?.index));
  if (before.split(/\s+/u).length > 6) return [];
  const entries = starts.map((match, index): KeyEntry | undefined => {
    const code = (match[1] ?? '').toUpperCase();
    const meaning = tidy(text.slice(match.index + match[0].length, starts[index + 1]?.index));
    const colour = LETTERS[code] ?? colourIn(meaning);
    if (colour === undefined || meaning === '' || meaning.split(/\s+/u).length > 30) return undefined;
    return { colour, meaning, code };
  });
  return entries.every((entry): entry is KeyEntry => entry !== undefined) && differ(entries) ? entries : [];
}

const differ = (entries: readonly KeyEntry[]): boolean =>
  new Set(entries.map(({ code }) => code)).size === entries.length;
