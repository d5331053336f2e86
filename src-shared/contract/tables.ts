import { z } from 'zod';
import { Id } from './base.ts';

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
    /** What the reader noticed: encoding used, title rows passed over, merged cells ... */
    notes: z.array(z.string()),
    mapping,
    /** Why each column was taken as it was, by its place. */
    columns: z.array(z.object({ header: z.string(), confidence: z.number(), why: z.string() })),
    isRemembered: z.boolean(),
  });

/** A row of a file with what is wrong or doubtful about it. */
export const BadRow = z.object({ line: z.number(), reasons: z.array(z.string()) });

/** What taking a file in would change. */
export const ImportPreview = z.object({
  added: z.number(),
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
