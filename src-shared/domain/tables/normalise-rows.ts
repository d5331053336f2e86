import { type RowRemark, rowRemark } from './row-remark.ts';
import { isSameValue } from './same-value.ts';
import type { Table, TableRow } from './table.ts';
import type { FileContext, Mapping, TableSpec } from './table-spec.ts';

/** A row that does not go in, with every reason. */
export interface BadRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** As written; empty when the row has none or could not be read. */
  readonly identity: string;
  /** Sentences; at least one. */
  readonly reasons: readonly string[];
}

export interface NormalisedTable<Field extends string, Draft> {
  /** In the order of the file, each identity once. */
  readonly drafts: readonly Draft[];
  /** The line of each draft, in the same order. */
  readonly lines: readonly number[];
  /** In the order of the file. */
  readonly bad: readonly BadRow[];
  readonly warnings: readonly RowRemark<Field>[];
  /** Words that the list behind a field does not know, most frequent first, so that they can be made aliases. */
  readonly unknownWords: readonly { readonly word: string; readonly count: number }[];
  readonly notes: readonly string[];
}

export interface NormaliseOptions extends Omit<FileContext, 'dateSystem'> {
  /** Awaited every few hundred rows, so that a long import lets others speak, can be watched and be stopped. */
  readonly pause?: (done: number, total: number) => Promise<void>;
}

const rowsBetweenPauses = 250;

/**
 * Makes drafts of all rows of a table.
 * Of two rows with the same identity the second is a bad row, unless both say the same: then one is kept.
 */
export async function normaliseRows<Field extends string, Draft>(
  spec: TableSpec<Field, Draft>,
  table: Table,
  mapping: Mapping<Field>,
  options: NormaliseOptions,
): Promise<NormalisedTable<Field, Draft>> {
  const { today, dates } = options;
  const context = { today, dates, dateSystem: table.dateSystem };
  const read = spec.rowsOf(table, mapping, context);
  const met = new Map<string, { readonly line: number; readonly draft: Draft }>();
  const bad: BadRow[] = table.refused.map(({ line, cells, reason }) => ({
    line,
    cells,
    identity: '',
    reasons: [rowRemark(line, {}, reason).sentence],
  }));
  const warnings: RowRemark<Field>[] = [];
  const repeated: number[] = [];
  const joinedLines: number[] = [];
  const total = table.rows.length;
  const refuse = (row: TableRow, identity: string, problems: readonly RowRemark<Field>[]) => {
    bad.push({
      line: row.line,
      cells: row.cells,
      identity,
      reasons: problems.map(({ sentence }) => sentence),
    });
  };
  const column = table.headers[mapping.indexOf(spec.identityField)] ?? null;
  for (const [index, row] of table.rows.entries()) {
    if (index % rowsBetweenPauses === 0) await options.pause?.(index, total);
    const result = read(row);
    if (!result.ok) {
      refuse(row, result.identity, result.problems);
      continue;
    }
    const { draft } = result;
    const identity = spec.identity(draft);
    const key = spec.identityKey(identity);
    const first = met.get(key);
    const joined = first && spec.join?.(first.draft, spec.respell(draft, spec.identity(first.draft)));
    if (!first) {
      met.set(key, { line: row.line, draft });
      warnings.push(...result.warnings);
    } else if (isSameThroughout(spec, first.draft, draft)) {
      repeated.push(row.line);
    } else if (joined) {
      met.set(key, { line: first.line, draft: joined });
      joinedLines.push(row.line);
      warnings.push(...result.warnings);
    } else {
      const reason = `line ${first.line} has the same reference and says otherwise; line ${first.line} was taken`;
      const about = { field: spec.identityField, column, value: identity };
      refuse(row, identity, [rowRemark(row.line, about, reason)]);
    }
  }
  await options.pause?.(total, total);
  return {
    drafts: [...met.values()].map(({ draft }) => draft),
    lines: [...met.values()].map(({ line }) => line),
    bad: bad.sort((a, b) => a.line - b.line),
    warnings,
    unknownWords: countWords(warnings.filter(({ field }) => field !== null && field === spec.listField)),
    notes: [
      ...(spec.notesOn?.(table, mapping, context) ?? []),
      ...(repeated.length === 0 ? [] : [repeatedNote(repeated)]),
      ...(joinedLines.length === 0 ? [] : [joinedNote(joinedLines)]),
    ],
  };
}

/** Whether two drafts of one identity say the same, however the identity is spelt. */
const isSameThroughout = <Field extends string, Draft>(
  spec: TableSpec<Field, Draft>,
  first: Draft,
  second: Draft,
): boolean => isSameValue(first, spec.respell(second, spec.identity(first)));

function repeatedNote(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(', ');
  const more = lines.length > 10 ? ` and ${lines.length - 10} more` : '';
  return lines.length === 1
    ? `Line ${shown} repeats an earlier row word for word and was merged with it.`
    : `Lines ${shown}${more} repeat earlier rows word for word and were merged with them.`;
}

const joinedNote = (lines: readonly number[]): string =>
  `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ` and ${lines.length - 10} more` : ''} ${lines.length === 1 ? 'is' : 'are'} about a child of an earlier row and differ${lines.length === 1 ? 's' : ''} only in the people around it; they were joined.`;

function countWords(remarks: readonly { readonly value: string }[]): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { value } of remarks) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'en'));
}
