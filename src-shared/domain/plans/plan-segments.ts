import { roleOf } from './column-roles.ts';
import { headField } from './plan-head.ts';
import { cellOf, filledColumns, type PlanSource, type SourceRow } from './plan-source.ts';
import { headAt, repeatsHead, type TableHead } from './table-heads.ts';

/** A stretch of rows under one heading row, or without any. */
export interface PlanSegment {
  readonly part: number;
  readonly sheet: string | null;
  readonly table: number | undefined;
  readonly head: TableHead | undefined;
  readonly rows: readonly SourceRow[];
  /** Heading rows that were said again, as at the top of each page. */
  readonly repeats: number;
  /** Made of a form, in which each field is a row. */
  readonly isForm?: true;
}

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
  for (const [part, { name, rows }] of source.parts.entries()) {
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
        continue;
      }
      const head = row.kind === 'cells' ? headAt(rows, at) : undefined;
      if (head) {
        start(table, head);
        at += head.depth - 1;
      } else open.rows.push(row);
    }
    start(undefined, undefined);
  }
  return segments.flatMap(readForms);
}

/** Fields of one action, one a row ("Action | ...", "Owner | ..."): each such form becomes a row of a table. */
function readForms(segment: PlanSegment): PlanSegment[] {
  if (segment.rows.length < 3 && !segment.head) return [segment];
  const rows =
    segment.head && isFieldHead(segment.head) ? segment.rows : segment.head ? undefined : segment.rows;
  if (!rows) return [segment];
  const forms: SourceRow[][] = [];
  let rest: SourceRow[] = [];
  const result: PlanSegment[] = [];
  const close = () => {
    const form = formOf(segment, rest);
    if (form) {
      forms.push(rest);
      result.push(form);
    } else if (rest.length > 0) result.push({ ...segment, head: undefined, rows: rest, repeats: 0 });
    rest = [];
  };
  let seen = new Set<string>();
  for (const row of rows) {
    const field = fieldOf(row);
    if (field === undefined || seen.has(field)) {
      close();
      seen = new Set();
    }
    if (field !== undefined) seen.add(field);
    rest.push(row);
    if (field === undefined) close();
  }
  close();
  return forms.length > 0 ? joinRests(result) : [segment];
}

function joinRests(segments: readonly PlanSegment[]): PlanSegment[] {
  const joined: PlanSegment[] = [];
  for (const segment of segments) {
    const previous = joined.at(-1);
    if (previous && !previous.head && !segment.head)
      joined[joined.length - 1] = { ...previous, rows: [...previous.rows, ...segment.rows] };
    else joined.push(segment);
  }
  return joined;
}

const FIELD_HEAD = /^(?:field|item|attribute|detail|details|property|element|section|question|heading|)$/i;

/** "Field | Value" over a form. */
function isFieldHead(head: TableHead): boolean {
  return head.labels.filter((label) => label !== '').length === 2 && FIELD_HEAD.test(head.labels[0] ?? '');
}

/** The label of a row of a form, in two or three cells or as "Owner: Head of QA". */
function fieldOf(row: SourceRow): string | undefined {
  return labelAndValue(row)?.label.toLowerCase();
}

function labelAndValue(row: SourceRow): { label: string; value: string } | undefined {
  const filled = filledColumns(row);
  const [first, second] = filled;
  if (first === undefined || filled.length > 3) return undefined;
  const text = cellOf(row, first).trim();
  if (filled.length === 1) {
    const parts = /^(?:[-*•]\s*)?(?:\*\*)?([^:*\n]{2,50}?)(?:\*\*)?\s*:\s*(?:\*\*)?\s*(\S[\s\S]*)$/.exec(
      text,
    );
    const label = parts?.[1] ?? '';
    if (parts && isField(label)) return { label, value: parts[2] ?? '' };
    return first === 0 && row.cells.length > 1 && isField(text) && row.kind === 'cells'
      ? { label: text, value: '' }
      : undefined;
  }
  const value = filled
    .slice(1)
    .map((column) => cellOf(row, column))
    .join('\n');
  return second !== undefined && isField(text.replace(/\s*:\s*$/, ''))
    ? { label: text.replace(/\s*:\s*$/, ''), value }
    : undefined;
}

function isField(label: string): boolean {
  const text = label.replace(/\*\*/g, '').trim();
  return (
    text.length <= 50 &&
    text.split(/\s+/).length <= 7 &&
    (roleOf(text) !== undefined ||
      /^(?:severity|priority|impact|effort|category|benefit|risk|title|estimated .+|dependencies|rationale|why|background)$/i.test(
        text,
      ))
  );
}

function formOf(segment: PlanSegment, rows: readonly SourceRow[]): PlanSegment | undefined {
  const pairs = rows.map(labelAndValue);
  const roles = new Set<string>();
  for (const pair of pairs) {
    const role = pair && roleOf(pair.label)?.role;
    if (role) roles.add(role);
  }
  const isAboutPlan = pairs.filter((pair) => pair && headField(pair.label)).length;
  const hasDoing = roles.has('action') || roles.has('recommendation') || roles.has('finding');
  const [first] = rows;
  if (!first || !hasDoing || roles.size < 3 || isAboutPlan > roles.size / 2) return undefined;
  const labels = pairs.map((pair) => pair?.label ?? '');
  const marks = new Map(
    [...rows.entries()].flatMap(([index, row]) =>
      [...(row.marks ?? [])].filter(([column]) => column > 0).map(([, mark]) => [index, mark] as const),
    ),
  );
  const head: TableHead = { at: 0, depth: 0, row: first.row, labels, guesses: labels.map(roleOf) };
  const cells = pairs.map((pair) => pair?.value ?? '');
  return {
    ...segment,
    head,
    rows: [{ row: first.row, kind: 'cells', cells, marks }],
    repeats: 0,
    isForm: true,
  };
}
