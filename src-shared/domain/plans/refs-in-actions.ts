import type { RawAction } from './raw-action.ts';

const REF =
  /^(?:action |rec(?:ommendation)? )?((?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.):]?\s+(?=\S)/i;
/** "2 workshops", "12 weeks": a number that is a part of the sentence, unless it has a point or a mark behind it. */
const IS_MARKED = /^(?:action |rec(?:ommendation)? )?(?:[A-Z]{1,4}[-.]?\d|\d{1,3}(?:\.\d|[a-z]\b|[.):]))/i;

/**
 * Parts references off the words of what is to be done, in tables that have no column of them: "1.1 Review the panel".
 * Only where nearly every action of the table begins with one, and no two with the same.
 */
export function partRefs(actions: readonly RawAction[]): RawAction[] {
  const tables = new Map<RawAction['table'], RawAction[]>();
  for (const action of actions) {
    const rows = tables.get(action.table);
    if (rows) rows.push(action);
    else tables.set(action.table, [action]);
  }
  const parted = new Set<RawAction>();
  for (const rows of tables.values()) {
    if (rows.some(({ layout, refFromHeading }) => layout.ref !== undefined || refFromHeading)) continue;
    const refs = rows.flatMap((row) => {
      const text = textOf(row);
      const ref = IS_MARKED.test(text) ? REF.exec(text)?.[1] : undefined;
      return ref === undefined ? [] : [ref];
    });
    if (refs.length >= 2 && refs.length >= rows.length * 0.8 && new Set(refs).size === refs.length)
      for (const row of rows) if (IS_MARKED.test(textOf(row))) parted.add(row);
  }
  return actions.map((action) => {
    const found = parted.has(action) ? REF.exec(textOf(action)) : null;
    if (!found) return action;
    const cells = [...action.cells];
    cells[action.layout.action ?? 0] = textOf(action).slice(found[0].length);
    return { ...action, cells, refFromHeading: found[1] ?? '' };
  });
}

const textOf = ({ cells, layout }: RawAction): string => (cells[layout.action ?? -1] ?? '').trim();
