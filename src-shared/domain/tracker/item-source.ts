import { z } from 'zod';

const Line = z.string().trim().max(600);

/** Where a recommendation comes from, in fields. What was written before there were fields stays one text. */
export const ItemSource = z.object({
  /** "Thematic audit of pre-birth assessments". */
  activity: Line.min(1),
  /** Its day as people write it: "12 May 2024", "May 2024", "summer 2023". */
  date: Line.default(''),
  document: Line.default(''),
  /** "3.2", or what the document calls it. */
  paragraph: Line.default(''),
  /** The finding's own words. */
  words: z.string().trim().max(10_000).default(''),
});
export type ItemSource = z.infer<typeof ItemSource>;

/** A source as it is read: its words, and its fields where it was written in fields. */
export const SourceShown = z.object({ words: z.string(), fields: ItemSource.nullable() });
export type SourceShown = z.infer<typeof SourceShown>;

/** "Paragraph 3.2", or as it was written where that says what it is. */
const paragraphWords = (paragraph: string): string =>
  /^[\d.]+[a-z]?$/iu.test(paragraph) ? `paragraph ${paragraph}` : paragraph;

/** "Thematic audit, 12 May 2024, Report of findings, paragraph 3.2": where it stands, without the finding's own words. */
export const placeInWords = ({ activity, date, document, paragraph }: ItemSource): string =>
  [activity, date, document, paragraphWords(paragraph)].filter((part) => part !== '').join(', ');

/** The whole source in one text, as lists, prints and searches have it. */
export const sourceInWords = (source: ItemSource): string =>
  source.words === '' ? placeInWords(source) : `${placeInWords(source)}. Its words: “${source.words}”`;

/** What `sourceInWords` wrote, without the finding's own words: in a list they often only repeat the action. */
export const withoutItsWords = (source: string): string => source.replace(/\. Its words: “[\s\S]*”$/u, '');

/** "R-7: ", where another item brought the source along. */
const broughtBy = (words: string): string => /^(?:R-\d+: )+/u.exec(words)?.[0] ?? '';

/** A source as a narrow column has it: without the finding's own words, where it is known which those are. */
export const sourceInShort = ({ words, fields }: SourceShown): string =>
  fields ? `${broughtBy(words)}${placeInWords(fields)}` : words;
