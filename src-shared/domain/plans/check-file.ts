import { countColours, isBragWord } from './brag-words.ts';
import { counted, type PlanFindings, quoted } from './plan-findings.ts';
import { periodsIn } from './plan-period.ts';
import { filledColumns, type PlanWarning } from './plan-source.ts';
import type { StatedCount } from './stated-counts.ts';

/** What is odd about the file as a whole: rows passed over, tables left out, hidden and struck parts, wrong totals. */
export function checkFile(findings: PlanFindings): PlanWarning[] {
  return [
    ...findings.source.warnings,
    ...noPlan(findings),
    ...leftOut(findings),
    ...headings(findings),
    ...periods(findings),
    ...statedTotals(findings),
  ];
}

function noPlan({ read, tables }: PlanFindings): PlanWarning[] {
  if (read.length > 0) return [];
  const hasTable = tables.some(({ layout }) => layout !== undefined);
  return [
    {
      row: 0,
      kind: hasTable ? 'no-actions' : 'no-plan',
      text: hasTable
        ? 'The file has the headings of a plan but no action under them. Nothing was taken.'
        : 'No table of this file says what is to be done and who follows it up. Nothing was taken. Choose a file with a heading row such as Ref, Action, Lead, End, Status.',
    },
  ];
}

function leftOut({ tables }: PlanFindings): PlanWarning[] {
  return tables.flatMap((table) => {
    if (!table.leftOut) return [];
    const rows = table.rows.filter((row) => filledColumns(row).length > 1).length;
    const where =
      table.sheet === null
        ? `The table from row ${table.head?.row ?? table.rows[0]?.row ?? 0}`
        : `The sheet ${quoted(table.sheet)}`;
    const why = {
      'other-list': 'has other headings than the plan and was taken as another list',
      'repeats-rows': 'repeats actions that stand elsewhere in the file',
      'guidance-sheet': 'holds examples or guidance',
      'no-action-column': 'has no column of what is to be done',
      'no-headings': 'has no headings of a plan',
    }[table.leftOut];
    return [
      {
        row: table.head?.row ?? 0,
        kind: 'table-left-out',
        text: `${where} ${why}. Its ${counted(rows, 'row was', 'rows were')} not taken.`,
        ...(table.sheet === null ? {} : { sheet: table.sheet }),
      },
    ];
  });
}

function headings({ tables }: PlanFindings): PlanWarning[] {
  return tables.flatMap((table) => {
    const { layout, head } = table;
    if (!layout || !head) return [];
    const where = table.sheet === null ? {} : { sheet: table.sheet };
    if (table.isHeadInferred)
      return [
        {
          row: table.rows[0]?.row ?? 0,
          kind: 'no-headings',
          text: 'This table has no heading row. What its columns are was told from what they hold. Please check it.',
          ...where,
        },
      ];
    return layout.labels.flatMap((label, column) => {
      const isUsed = layout.inferred.includes(column);
      const isMarked = layout.marked.some((marked) => marked.column === column);
      if (label !== '' && !isMarked && isBragWord(label) && head.guesses[column]?.role !== 'status')
        return [
          {
            row: head.row,
            kind: 'odd-heading',
            text: `The heading row has ${quoted(label)} where the title of a column should be. It was taken as a heading, not as an action.`,
            ...where,
          },
        ];
      if (label === '' && isUsed)
        return [
          {
            row: head.row,
            kind: 'unnamed-column',
            text: `Column ${column + 1} has no heading. It was read from what it holds and from the other tables.`,
            ...where,
          },
        ];
      return [];
    });
  });
}

/** The period of the plan as its head gives it, against other periods in the head and in its title. */
function periods({ head, reading, period }: PlanFindings): PlanWarning[] {
  if (!period || !head.duration) return [];
  const warnings: PlanWarning[] = [];
  for (const field of ['name', 'previousVersions', 'implementationDate', 'reviewDate', 'aims'] as const) {
    const text = head[field];
    if (!text) continue;
    const [other] = periodsIn(text);
    if (!other || (other.from === period.from && other.to === period.to)) continue;
    const what = {
      name: 'name',
      previousVersions: 'line on previous versions',
      implementationDate: 'implementation date',
      reviewDate: 'review date',
      aims: 'aims',
    }[field];
    warnings.push({
      row: reading.rows.get(field) ?? 0,
      kind: 'period-differs',
      text: `The head gives the period as ${quoted(head.duration)}, but its ${what} says ${quoted(text)}. The first was taken.`,
    });
  }
  return warnings;
}

/** Totals that the file states of itself against the rows that it has. */
function statedTotals({ collected, read, priorities }: PlanFindings): PlanWarning[] {
  if (read.length === 0) return [];
  const all = countColours(read.map(({ action }) => action.status));
  const warnings: PlanWarning[] = [];
  for (const stated of collected.stated) {
    const group = stated.group === undefined ? undefined : matchingGroup(stated.group, priorities);
    if (stated.group !== undefined && group === undefined) continue;
    const counts = group ? countColours(group.actions.map(({ status }) => status)) : all;
    const found = stated.of === 'total' ? (group?.actions.length ?? read.length) : counts[stated.of];
    if (found !== stated.stated) warnings.push(miscount(stated, found, group?.title));
  }
  return warnings;
}

function miscount({ row, of, stated }: StatedCount, found: number, title: string | undefined): PlanWarning {
  const what = of === 'total' ? 'actions' : `${of} actions`;
  return {
    row,
    kind: 'summary-miscounts',
    text: `The file itself says ${stated} ${what}${title === undefined ? '' : ` under ${quoted(title)}`}; its rows give ${found}. The rows were taken.`,
  };
}

function matchingGroup(
  label: string,
  priorities: PlanFindings['priorities'],
): PlanFindings['priorities'][number] | undefined {
  const key = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const fits = priorities.filter(({ title }) => {
    const its = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return its === key || its.startsWith(`${key} `) || its.endsWith(` ${key}`);
  });
  return fits.length === 1 ? fits[0] : undefined;
}
