import type { ItemSource } from '../tracker/item-source.ts';

const linesOf = (text: string): string[] =>
  text === '' ? [] : text.split('\n').map((line) => line.trim().replace(/^[-–—]$/u, ''));

/**
 * The sources of a row whose table has columns for their parts. Several stand on a line each, and so do their dates,
 * documents, paragraphs and findings, with a dash for none; a part that has another number of lines is the one part of the first source.
 * @returns none where no such column says anything
 */
export function sourcesInColumns(
  source: string,
  parts: { readonly date: string; readonly document: string; readonly paragraph: string },
  finding: string,
): ItemSource[] {
  if (source === '' || Object.values(parts).every((part) => part === '')) return [];
  const activities = linesOf(source);
  const part = (text: string, index: number): string => {
    const lines = linesOf(text);
    if (lines.length === activities.length) return lines[index] ?? '';
    return index === 0 ? lines.join(' ') : '';
  };
  return activities.flatMap((activity, index) =>
    activity === ''
      ? []
      : [
          {
            activity: activity.slice(0, 600),
            date: part(parts.date, index).slice(0, 600),
            document: part(parts.document, index).slice(0, 600),
            paragraph: part(parts.paragraph, index).slice(0, 600),
            words: part(finding, index).slice(0, 10_000),
          },
        ],
  );
}
