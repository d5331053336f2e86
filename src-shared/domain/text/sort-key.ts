import { foldForSearch } from './fold-for-search.ts';

/** What a text is sorted by as people sort: without case and accents (É with e, Ł with l), and C2 before C10. */
export const sortKey = (text: string): string =>
  foldForSearch(text)
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
