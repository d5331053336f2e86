import { readForms } from './plan-forms.ts';
import type { PlanSegment } from './plan-segment.ts';
import { cellOf, filledColumns, type PlanSource, type SourceRow } from './plan-source.ts';
import { HEADING_LEVEL } from './plan-walk.ts';
import { markRunningLines } from './running-lines.ts';
import { headAt, repeatsHead, strengthOf, type TableHead } from './table-heads.ts';

type Open = {
  part: number;
  sheet: string | null;
  table: number | undefined;
  head: TableHead | undefined;
  rows: SourceRow[];
  repeats: number;
};

/** Parts a source at its heading rows, and in documents at each table. */
export function segmentsOf(source: PlanSource): PlanSegment[] {
  const segments: PlanSegment[] = [];
  for (const [part, { name, rows: written }] of source.parts.entries()) {
    const rows = markRunningLines(written);
    let open: Open = { part, sheet: name, table: undefined, head: undefined, rows: [], repeats: 0 };
    const start = (table: number | undefined, head: TableHead | undefined) => {
      if (open.rows.length > 0 || open.head) segments.push(open);
      open = { part, sheet: name, table, head, rows: [], repeats: 0 };
    };
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      if (!row) continue;
      const table = row.kind === 'cells' ? row.table : undefined;
      const isOutside = row.kind !== 'cells' && open.table !== undefined;
      if (isOutside || (row.kind === 'cells' && table !== open.table)) start(table, undefined);
      if (row.kind === 'cells' && open.head && repeatsHead(row, open.head)) {
        open.repeats += 1;
        titleOverHead(open, rows);
        continue;
      }
      const head = row.kind === 'cells' ? headAt(rows, at) : undefined;
      if (head && !explainsHead(head, open)) {
        start(table, head);
        at += head.depth - 1;
      } else open.rows.push(row);
    }
    start(undefined, undefined);
  }
  return formsUnderTitles(segments);
}

/** Right under a heading row, words that name the columns less plainly tell how to fill them in. */
function explainsHead(head: TableHead, { head: above, rows }: Open): boolean {
  return above !== undefined && rows.length === 0 && strengthOf(head) < strengthOf(above);
}

/** A line over a heading row that comes again is a heading where the first heading row had one over it, too. */
function titleOverHead({ head, rows: taken, sheet }: Open, all: readonly SourceRow[]): void {
  const last = taken.at(-1);
  const first = all[(head?.at ?? 0) - 1];
  if (last?.kind !== 'cells' || last.isRunningLine || !isTitle(last) || !first || !isTitle(first)) return;
  const level = sheet === null ? HEADING_LEVEL.caption : HEADING_LEVEL.group;
  taken[taken.length - 1] = { ...last, kind: 'heading', level };
}

function isTitle(row: SourceRow): boolean {
  const filled = filledColumns(row);
  const text = cellOf(row, filled[0]);
  return (
    filled.length === 1 &&
    filled[0] === 0 &&
    text.length <= 140 &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/[.;,]$/.test(text)
  );
}

/**
 * A form in a table of its own may be titled by the heading above that table ("Action 2: share the plans"), which then
 * says what is to be done and heads nothing. Several such tables in one document, or a title with a number, show it.
 */
function formsUnderTitles(segments: readonly PlanSegment[]): PlanSegment[] {
  const read = segments.map((segment) => readForms(segment));
  const titled = segments.flatMap((segment, index) => {
    const above = segments[index - 1];
    const title = above?.rows.at(-1);
    if (!above || !title || segment.table === undefined || above.part !== segment.part) return [];
    if (title.kind === 'cells' || filledColumns(title).length !== 1) return [];
    if (read[index]?.some(({ isForm }) => isForm)) return [];
    const forms = readForms({ ...segment, rows: [title, ...segment.rows] }, true);
    return forms.some(({ isForm }) => isForm) ? [{ index, title, forms }] : [];
  });
  if (titled.length < 2) return read.flat();
  for (const { index, title, forms } of titled) {
    read[index] = forms;
    read[index - 1] = (read[index - 1] ?? []).flatMap((segment) => {
      const rows = segment.rows.filter((row) => row !== title);
      return rows.length === 0 && !segment.head ? [] : [{ ...segment, rows }];
    });
  }
  return read.flat();
}
