/** One space between words, none around; no-break spaces are spaces; zero-width characters and marks of direction go; letters and their accents are composed. Case stays. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
