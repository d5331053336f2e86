import { z } from 'zod';
import { FindingKind } from './activity.ts';

/** One paragraph of a report, as it said it. */
export const ReportParagraph = z.object({
  /** Running, from 1. */
  number: z.number().int().positive(),
  /** Its own number, where it has one: "4.2". */
  ref: z.string(),
  /** The heading that it stands under. */
  under: z.string(),
  text: z.string(),
  /** What it looks like; only a person takes it for that. */
  looksLike: FindingKind.nullable(),
});
export type ReportParagraph = z.infer<typeof ReportParagraph>;

/** A heading or a paragraph as a reader found it. */
export interface ReportLine {
  readonly isHeading: boolean;
  readonly text: string;
}

/** A report of 200 pages has some three thousand. */
export const MOST_PARAGRAPHS = 20_000;

const OWN_NUMBER = /^(?:para(?:graph)?\.?\s*)?(\d{1,3}(?:\.\d{1,3}){0,4})[.):]?\s+(?=\S)/iu;
const HEADED: readonly (readonly [FindingKind, RegExp])[] = [
  ['recommendation', /\brecommend|\bactions?\b|\bnext steps?\b/iu],
  [
    'area',
    /\bareas? (?:for|of) (?:improvement|development)|\bto improve\b|\bconcerns?\b|\bweakness|\bwhat (?:needs|must|should)|\bworried about\b|\beven better if\b/iu,
  ],
  ['strength', /\bstrengths?\b|\bworking well\b|\bworked well\b|\bgood practice\b|\bwhat went well\b/iu],
];
const ASKS = /\b(?:should|must|needs? to|is recommended|we recommend|it is recommended|ought to)\b/iu;

/** The paragraphs of a report in their order, each with its number, its heading, and what it looks like. */
export function reportParagraphs(lines: readonly ReportLine[]): ReportParagraph[] {
  const paragraphs: ReportParagraph[] = [];
  let under = '';
  for (const line of lines) {
    const text = line.text.replace(/\s+/gu, ' ').trim();
    if (text === '') continue;
    if (line.isHeading) {
      under = text;
      continue;
    }
    paragraphs.push({
      number: paragraphs.length + 1,
      ref: OWN_NUMBER.exec(text)?.[1] ?? '',
      under,
      text,
      looksLike: guess(text, under),
    });
  }
  return paragraphs;
}

function guess(text: string, under: string): FindingKind | null {
  const headed = HEADED.find(([, pattern]) => pattern.test(under))?.[0] ?? null;
  if (headed !== null) return headed;
  return ASKS.test(text) && text.length < 600 ? 'recommendation' : null;
}

/**
 * The lines of text that was pasted: paragraphs where there are blank lines, else line by line. A short line without an
 * end of sentence, before a longer one, is a heading.
 */
export function linesOfText(text: string): ReportLine[] {
  const whole = text.replace(/\r\n?/gu, '\n');
  const hasBlank = /\S[^\n]*\n[ \t]*\n[ \t]*\S/u.test(whole);
  const parts = whole
    .split(hasBlank ? /\n[ \t]*\n+/u : /\n/u)
    .flatMap((part) => (hasBlank ? splitHeading(part) : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.map((part, index) => ({
    isHeading: /^#{1,6}\s/u.test(part) || (looksLikeHeading(part) && index < parts.length - 1),
    text: part.replace(/^#{1,6}\s+/u, ''),
  }));
}

/** A heading may stand right above its first paragraph, and a list under it has a line for each. */
function splitHeading(part: string): string[] {
  const lines = part.trim().split('\n');
  if (lines.length < 2) return [part];
  const isList = lines.slice(1).every((line) => /^\s*(?:[-•*–]|\d+[.)])\s/u.test(line));
  const [first = '', ...rest] = lines;
  if (isList) return lines;
  return looksLikeHeading(first.trim()) ? [first, rest.join('\n')] : [part];
}

const looksLikeHeading = (line: string): boolean =>
  line.length <= 90 && !/[.!?;,]$/u.test(line) && !/^[-•*–]/u.test(line) && line.split(/\s+/u).length <= 12;

/** How a paragraph is named as a source: its own number, or which one of the report it is. */
export const paragraphWords = ({ ref, number }: Pick<ReportParagraph, 'ref' | 'number'>): string =>
  ref === '' ? `paragraph ${number} of the report` : `paragraph ${ref}`;
