import { isOrdinaryWord } from '../words/ordinary-words.ts';
import { isShorthand } from '../words/shorthand.ts';

const VOWEL = /[aeiouy]$/;

/** Pet forms that no list holds: "saff" and "saffy" for Saffron. Ordinary words and shorthand are left out. */
export function petFormsOf(name: string): string[] {
  if (!/^[a-z]{5,}$/.test(name)) return [];
  const forms: string[] = [];
  const short = name.slice(0, 3);
  if (/^[^aeiouy]{2}[aeiouy]$/.test(short) || /^[aeiouy][^aeiouy][aeiouy]$/.test(short)) forms.push(short);
  for (const length of [3, 4, 5]) {
    const stem = name.slice(0, length);
    if (VOWEL.test(stem) || !/[aeiouy]/.test(stem) || stem.length >= name.length) continue;
    const doubled = /[aeiou][bdglmnprt]$/.test(stem) ? [`${stem}${stem.slice(-1)}`] : [];
    forms.push(stem);
    for (const base of [stem, ...doubled]) forms.push(`${base}y`, `${base}ie`, `${base}i`);
  }
  return forms.filter(
    (form) => form !== name && !isOrdinaryWord(form) && !isShorthand(form) && !MONTHS_IN_SHORT.has(form),
  );
}

const MONTHS_IN_SHORT = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
