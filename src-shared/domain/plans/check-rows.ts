import { withoutMarkup } from './headings.ts';
import { about, counted, nameOf, type PlanFindings, quoted, rowList } from './plan-findings.ts';
import { cellOf, type PlanWarning, type SourceRow } from './plan-source.ts';
import { HEADING_LEVEL, type PassedRow } from './plan-walk.ts';

/** Rows that were passed over or joined, and what of the rows taken is hidden, struck through or beside the cells. */
export function checkRows(findings: PlanFindings): PlanWarning[] {
  return [
    ...passedRows(findings.collected.passed),
    ...emptyHeadings(findings),
    ...listItems(findings),
    ...marks(findings),
    ...archived(findings),
  ];
}

function passedRows(passed: readonly PassedRow[]): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const whereOf = ({ sheet }: PassedRow) => (sheet === null ? {} : { sheet });
  for (const one of passed) {
    const { row, why, text, of } = one;
    if (why === 'example')
      warnings.push({
        row: row.row,
        kind: 'example-row',
        text: `This row is an example and no action: ${quoted(text)}.`,
        ...whereOf(one),
      });
    if (why === 'guidance')
      warnings.push({
        row: row.row,
        kind: 'guidance-row',
        text: `This row says how to fill in the table and is no action: ${quoted(text)}.`,
        ...whereOf(one),
      });
    if (why === 'note')
      warnings.push({
        row: row.row,
        kind: 'note-row',
        text: `This row is a note and no action: ${quoted(text)}.`,
        ...whereOf(one),
      });
    if (why === 'continued')
      warnings.push({
        row: row.row,
        kind: 'wrapped-row',
        text: `This row goes on with the action of row ${of} and was joined to it: ${quoted(text)}.`,
        ...whereOf(one),
      });
  }
  for (const [why, kind, one, many] of [
    ['page', 'page-number', 'line was a page number or marking', 'lines were page numbers or markings'],
    [
      'without-text',
      'row-without-text',
      'row has a formula, a number or a status but nothing to be done',
      'rows have formulas, numbers or a status but nothing to be done',
    ],
  ] as const) {
    const rows = passed.filter((row) => row.why === why);
    const [first] = rows;
    if (first)
      warnings.push({
        row: first.row.row,
        kind,
        text: `${counted(rows.length, one, many)} and ${rows.length === 1 ? 'was' : 'were'} passed over (${rows.length === 1 ? 'row' : 'rows'} ${rowList(rows.map(({ row }) => row.row))}).`,
        ...whereOf(first),
      });
  }
  return warnings;
}

/** A line inside the tables that was taken for a heading and has no action under it. */
function emptyHeadings({ collected, read, head }: PlanFindings): PlanWarning[] {
  const used = new Set(read.flatMap(({ raw }) => raw.chain.map(({ row, text }) => `${row} ${text}`)));
  return collected.headings
    .filter(
      ({ row, level, text }) =>
        row > 0 &&
        withoutMarkup(text) !== head.name &&
        level >= HEADING_LEVEL.counted &&
        !used.has(`${row} ${text}`),
    )
    .map(({ row, text }) => ({
      row,
      kind: 'note-row',
      text: `This row has no action under it and was taken as a note: ${quoted(text)}.`,
    }));
}

function listItems({ read }: PlanFindings): PlanWarning[] {
  return read
    .filter(({ raw }) => raw.row.kind !== 'cells')
    .map((action) =>
      about(
        action,
        'list-item',
        `${nameOf(action)} is an item of a list and not a row of a table. It was taken as an action.`,
      ),
    );
}

const ARCHIVED = /^(?:is )?archived(?: card)?$/i;

/** Cards that were put away on their board: what their list says may no longer hold. */
function archived({ read }: PlanFindings): PlanWarning[] {
  return read.flatMap((action) => {
    const said = action.action.other?.find(({ label }) => ARCHIVED.test(label.replace(/\W+$/u, '')));
    return said && /^(?:true|yes|y|x|1|archived)$/i.test(said.text.trim())
      ? [
          about(
            action,
            'archived',
            `${nameOf(action)} is archived in the file${action.action.status === 'blue' ? '' : ' and not complete'}. It was taken all the same: supersede it if it is no longer to be done.`,
          ),
        ]
      : [];
  });
}

function marks({ read, source, tables }: PlanFindings): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const taken = new Set(tables.flatMap((table) => (table.layout ? [table.part] : [])));
  for (const [index, part] of source.parts.entries())
    if (part.isHidden && taken.has(index))
      warnings.push({
        row: 0,
        kind: 'hidden-sheet',
        text: `The sheet ${quoted(part.name ?? '')} is hidden in the workbook. Its actions were taken.`,
        ...(part.name === null ? {} : { sheet: part.name }),
      });
  let formulas = 0;
  for (const { raw, action } of read) {
    const where = action.sheet === undefined ? {} : { sheet: action.sheet };
    for (const row of [raw.row, ...raw.continuedBy])
      warnings.push(...ofRow(row).map((warning) => ({ ...warning, ...where })));
    if (raw.row.marks?.get(raw.layout.status ?? -1)?.isFormula) formulas += 1;
  }
  if (formulas > 0)
    warnings.push({
      row: 0,
      kind: 'status-formula',
      text: `The status of ${counted(formulas, 'action')} is the stored result of a formula. The result was taken.`,
    });
  return warnings;
}

function ofRow(row: SourceRow): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  if (row.isHidden)
    warnings.push({
      row: row.row,
      kind: 'hidden-row',
      text: `Row ${row.row} is hidden in the file. It was taken.`,
    });
  if (!row.marks) return warnings;
  const struck = [...row.marks].filter(
    ([column, { struck: how }]) => how !== undefined && cellOf(row, column) !== '',
  );
  if (struck.length > 0) {
    const [column, mark] = struck[0] ?? [0, {}];
    const what =
      struck.length > 1
        ? counted(struck.length, 'cell')
        : mark.struck === 'part'
          ? 'a part of a cell'
          : 'a cell';
    warnings.push({
      row: row.row,
      kind: 'struck-through',
      text: `In row ${row.row} ${what} ${struck.length > 1 ? 'are' : 'is'} struck through (${quoted(cellOf(row, column))}). The row was taken with its text.`,
    });
  }
  for (const [, { comment }] of row.marks)
    if (comment)
      warnings.push({
        row: row.row,
        kind: 'cell-comment',
        text: `A cell of row ${row.row} has a comment of its own: ${quoted(comment)}.`,
      });
  return warnings;
}
