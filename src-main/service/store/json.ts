import type { z } from 'zod';

/** What JSON of the database holds. @throws ZodError where it is not what the schema says */
export const readJson = <Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> =>
  schema.parse(JSON.parse(text));

/** What JSON of the database holds; null where there is none, or where somebody made it unreadable. */
export function jsonOrNull(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
