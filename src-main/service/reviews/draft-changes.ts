import { textChange } from '../trail/append.ts';

/**
 * What differs between two versions of the same draft, field by field, for the audit trail: texts as what went and what
 * came, all else as before and after. Undefined where nothing differs.
 */
export function draftChanges<Draft extends object>(
  before: Draft,
  after: Draft,
): Record<string, unknown> | undefined {
  const changes: [string, unknown][] = [];
  for (const key of Object.keys(after) as (keyof Draft & string)[]) {
    const [was, is] = [before[key], after[key]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    changes.push([
      key,
      typeof was === 'string' && typeof is === 'string' ? textChange(was, is) : { before: was, after: is },
    ]);
  }
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
}
