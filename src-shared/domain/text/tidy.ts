/** One space between words, none around; no-break spaces are spaces; zero-width characters go. Case stays. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u200b\u2060\ufeff]/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
