import { type DateOrder, dateOrderEvidence } from '../dates/parse-date.ts';
import type { Table } from '../tables/table.ts';
import type { TableSpec } from '../tables/table-spec.ts';
import { applyDraft, settleDraft } from './apply-draft.ts';
import type { CaseDraft } from './case-draft.ts';
import { CASE_FIELDS, type CaseField, type CaseMapping, checkMapping } from './case-fields.ts';
import { FIELD_SYNONYMS } from './field-synonyms.ts';
import { aboutOthers, judgeCaseColumns, spareWords } from './judge-column.ts';
import { normaliseRow } from './normalise-row.ts';
import { referenceKey } from './reference-key.ts';
import type { StatusIndex } from './statuses.ts';
import { writtenField } from './written-field.ts';

/** Columns whose dates point to the other order, so that a date that could be either is doubtful. */
const doubtfulDates = (table: Table, mapping: CaseMapping, order: DateOrder): ReadonlySet<number> => {
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

/**
 * A list of open cases, as councils' case systems write it.
 * @param dateOrder how a person says that 03/04/2024 is meant in this file; day first unless given
 */
export const caseTable = (
  statuses: StatusIndex,
  dateOrder: DateOrder = 'day-first',
): TableSpec<CaseField, CaseDraft> => ({
  kind: 'cases',
  fields: CASE_FIELDS,
  synonyms: FIELD_SYNONYMS,
  spareWords,
  aboutOthers,
  judge: judgeCaseColumns(statuses),
  checkMapping,
  rowsOf: (table, mapping, { today }) => {
    const doubtfulDateColumns = doubtfulDates(table, mapping, dateOrder);
    const { headers, dateSystem } = table;
    const context = { headers, statuses, today, dateSystem, dateOrder, doubtfulDateColumns };
    return (row) => normaliseRow(row, mapping, context);
  },
  identityField: 'reference',
  identity: ({ reference }) => reference,
  respell: (draft, reference) => ({ ...draft, reference }),
  identityKey: referenceKey,
  listField: 'statuses',
  settle: settleDraft,
  merge: applyDraft,
  written: writtenField,
});
