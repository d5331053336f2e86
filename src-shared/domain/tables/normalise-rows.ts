import type { CaseDraft } from '../cases/case-draft.ts';
import type { CaseMapping } from '../cases/case-fields.ts';
import { type NormaliseContext, normaliseRow, type RowRemark, rowRemark } from '../cases/normalise-row.ts';
import { dateOrderEvidence } from '../dates/parse-date.ts';
import { referenceKey } from '../cases/reference-key.ts';
import { isSameValue } from './same-value.ts';
import type { StatusIndex } from '../cases/statuses.ts';
import type { Table, TableRow } from './table.ts';

/** A row that does not go in, with every reason. */
export interface BadRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** As written; empty when the row has none or could not be read. */
  readonly reference: string;
  /** Sentences; at least one. */
  readonly reasons: readonly string[];
}

export interface NormalisedTable {
  /** In the order of the file, each reference once. */
  readonly drafts: readonly CaseDraft[];
  /** In the order of the file. */
  readonly bad: readonly BadRow[];
  readonly warnings: readonly RowRemark[];
  /** Words that the status list does not know, most frequent first, so that they can be made aliases. */
  readonly unknownStatuses: readonly { readonly word: string; readonly count: number }[];
  readonly notes: readonly string[];
}

export interface NormaliseOptions {
  readonly statuses: StatusIndex;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly dateOrder?: 'day-first' | 'month-first';
  readonly onProgress?: (done: number, total: number) => void;
  /** Awaited every few hundred rows, so that a long import lets others speak. */
  readonly pause?: () => Promise<void>;
}

const rowsBetweenPauses = 250;

const doubtfulDates = (table: Table, mapping: CaseMapping, options: NormaliseOptions) => {
  const order = options.dateOrder ?? 'day-first';
  const columns = new Set<number>();
  mapping.forEach((field, column) => {
    if (field !== 'dateOfBirth' && field !== 'openedOn') return;
    const evidence = dateOrderEvidence(valuesOf(table, column));
    if (evidence !== 'none' && evidence !== order) columns.add(column);
  });
  return columns;
};

function* valuesOf(table: Table, column: number): Generator<string> {
  for (const { cells } of table.rows) yield cells[column] ?? '';
}

/** What is known of the references met so far. */
interface Met {
  readonly line: number;
  readonly draft: CaseDraft;
}

/**
 * Makes drafts of all rows of a table.
 * Of two rows with the same reference the second is a bad row, unless both say the same: then one is kept.
 */
export const normaliseRows = async (
  table: Table,
  mapping: CaseMapping,
  options: NormaliseOptions,
): Promise<NormalisedTable> => {
  const context: NormaliseContext = {
    headers: table.headers,
    statuses: options.statuses,
    today: options.today,
    dateSystem: table.dateSystem,
    dateOrder: options.dateOrder,
    doubtfulDateColumns: doubtfulDates(table, mapping, options),
  };
  const met = new Map<string, Met>();
  const bad: BadRow[] = table.refused.map(({ line, cells, reason }) => ({
    line,
    cells,
    reference: '',
    reasons: [rowRemark(line, {}, reason).sentence],
  }));
  const warnings: RowRemark[] = [];
  const repeated: number[] = [];
  const total = table.rows.length;
  const refuse = (row: TableRow, reference: string, problems: readonly RowRemark[]) => {
    bad.push({
      line: row.line,
      cells: row.cells,
      reference,
      reasons: problems.map(({ sentence }) => sentence),
    });
  };
  for (const [index, row] of table.rows.entries()) {
    if (index % rowsBetweenPauses === 0) {
      options.onProgress?.(index, total);
      await options.pause?.();
    }
    const result = normaliseRow(row, mapping, context);
    if (!result.ok) {
      refuse(row, result.reference, result.problems);
      continue;
    }
    const { draft } = result;
    const first = met.get(referenceKey(draft.reference));
    if (!first) {
      met.set(referenceKey(draft.reference), { line: row.line, draft });
      warnings.push(...result.warnings);
    } else if (isSameValue(first.draft, { ...draft, reference: first.draft.reference })) {
      repeated.push(row.line);
    } else {
      const about = { field: 'reference' as const, column: headerOf(table, mapping), value: draft.reference };
      const reason = `line ${first.line} has the same reference and says otherwise; line ${first.line} was taken`;
      refuse(row, draft.reference, [rowRemark(row.line, about, reason)]);
    }
  }
  options.onProgress?.(total, total);
  return {
    drafts: [...met.values()].map(({ draft }) => draft),
    bad: bad.sort((a, b) => a.line - b.line),
    warnings,
    unknownStatuses: countUnknown(warnings),
    notes: repeated.length === 0 ? [] : [repeatedNote(repeated)],
  };
};

const headerOf = (table: Table, mapping: CaseMapping): string | null =>
  table.headers[mapping.indexOf('reference')] ?? null;

const repeatedNote = (lines: readonly number[]): string => {
  const shown = lines.slice(0, 10).join(', ');
  const more = lines.length > 10 ? ` and ${lines.length - 10} more` : '';
  return lines.length === 1
    ? `Line ${shown} repeats an earlier row word for word and was merged with it.`
    : `Lines ${shown}${more} repeat earlier rows word for word and were merged with them.`;
};

const countUnknown = (warnings: readonly RowRemark[]): { word: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const { field, value } of warnings) {
    if (field === 'statuses') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'en'));
};
