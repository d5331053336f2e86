/** Names of the two columns that a file of bad rows has beside the original ones. */
export const BAD_ROW_LINE_HEADER = 'Plumbline: line';
export const BAD_ROW_REASON_HEADER = 'Plumbline: what to correct';

/** As version 0.1.0 wrote it. */
const formerReasonHeader = 'Plumbline: what to mend';

/** Whether Plumbline itself wrote this column; it means nothing for the row. */
export const isBadRowHeader = (header: string): boolean =>
  header === BAD_ROW_LINE_HEADER || header === BAD_ROW_REASON_HEADER || header === formerReasonHeader;

/** The words of a header in lower case: "Child's_DateOfBirth" is child, date, of, birth. */
export const headerWords = (header: string): readonly string[] =>
  header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/['’]s?\b/gu, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '');

/** A header without case, spaces and punctuation, so that "D.O.B." is "DOB". */
export const headerKey = (header: string): string => headerWords(header).join('');

/**
 * By what a remembered mapping is found again: the header keys in their order.
 * The columns that Plumbline adds to a file of bad rows do not count, so that a corrected file finds its mapping.
 */
export const headerSignature = (headers: readonly string[]): string =>
  headers
    .filter((header) => !isBadRowHeader(header))
    .map(headerKey)
    .join('|');
