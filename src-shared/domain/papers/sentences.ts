/** "a", "a and b", "a, b and c". */
export function listWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as a sentence says it: in words under ten. */
export const spelt = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en-GB');

/** "one round", "12 meetings", "no visit". */
export const speltWords = (count: number, one: string, many = `${one}s`): string =>
  `${spelt(count)} ${count === 1 || count === 0 ? one : many}`;

/** With a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);

/** "8 of 13", and "(62%, n = 13)" behind it from ten on (DOMAIN.md, rule 11). */
export const shareWords = (count: number, of: number): string =>
  of < 10 ? `${count} of ${of}` : `${count} of ${of} (${Math.round((count / of) * 100)}%, n = ${of})`;
