/** One space between words, none around; no-break spaces are spaces; zero-width characters go; letters and their accents are composed. Case stays. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff]/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
