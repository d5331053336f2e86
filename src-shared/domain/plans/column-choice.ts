import type { ColumnRole } from './column-role.ts';
import { headingKey } from './column-roles.ts';
import { cellOf, type SourceRow } from './plan-source.ts';

/** Headings of what several actions serve, where another column names each of them. */
const SERVED = /^(?:milestones?|projects?|initiatives?|programmes?|deliverables?)$/;
const TITLED = /^(?:(?:item )?(?:title|name|summary|subject))$/;

/** The column of titles, where the one that seems to be what is to be done names the same few milestones or projects. */
export function plainerAction(
  chosen: number | undefined,
  titles: number | undefined,
  labels: readonly string[],
  body: readonly SourceRow[],
): number | undefined {
  const key = (column: number | undefined) => headingKey(labels[column ?? -1] ?? '');
  if (!SERVED.test(key(chosen)) || !TITLED.test(key(titles))) return undefined;
  const differing = (column: number | undefined) =>
    new Set(body.slice(0, 400).map((row) => cellOf(row, column))).size;
  return differing(titles) > differing(chosen) ? titles : undefined;
}

/**
 * Of two columns of what is to be done the one that goes on where the other is empty: "What?" stands once for the
 * several rows of "How?", and is their aim.
 */
export function finerAction(
  chosen: number | undefined,
  roles: ReadonlyMap<number, ColumnRole>,
  body: readonly SourceRow[],
): number | undefined {
  if (chosen === undefined) return undefined;
  for (const [column, role] of roles) {
    if (role !== 'action' || column <= chosen) continue;
    let [finer, coarser] = [0, 0];
    for (const row of body.slice(0, 400)) {
      const [what, how] = [cellOf(row, chosen) !== '', cellOf(row, column) !== ''];
      if (how && !what && /^[\p{Lu}\d•-]/u.test(cellOf(row, column))) finer += 1;
      if (what && !how) coarser += 1;
    }
    if (finer > coarser || (finer >= 2 && finer >= coarser * 0.5)) return column;
  }
  return undefined;
}

const COMPLETED_ON =
  /^(?:(?:actual )?(?:date )?(?:completed|closed|implemented)(?: (?:at|on|date))?|actual (?:completion|closure|end)(?: date)?|date of (?:completion|closure))$/;

/** The column of days on which actions were completed, where no other says that they are. */
export function completedOn(
  labels: readonly string[],
  roles: ReadonlyMap<number, ColumnRole>,
): { doneOn?: number } {
  const column = labels.findIndex(
    (label, at) => COMPLETED_ON.test(headingKey(label)) && (!roles.has(at) || roles.get(at) === 'doneOn'),
  );
  return column < 0 ? {} : { doneOn: column };
}

/** How long the texts of a column are. */
export function meanLength(column: number, body: readonly SourceRow[]): number {
  const texts = body
    .slice(0, 300)
    .map((row) => cellOf(row, column))
    .filter((text) => text !== '');
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
}

/** "High", "Medium", "1" in a column of priorities rank the actions; they do not group them. */
export function isRankColumn(column: number, body: readonly SourceRow[]): boolean {
  let [filled, ranks] = [0, 0];
  for (const row of body.slice(0, 300)) {
    const text = cellOf(row, column);
    if (text === '') continue;
    filled += 1;
    if (
      /^(?:very )?(?:high|medium|med|low|critical|urgent|important|normal|standard|routine|moderate|major|minor|h|m|l|p?\d|[a-e]|essential|desirable|must|should|could|high\/medium)$/i.test(
        text,
      )
    )
      ranks += 1;
  }
  return filled === 0 || ranks >= filled * 0.6;
}
