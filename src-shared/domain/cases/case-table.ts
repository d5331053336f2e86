import { type DateProof, type DateWriting, dateProof } from '../dates/date-writing.ts';
import { headerWords } from '../tables/header-words.ts';
import { isSameValue } from '../tables/same-value.ts';
import type { Table } from '../tables/table.ts';
import type { FileContext, TableSpec } from '../tables/table-spec.ts';
import { applyDraft, settleDraft } from './apply-draft.ts';
import type { CaseDraft } from './case-draft.ts';
import { CASE_FIELDS, type CaseField, type CaseMapping, checkMapping } from './case-fields.ts';
import { FIELD_SYNONYMS } from './field-synonyms.ts';
import { aboutOthers, EXPECTED, judgeCaseColumns, mayBeOverruled, spareWords } from './judge-column.ts';
import { likenessOf } from './likeness.ts';
import { normaliseRow } from './normalise-row.ts';
import { referenceKey } from './reference-key.ts';
import { type StatusIndex, statusBegunIn, statusEndedIn } from './statuses.ts';
import { writtenField } from './written-field.ts';

const DATE_FIELDS: readonly CaseField[] = ['dateOfBirth', 'openedOn', 'closedOn'];

function* valuesOf(table: Table, column: number): Generator<string> {
  for (const { cells } of table.rows) yield cells[column] ?? '';
}

/** What the dates of each column that is read as a date prove, by the column. */
const proofsOf = (
  table: Table,
  mapping: CaseMapping,
  statuses: StatusIndex,
): ReadonlyMap<number, DateProof> =>
  new Map(
    mapping.flatMap((field, column): [number, DateProof][] => {
      const isDate =
        field === 'statuses'
          ? statusBegunIn(table.headers[column] ?? '', statuses) !== undefined
          : field !== null && DATE_FIELDS.includes(field);
      return isDate ? [[column, dateProof(valuesOf(table, column))]] : [];
    }),
  );

/** How each column is read: as a person says, else as its dates prove. */
const writingsOf = (
  proofs: ReadonlyMap<number, DateProof>,
  chosen: FileContext['dates'],
): ReadonlyMap<number, DateWriting> =>
  new Map([...proofs].map(([column, { writing }]) => [column, chosen?.[column] ?? writing]));

/** Two rows of one child that differ in the people around it only, as one: a list with a row for each parent. */
function joinDrafts(first: CaseDraft, second: CaseDraft): CaseDraft | undefined {
  const rest = ({
    related: _related,
    phones: _phones,
    otherWorkers: _others,
    worker: _worker,
    ...draft
  }: CaseDraft) => draft;
  if (!isSameValue(rest(first), rest(second))) return undefined;
  const [worker, ...others] = new Set(
    [first, second].flatMap((draft) => [
      ...(draft.worker ? [draft.worker] : []),
      ...(draft.otherWorkers ?? []),
    ]),
  );
  return settleDraft({
    ...first,
    ...(worker === undefined ? {} : { worker }),
    ...(others.length === 0 ? {} : { otherWorkers: others }),
    phones: [...first.phones, ...second.phones],
    related: [...first.related, ...second.related],
  });
}

/** A list of open cases, as councils' case systems and the statutory returns write it. */
export const caseTable = (statuses: StatusIndex): TableSpec<CaseField, CaseDraft> => ({
  kind: 'cases',
  fields: CASE_FIELDS,
  synonyms: FIELD_SYNONYMS,
  spareWords,
  aboutOthers,
  judge: judgeCaseColumns(statuses),
  mayBeOverruled,
  checkMapping,
  dateFields: DATE_FIELDS,
  notesOn: (table, mapping, { dates }) => [
    ...[...proofsOf(table, mapping, statuses)].flatMap(([column, { sentence }]) =>
      sentence === null || dates?.[column] !== undefined ? [] : [`${table.headers[column]}: ${sentence}`],
    ),
    ...(mapping.some((field) => field === 'fullName' || field === 'forename' || field === 'surname')
      ? []
      : [
          'No column is a name, so the cases go in by their reference. Until a name is written or comes with another list, anonymisation cannot know it: read each text for it yourself.',
        ]),
  ],
  rowsOf: (table, mapping, { today, dates }) => {
    const proofs = proofsOf(table, mapping, statuses);
    const writings = writingsOf(proofs, dates);
    const columnsWhere = (test: (proof: DateProof) => boolean) =>
      new Set(
        [...proofs]
          .filter(([column, proof]) => dates?.[column] === undefined && test(proof))
          .map(([column]) => column),
      );
    const { headers, dateSystem } = table;
    const ends = new Map(
      headers.flatMap((header, column): [string, number][] => {
        const status = statusEndedIn(header, statuses);
        return status === undefined ? [] : [[status, column]];
      }),
    );
    const expected = headers.findIndex(
      (header, column) => mapping[column] === null && EXPECTED.test(headerWords(header).join(' ')),
    );
    const context = {
      headers,
      expectedColumn: expected < 0 ? undefined : expected,
      statuses,
      today,
      dateSystem,
      writings,
      ends,
      doubtfulDateColumns: columnsWhere(({ isMixed }) => isMixed),
      halfConvertedColumns: columnsWhere(({ isHalfConverted }) => isHalfConverted),
    };
    return (row) => normaliseRow(row, mapping, context);
  },
  join: joinDrafts,
  likeness: likenessOf,
  identityField: 'reference',
  identity: ({ reference }) => reference,
  respell: (draft, reference) => ({ ...draft, reference }),
  identityKey: referenceKey,
  listField: 'statuses',
  settle: settleDraft,
  merge: applyDraft,
  written: writtenField,
});
