import { isIcs, readIcs } from '#shared/domain/calendar/icalendar.ts';
import type { ImportedCalendar } from '#shared/domain/calendar/imported-calendar.ts';
import { readYear } from '#shared/domain/calendar/qa-year.ts';
import { readCalendar } from '#shared/domain/calendar/read-calendar.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import type { ReadPlanFile } from '../strangers-files/read-apart.ts';
import { decodeText } from '../tables/decode-text.ts';
import { FILE_LIMIT_BYTES } from '../tables/limits.ts';

/**
 * Reads a calendar from a workbook, a Word document, CSV, text or an .ics file. The bytes decide what it is.
 * @param context `today`: yyyy-mm-dd; what recurs without an end is followed for a year from it
 * @throws TableProblem where nothing of the file can be read
 */
export async function readCalendarFile(
  bytes: Uint8Array,
  fileName: string,
  read: ReadPlanFile,
  context: { readonly year: string | null; readonly today: string },
): Promise<ImportedCalendar> {
  assertCalendarSize(bytes.length);
  const year = context.year ?? undefined;
  if (/\.ics$/iu.test(fileName) || isIcs(new TextDecoder('windows-1252').decode(bytes.subarray(0, 64)))) {
    const { text } = decodeText(bytes);
    if (!isIcs(text))
      throw new TableProblem(
        'damaged',
        'The file is named as a calendar (.ics) but does not begin as one.',
        'Export it again from the calendar program.',
      );
    const until =
      (year === undefined ? undefined : readYear(year)?.to) ??
      `${Number(context.today.slice(0, 4)) + 1}-12-31`;
    return { ...readIcs(text, until), year: year ?? null };
  }
  return readCalendar(await read({ bytes, fileName }), { year, fileName });
}

/** @throws TableProblem where a file of so many bytes is not read */
export function assertCalendarSize(bytes: number): void {
  if (bytes > FILE_LIMIT_BYTES)
    throw new TableProblem(
      'too-large',
      'The file is too large for a calendar.',
      'Export the calendar again, alone.',
    );
}
