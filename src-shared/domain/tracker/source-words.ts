const PRACTICE_REVIEW = 'Practice review';

/** "Practice review, Spring round", or the source as it was written; a review is named by its round alone, never by its child. */
export const firstSource = (round: string | null, source: string): string =>
  round === null ? source : `${PRACTICE_REVIEW}, ${round}`;

/** The source of an item as the one that stands for it shows it: "R-7: Survey of families, May 2024". */
export const sourceOfNumber = (number: number, source: string): string => `R-${number}: ${source}`;

/** A source without the numbers of the items that it came by. */
export const withoutNumbers = (source: string): string => source.replace(/^(?:R-\d+: )+/u, '');

/** Whether a source that another item brought along is a review of practice: what began in a child's file is not told in public. */
export const isPracticeReview = (source: string): boolean =>
  withoutNumbers(source).startsWith(PRACTICE_REVIEW);
