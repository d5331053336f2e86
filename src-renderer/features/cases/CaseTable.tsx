import type { ReactNode } from 'react';
import type { CaseRow } from '#shared/contract/cases.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, type DataSelection, DataTable } from '../../ui/DataTable.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { StatusTags } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { type CaseFilter, sortedBy, sortingOf } from './case-filter.ts';

const columns: readonly DataColumn<CaseRow>[] = [
  {
    key: 'name',
    header: 'Name',
    cell: ({ id, name }) => <TextLink to={{ to: 'case', id }}>{name}</TextLink>,
    sortBy: ({ name }) => name,
  },
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ reference }) => reference,
    sortBy: ({ reference }) => reference,
    isNarrow: true,
  },
  { key: 'age', header: 'Age', cell: ({ age }) => age ?? '–', align: 'end' },
  { key: 'statuses', header: 'Statuses', cell: ({ statuses }) => <StatusTags codes={statuses} /> },
  { key: 'worker', header: 'Worker', cell: ({ worker }) => worker ?? '–', sortBy: ({ worker }) => worker },
  { key: 'team', header: 'Team', cell: ({ team }) => team ?? '–' },
  {
    key: 'openedOn',
    header: 'Open since',
    cell: ({ openedOn }) => <DateText day={openedOn} />,
    sortBy: ({ openedOn }) => openedOn,
    isNarrow: true,
  },
  {
    key: 'lastReviewedOn',
    header: 'Last review',
    cell: ({ lastReviewedOn }) => <DateText day={lastReviewedOn} />,
    sortBy: ({ lastReviewedOn }) => lastReviewedOn,
    isNarrow: true,
  },
];

/** One page of cases; sorted by the service, because it knows the others too. */
export function CaseTable({
  rows,
  filter,
  onChange,
  empty,
  selection,
  maxHeight,
}: {
  rows: readonly CaseRow[];
  filter: CaseFilter;
  onChange: (filter: CaseFilter) => void;
  empty: ReactNode;
  /** Where cases are chosen rather than opened. */
  selection?: DataSelection<CaseRow>;
  maxHeight?: string;
}) {
  return (
    <DataTable
      label="Cases"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={selection ? undefined : ({ id }) => navigate({ to: 'case', id })}
      sorting={{ current: sortingOf(filter), onChange: ({ column }) => onChange(sortedBy(filter, column)) }}
      selection={selection}
      empty={empty}
      maxHeight={maxHeight}
    />
  );
}
