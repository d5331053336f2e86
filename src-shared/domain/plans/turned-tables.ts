import { roleOf } from './column-roles.ts';
import { cellOf, filledColumns, type PlanSource, type PlanWarning, type SourceRow } from './plan-source.ts';

const FEWEST_FIELDS = 3;
const LONGEST_LABEL = 60;

/**
 * Turns tables whose fields go down the first column and whose actions stand side by side. A row stands for each of their
 * columns then, counted from the first row of the table, which a warning says.
 */
export function turnTables(source: PlanSource): PlanSource {
  const warnings: PlanWarning[] = [];
  const parts = source.parts.map((part) => {
    const rows: SourceRow[] = [];
    for (const run of runsOf(part.rows)) {
      const turned = turnedOf(run);
      rows.push(...(turned ?? run));
      const [first] = run;
      if (turned && first)
        warnings.push({
          row: first.row,
          kind: 'turned-table',
          text: `The table has its fields in the first column and an action in each column beside it. It was read so: its ${turned.length - 1} actions are counted as rows from here.`,
          ...(part.name !== null && source.parts.length > 1 ? { sheet: part.name } : {}),
        });
    }
    return { ...part, rows };
  });
  return warnings.length === 0 ? source : { ...source, parts, warnings: [...source.warnings, ...warnings] };
}

/** Rows of one table that follow each other with two values or more, and every other row by itself. */
function runsOf(rows: readonly SourceRow[]): SourceRow[][] {
  const runs: SourceRow[][] = [];
  let open: SourceRow[] | undefined;
  for (const row of rows) {
    const isLong = row.kind === 'cells' && filledColumns(row).length >= 3 && cellOf(row, 0) !== '';
    const before = open?.at(-1);
    if (isLong && open && before?.table === row.table) open.push(row);
    else {
      open = [row];
      runs.push(open);
    }
    if (!isLong) open = undefined;
  }
  return runs;
}

/** Where the first column names the fields of an action, each once, and no row does: the table turned, its head first. */
function turnedOf(run: readonly SourceRow[]): SourceRow[] | undefined {
  const [first] = run;
  if (!first || run.length < FEWEST_FIELDS) return undefined;
  const labels = run.map((row) => cellOf(row, 0).trim());
  if (labels.some((label) => label.length > LONGEST_LABEL)) return undefined;
  const roles = labels.flatMap((label) => roleOf(label)?.role ?? []);
  const followsUp = ['lead', 'end', 'status'].filter((role) => roles.some((one) => one === role)).length;
  if (
    !roles.some((role) => role === 'action' || role === 'recommendation') ||
    roles.length < Math.max(FEWEST_FIELDS, run.length * 0.6) ||
    new Set(roles).size < roles.length - 1 ||
    followsUp < 2 ||
    run.some(namesFields)
  )
    return undefined;
  const columns = filledColumns(first).filter((column) => column > 0);
  const width = Math.max(...run.map(({ cells }) => cells.length));
  const used = Array.from({ length: width - 1 }, (_, index) => index + 1).filter(
    (column) => columns.includes(column) || run.filter((row) => cellOf(row, column) !== '').length >= 2,
  );
  const ofColumn = (column: number, row: number): SourceRow => ({
    row,
    kind: 'cells',
    ...(first.table === undefined ? {} : { table: first.table }),
    cells: run.map((one) => cellOf(one, column)),
    marks: new Map(
      run.flatMap((one, index) => {
        const mark = one.marks?.get(column);
        return mark ? [[index, mark] as const] : [];
      }),
    ),
  });
  return [ofColumn(0, first.row), ...used.map((column, index) => ofColumn(column, first.row + index + 1))];
}

/** A row whose other cells are headings, too, is the head of a table, or a line of a form with two fields beside each other. */
function namesFields(row: SourceRow): boolean {
  const values = filledColumns(row).filter((column) => column > 0);
  const named = values.filter((column) => roleOf(cellOf(row, column))?.weight === 3);
  return new Set(named.flatMap((column) => roleOf(cellOf(row, column))?.role ?? [])).size >= 2;
}
