import { customType } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { readJson } from '../json.ts';

/** A column of JSON that is read through a schema. @throws ZodError on reading what the schema does not allow */
export const json = <Schema extends z.ZodType>(name: string, schema: Schema) =>
  customType<{ data: z.output<Schema>; driverData: string }>({
    dataType: () => 'text',
    fromDriver: (text) => readJson(schema, text),
    toDriver: (value) => JSON.stringify(value),
  })(name);

export const Words = z.array(z.string());
export const WordsByKey = z.record(z.string(), z.string());
