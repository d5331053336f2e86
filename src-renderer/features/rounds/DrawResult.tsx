import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { SampleDraw } from '#shared/contract/rounds.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { StatusTags } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './sample.module.css';

type Drawn = SampleDraw['drawn'][number];
type LeftOut = SampleDraw['leftOut'][number];
type Stratum = SampleDraw['strata'][number];

const rowsAtOnce = 100;

const drawnColumns: readonly DataColumn<Drawn>[] = [
  {
    key: 'child',
    header: 'Child',
    cell: ({ caseId, childName }) => <TextLink to={{ to: 'case', id: caseId }}>{childName}</TextLink>,
    sortBy: ({ childName }) => childName,
  },
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ reference }) => reference,
    sortBy: ({ reference }) => reference,
    isNarrow: true,
  },
  { key: 'statuses', header: 'Statuses', cell: ({ statuses }) => <StatusTags codes={statuses} /> },
  { key: 'reason', header: 'Why', cell: ({ reason }) => reason, sortBy: ({ reason }) => reason },
];

const leftOutColumns: readonly DataColumn<LeftOut>[] = [
  { key: 'child', header: 'Child', cell: ({ childName }) => childName, sortBy: ({ childName }) => childName },
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ reference }) => reference,
    sortBy: ({ reference }) => reference,
    isNarrow: true,
  },
  { key: 'reason', header: 'Why not', cell: ({ reason }) => reason, sortBy: ({ reason }) => reason },
];

const strataColumns: readonly DataColumn<Stratum>[] = [
  { key: 'stratum', header: 'Status', cell: ({ stratum }) => stratum },
  {
    key: 'population',
    header: 'Could be drawn',
    cell: ({ population }) => population.toLocaleString('en-GB'),
    align: 'end',
  },
  { key: 'drawn', header: 'Drawn', cell: ({ drawn }) => drawn.toLocaleString('en-GB'), align: 'end' },
];

/** What a draw gave: its cases with reasons, its strata, and who was left out. */
export function DrawResult({ draw }: { draw: SampleDraw }) {
  return (
    <div className={classes.result}>
      <p>
        <strong>{draw.drawn.length.toLocaleString('en-GB')}</strong> drawn from{' '}
        <strong>{draw.population.toLocaleString('en-GB')}</strong> cases that could be drawn on{' '}
        <DateText day={draw.drawnOn} />.
      </p>
      {draw.notes.length > 0 && (
        <ul className={classes.notes}>
          {draw.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {draw.drawn.length > 0 && (
        <PartTable
          title="Drawn"
          rows={draw.drawn}
          table={(rows) => (
            <DataTable
              label="Cases drawn"
              columns={drawnColumns}
              rows={rows}
              keyOf={({ caseId }) => caseId}
            />
          )}
        />
      )}
      {draw.options.stratifyByStatus && draw.strata.length > 0 && (
        <>
          <Title order={3} className={classes.heading}>
            By status
          </Title>
          <div className={classes.strata}>
            <DataTable
              label="By status"
              columns={strataColumns}
              rows={draw.strata}
              keyOf={({ stratum }) => stratum}
            />
          </div>
        </>
      )}
      {draw.leftOut.length > 0 && (
        <details className={classes.leftOut}>
          <summary>{draw.leftOut.length.toLocaleString('en-GB')} left out, with the reason for each</summary>
          <PartTable
            rows={draw.leftOut}
            table={(rows) => (
              <DataTable
                label="Cases left out"
                columns={leftOutColumns}
                rows={rows}
                keyOf={({ caseId }) => caseId}
              />
            )}
          />
        </details>
      )}
    </div>
  );
}

/** A draw may be half of ten thousand cases: a table shows its first part, and more at a press. */
function PartTable<Row>({
  title,
  rows,
  table,
}: {
  title?: string;
  rows: readonly Row[];
  table: (rows: readonly Row[]) => React.ReactNode;
}) {
  const [shown, setShown] = useState(rowsAtOnce);
  const rest = rows.length - shown;
  return (
    <>
      {title && (
        <Title order={3} className={classes.heading}>
          {title}
        </Title>
      )}
      {table(rows.slice(0, shown))}
      {rest > 0 && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setShown(shown + rowsAtOnce)}>
          Show {Math.min(rest, rowsAtOnce)} more of {rest.toLocaleString('en-GB')}
        </Button>
      )}
    </>
  );
}
