import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  COLUMN_MEANINGS,
  type ColumnMeanings,
  type PlanColumn,
} from '#shared/domain/plans/column-meanings.ts';
import { headingKey } from '#shared/domain/plans/column-roles.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import { tableMappings } from '../store/schema/cases.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** Files with these headings, in whatever order, are of one kind. */
const signatureOf = (columns: readonly PlanColumn[]): string =>
  columns
    .map(({ heading }) => headingKey(heading))
    .sort()
    .join('\n');

const KIND = 'plan';
const Meanings = z.record(z.string(), z.enum(COLUMN_MEANINGS));

/** What a person said of the columns of such a file before; undefined for nothing, or for words of a later version. */
export function keptMeanings(store: Reader, columns: readonly PlanColumn[]): ColumnMeanings | undefined {
  if (columns.length === 0) return undefined;
  const row = store
    .select({ mapping: tableMappings.mapping })
    .from(tableMappings)
    .where(and(eq(tableMappings.kind, KIND), eq(tableMappings.signature, signatureOf(columns))))
    .get();
  return row && Meanings.safeParse(jsonOrNull(row.mapping)).data;
}

/** Remembers what a person corrected, for the next file with these headings. */
export function keepMeanings(
  { tx, at }: Writing,
  columns: readonly PlanColumn[],
  meanings: ColumnMeanings,
): void {
  if (columns.length === 0 || Object.keys(meanings).length === 0) return;
  const values = {
    kind: KIND,
    signature: signatureOf(columns),
    mapping: JSON.stringify(meanings),
    usedAt: at,
  };
  tx.insert(tableMappings)
    .values(values)
    .onConflictDoUpdate({ target: [tableMappings.kind, tableMappings.signature], set: values })
    .run();
}
