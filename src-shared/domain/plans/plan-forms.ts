import { roleOf } from './column-roles.ts';
import { headField } from './plan-head.ts';
import type { PlanSegment } from './plan-segment.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import type { TableHead } from './table-heads.ts';

/** A stretch of fields, with the line above them that may say what is to be done. */
interface FieldRows {
  readonly rows: readonly SourceRow[];
  readonly title: SourceRow | undefined;
}

/**
 * Finds forms, in which each field of an action is a row ("Action | ...", "Owner | ...") or a line ("Owner: ..."), and
 * makes of each form a table of one row. A form that does not say what is to be done takes it from the line above it.
 * @param isTitledByHeading the first row is the heading above the table, which elsewhere in the document titles forms
 */
export function readForms(segment: PlanSegment, isTitledByHeading = false): PlanSegment[] {
  const { head } = segment;
  if (head && !isFieldHead(head)) return [segment];
  const stretches = fieldStretches(segment.rows);
  const titled = stretches.filter(({ rows, title }) => title && !hasDoing(rows) && followed(rows) >= 2);
  const isTitled = ({ title }: FieldRows) =>
    title !== undefined && (isTitledByHeading || titled.length >= 2 || REF_START.test(cellOf(title, 0)));
  const forms = new Map<SourceRow, { form: PlanSegment; rows: ReadonlySet<SourceRow> }>();
  for (const stretch of stretches) {
    const form = formOf(segment, stretch, titled.includes(stretch) && isTitled(stretch));
    const [first] = stretch.rows;
    if (form && first)
      forms.set(first, {
        form,
        rows: new Set([...stretch.rows, ...(form.usesTitle && stretch.title ? [stretch.title] : [])]),
      });
  }
  if (forms.size === 0) return [segment];
  const used = new Set([...forms.values()].flatMap(({ rows }) => [...rows]));
  const parts: PlanSegment[] = [];
  let rest: SourceRow[] = [];
  for (const row of segment.rows) {
    const form = forms.get(row)?.form;
    if (form) {
      if (rest.length > 0) parts.push({ ...segment, head: undefined, rows: rest, repeats: 0 });
      rest = [];
      parts.push(form);
    } else if (!used.has(row)) rest.push(row);
  }
  if (rest.length > 0) parts.push({ ...segment, head: undefined, rows: rest, repeats: 0 });
  return parts;
}

const REF_START =
  /^\W{0,4}(?:(?:action|recommendation|rec|finding|item)\s+)?(?:[A-Z]{1,5}[-.]?)?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?=[:.)\s–-])/i;
const FIELD_HEAD = /^(?:field|item|attribute|detail|details|property|element|section|question|heading|)$/i;

/** "Field | Value" over a form. */
function isFieldHead(head: TableHead): boolean {
  return head.labels.filter((label) => label !== '').length === 2 && FIELD_HEAD.test(head.labels[0] ?? '');
}

/** "Action 2" is the field "Action" of the second form. */
const COUNTED = /\s+(?:no\.?\s*)?\d{1,3}(?:\.\d{1,3})?$/i;

/** Rows that follow each other and are fields, parted where a field comes again. */
function fieldStretches(rows: readonly SourceRow[]): FieldRows[] {
  const stretches: FieldRows[] = [];
  let open: SourceRow[] = [];
  let title: SourceRow | undefined;
  let seen = new Set<string>();
  const close = () => {
    if (open.length >= 2) stretches.push({ rows: open, title });
    open = [];
    seen = new Set();
  };
  for (const row of rows) {
    const label = labelAndValue(row)?.label;
    if (label === undefined) {
      close();
      title = filledColumns(row).length === 1 ? row : undefined;
      continue;
    }
    const field = label.toLowerCase().replace(COUNTED, '');
    if (seen.has(field)) {
      close();
      title = undefined;
    }
    seen.add(field);
    open.push(row);
  }
  close();
  return stretches;
}

function labelAndValue(row: SourceRow): { label: string; value: string } | undefined {
  const filled = filledColumns(row);
  const [first, second] = filled;
  if (first === undefined || filled.length > 3 || row.kind === 'heading') return undefined;
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
  const label = text.replace(/\s*:\s*$/, '');
  return second !== undefined && isField(label) ? { label, value } : undefined;
}

const OTHER_FIELD =
  /^(?:severity|priority|impact|effort|category|benefit|risk|title|estimated .+|dependencies|rationale|why|background|type|location)$/i;

function isField(label: string): boolean {
  const text = label.replace(/\*\*/g, '').trim();
  return (
    text.length <= 50 &&
    text.split(/\s+/).length <= 7 &&
    (roleOf(text) !== undefined || OTHER_FIELD.test(text))
  );
}

function rolesOf(rows: readonly SourceRow[]): Set<string> {
  return new Set(rows.flatMap((row) => roleOf(labelAndValue(row)?.label ?? '')?.role ?? []));
}

function hasDoing(rows: readonly SourceRow[]): boolean {
  const roles = rolesOf(rows);
  return roles.has('action') || roles.has('recommendation') || roles.has('finding');
}

/** How many fields follow an action up: who, by when, how it goes. */
function followed(rows: readonly SourceRow[]): number {
  const roles = rolesOf(rows);
  return ['lead', 'end', 'status', 'start', 'measure', 'seniorLead'].filter((role) => roles.has(role)).length;
}

function formOf(
  segment: PlanSegment,
  { rows, title }: FieldRows,
  mayUseTitle: boolean,
): (PlanSegment & { usesTitle: boolean }) | undefined {
  const pairs = rows.map(labelAndValue);
  const [first] = rows;
  const isAboutPlan = pairs.filter((pair) => pair && headField(pair.label)).length;
  const usesTitle = !hasDoing(rows) && mayUseTitle && title !== undefined;
  if (
    !first ||
    (!usesTitle && (!hasDoing(rows) || rolesOf(rows).size < 3 || isAboutPlan > rolesOf(rows).size / 2))
  )
    return undefined;
  const labels = pairs.map((pair) => pair?.label ?? '');
  const cells = pairs.map((pair) => pair?.value ?? '');
  if (usesTitle) {
    const parts =
      /^\W{0,4}((?:(?:action|recommendation|rec|finding|item)\s+)?(?:[A-Z]{1,5}[-.]?)?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)[:.)\s–-]+(\S[\s\S]*)$/i.exec(
        cellOf(title, 0),
      );
    labels.unshift('Ref', 'Action');
    cells.unshift(parts?.[1] ?? '', parts?.[2] ?? cellOf(title, 0));
  }
  const shift = usesTitle ? 2 : 0;
  const marks = new Map(
    rows.flatMap((row, index) =>
      [...(row.marks ?? [])]
        .filter(([column]) => column > 0)
        .map(([, mark]) => [index + shift, mark] as const),
    ),
  );
  const head: TableHead = { at: 0, depth: 0, row: first.row, labels, guesses: labels.map(roleOf) };
  return {
    ...segment,
    head,
    rows: [{ row: (usesTitle ? title : first).row, kind: 'cells', cells, marks }],
    repeats: 0,
    isForm: true,
    usesTitle,
  };
}
