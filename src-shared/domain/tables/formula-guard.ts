/**
 * A cell that a spreadsheet would run, or that already has the guard before such a cell.
 * Characters from OWASP, "CSV Injection" (owasp.org/www-community/attacks/CSV_Injection): = + - @ tab, carriage
 * return and line feed, and the full-width forms of the first four.
 */
const guarded = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const withGuard = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** Puts an apostrophe before a cell that a spreadsheet would take for a formula. */
export const guardFormula = (cell: string): string => (guarded.test(cell) ? `'${cell}` : cell);

/** Takes one guarding apostrophe off again: the inverse of {@link guardFormula} for every text. */
export const unguardFormula = (cell: string): string => (withGuard.test(cell) ? cell.slice(1) : cell);
