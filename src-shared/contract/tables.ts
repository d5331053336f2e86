import { z } from 'zod';
import { Id } from './base.ts';

/** How the dates of a column are written; swapped is real dates with day and month exchanged. */
export const DateWriting = z.enum(['day-first', 'month-first', 'swapped']);
export type DateWriting = z.infer<typeof DateWriting>;

/** How a person says that the columns of dates are written, by the column's place. */
export const DateWritings = z.record(z.coerce.number().int().min(0), DateWriting).default({});

/** A file as it was read, with the mapping that was guessed. */
export const importSource = <Mapping extends z.ZodType>(mapping: Mapping) =>
  z.object({
    importId: Id,
    fileName: z.string(),
    kind: z.enum(['csv', 'xlsx']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    headers: z.array(z.string()),
    firstRows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
    rowCount: z.number(),
    /** Rows of the sheet that the workbook hides, and whether they stay out. */
    hiddenRows: z.number(),
    leavesOutHidden: z.boolean(),
    /** Columns of dates, how they are read unless a person says otherwise, and what proves it. */
    dateColumns: z.array(
      z.object({
        column: z.number(),
        writing: DateWriting,
        proof: z.string().nullable(),
        example: z.string(),
        readings: z.array(z.object({ writing: DateWriting, day: z.string().nullable() })),
      }),
    ),
    /** What the reader noticed: encoding used, title rows passed over, merged cells ... */
    notes: z.array(z.string()),
    mapping,
    /** Why each column was taken as it was, by its place. */
    columns: z.array(z.object({ header: z.string(), confidence: z.number(), why: z.string() })),
    isRemembered: z.boolean(),
  });

/** A row of a file with what is wrong or doubtful about it. */
export const BadRow = z.object({
  line: z.number(),
  /** The child, or the first cells where it has no name. */
  who: z.string(),
  reasons: z.array(z.string()),
});

/** What taking a file in would change. */
export const ImportPreview = z.object({
  added: z.number(),
  /** What would go in as new, in the order of the file. */
  adding: z.array(
    z.object({ line: z.number(), reference: z.string(), name: z.string(), detail: z.string() }),
  ),
  changed: z.array(
    z.object({
      reference: z.string(),
      name: z.string(),
      /** What hangs on it, such as sealed reviews; null for nothing. */
      note: z.string().nullable(),
      fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  unchanged: z.number(),
  missingFromFile: z.array(z.object({ reference: z.string(), name: z.string() })),
  bad: z.array(BadRow),
  warnings: z.array(BadRow),
  /** Words that the list behind a field does not know, most frequent first. */
  unknownWords: z.array(z.object({ word: z.string(), count: z.number() })),
  notes: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
