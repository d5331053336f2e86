import { desc, eq } from 'drizzle-orm';
import {
  type RememberedMapping,
  rememberedMapping,
  rememberMapping,
} from '#shared/domain/tables/guess-mapping.ts';
import type { Mapping, TableSpec } from '#shared/domain/tables/table-spec.ts';
import type { Reader } from '../store/connection.ts';
import { tableMappings } from '../store/schema/cases.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** The mappings that were agreed to for files of this kind, newest first. */
export function keptMappings<Field extends string, Draft>(
  store: Reader,
  { kind, fields }: TableSpec<Field, Draft>,
): RememberedMapping<Field>[] {
  return store
    .select()
    .from(tableMappings)
    .where(eq(tableMappings.kind, kind))
    .orderBy(desc(tableMappings.usedAt))
    .all()
    .map(({ signature, mapping }) => rememberedMapping(fields, signature, mapping));
}

/** Remembers what a person agreed to, for the next file of this kind with these headers. */
export function keepMapping<Field extends string, Draft>(
  { tx, at }: Writing,
  { kind }: TableSpec<Field, Draft>,
  headers: readonly string[],
  agreed: Mapping<Field>,
): void {
  const { signature, mapping } = rememberMapping(headers, agreed);
  const values = { kind, signature, mapping: JSON.stringify(mapping), usedAt: at };
  tx.insert(tableMappings)
    .values(values)
    .onConflictDoUpdate({ target: [tableMappings.kind, tableMappings.signature], set: values })
    .run();
}
