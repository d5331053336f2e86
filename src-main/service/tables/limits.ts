/** The largest file that is read, in bytes. */
export const FILE_LIMIT_BYTES = 100 * 1024 * 1024;
/** The largest list of plain text that is read, in bytes: ten thousand children take some five megabytes. */
export const TEXT_LIMIT_BYTES = 32 * 1024 * 1024;
/** The longest cell that is read, in characters (1 MB of plain English). */
export const CELL_LIMIT_CHARACTERS = 1024 * 1024;
/** The most characters in all cells of a sheet together: one text of 1 MB can stand in ten thousand cells. */
export const SHEET_LIMIT_CHARACTERS = 200 * 1024 * 1024;
/** The most rows that are read. */
export const ROW_LIMIT = 200_000;
/** The most that a workbook's parts may be when unpacked, in bytes. */
export const UNPACKED_LIMIT_BYTES = 150 * 1024 * 1024;
/** The most cells of the rectangle that a sheet's filled cells span. */
export const SHEET_LIMIT_CELLS = 10_000_000;
