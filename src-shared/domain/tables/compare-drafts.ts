import type { FieldChange, TableSpec } from './table-spec.ts';

/** One known thing that a file would change. */
export interface ChangedDraft<Field extends string, Draft> {
  /** As the workspace spells it. */
  readonly identity: string;
  readonly fields: readonly FieldChange<Field>[];
  /** The whole of it as it would be. */
  readonly after: Draft;
}

/** What an import would do. Nothing is ever closed or deleted by it. */
export interface Comparison<Field extends string, Draft> {
  readonly added: readonly Draft[];
  readonly changed: readonly ChangedDraft<Field, Draft>[];
  /** Identities, as the workspace spells them. */
  readonly unchanged: readonly string[];
  /** Identities of known things that the file does not have; they stay as they are until a person decides. */
  readonly missingFromFile: readonly string[];
}

/**
 * Says what the drafts of a file would change among the known ones.
 * Identities of bad rows are in the file too, so they are not missing from it.
 */
export function compareDrafts<Field extends string, Draft>(
  spec: TableSpec<Field, Draft>,
  existing: readonly Draft[],
  drafts: readonly Draft[],
  identitiesOfBadRows: readonly string[] = [],
): Comparison<Field, Draft> {
  const keyOf = (draft: Draft): string => spec.identityKey(spec.identity(draft));
  const known = new Map(existing.map((entry) => [keyOf(entry), entry]));
  const inFile = new Set(identitiesOfBadRows.map(spec.identityKey));
  const added: Draft[] = [];
  const changed: ChangedDraft<Field, Draft>[] = [];
  const unchanged: string[] = [];
  for (const draft of drafts) {
    inFile.add(keyOf(draft));
    const before = known.get(keyOf(draft));
    if (before === undefined) {
      added.push(spec.settle(draft));
      continue;
    }
    const after = spec.merge(before, draft);
    const fields = spec.fields.flatMap(({ field }): FieldChange<Field>[] => {
      const [old, next] = [spec.written(before, field), spec.written(after, field)];
      return old === next ? [] : [{ field, before: old ?? null, after: next ?? '' }];
    });
    if (fields.length === 0) unchanged.push(spec.identity(before));
    else changed.push({ identity: spec.identity(before), fields, after });
  }
  const missingFromFile = existing.filter((entry) => !inFile.has(keyOf(entry))).map(spec.identity);
  return { added, changed, unchanged, missingFromFile };
}
