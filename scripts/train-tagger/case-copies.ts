import { pick, type Random } from './random.ts';
import type { TrainingDocument } from './training-document.ts';

/** Lower case by code unit, so that no offset moves. */
export const lowerCase = (text: string): string => eachUnit(text, (char) => char.toLowerCase());

/** Upper case by code unit, so that no offset moves. */
export const upperCase = (text: string): string => eachUnit(text, (char) => char.toUpperCase());

function eachUnit(text: string, change: (char: string) => string): string {
  let changed = '';
  for (const char of text) {
    const other = change(char);
    changed += other.length === char.length ? other : char;
  }
  return changed;
}

/** Each line or sentence in a case of its own, as in notes pasted together. */
function mixedCase(text: string, random: Random): string {
  return text
    .split(/(?<=[.\n] ?)/)
    .map((part) => pick(random, [part, lowerCase(part), part, lowerCase(part), upperCase(part)]))
    .join('');
}

/** The document as it is, and copies of it in other cases, so that what is learned does not hang on capitals. */
export function withCaseCopies(document: TrainingDocument, random: Random): TrainingDocument[] {
  const copies = [document, { ...document, text: lowerCase(document.text) }];
  if (random() < 0.25) copies.push({ ...document, text: upperCase(document.text) });
  if (random() < 0.4) copies.push({ ...document, text: mixedCase(document.text, random) });
  return copies;
}
