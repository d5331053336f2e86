import { withEnglishMonths } from '../dates/welsh-dates.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}';
const DATE = new RegExp(
  `^(?:by |end(?: of)? |early |late |mid[ -])*(?:\\d{1,2}(?:st|nd|rd|th)?[ /.-]?)?(?:${MONTH}|\\d{1,2})[ /.,'’-]{1,2}(?:\\d{1,2},? )?\\d{2,4}$|^\\d{4}-\\d{2}(?:-\\d{2})?$|^${MONTH}$|^q[1-4][ ,]{0,2}\\d{2,4}(?:/\\d{2,4})?$`,
  'i',
);

/** Whether a short text is a date or a month and nothing else. */
export function looksLikeDate(text: string): boolean {
  return text.length <= 24 && !/^\d{1,2}[.]\d{1,2}$/.test(text) && DATE.test(withEnglishMonths(text).trim());
}
