import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoverageGroup } from '#shared/domain/rounds/coverage.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { api } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { roundTabs } from './round-tabs.ts';
import { useAddCases, useRounds } from './use-rounds.ts';

/** So many cases can be ticked at once; more are drawn. */
const MOST_SHOWN = 500;

const columnsOf = (place: 'team' | 'worker' | null) => [
  {
    key: 'name',
    header: 'Group',
    cell: ({ name, isOne }: CoverageGroup) =>
      place && isOne ? <TextLink to={{ to: place, id: name }}>{name}</TextLink> : name,
    sortBy: ({ name }: CoverageGroup) => name,
  },
  { key: 'open', header: 'Open cases', cell: ({ open }: CoverageGroup) => open, align: 'end' as const },
  {
    key: 'never',
    header: 'Never reviewed',
    cell: ({ never }: CoverageGroup) => never,
    align: 'end' as const,
  },
];

/** Which open cases no review speaks of yet, and the way to put them into a round. */
export function CoveragePage() {
  const { data, error } = useQuery(api.rounds.coverage.queryOptions({ input: {} }));
  return (
    <Page>
      <PageHeader
        title="Coverage"
        description="Which open cases were never reviewed. A case is drawn by chance: that it was missed says nothing about anyone’s work."
      />
      <RoomTabs label="Rounds" tabs={roundTabs} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Counting…" />}
      {data && (
        <>
          <p>
            <strong>
              {data.never} of {data.open}
            </strong>{' '}
            open cases were never reviewed in this workspace.
          </p>
          <NeverReviewed cases={data.neverReviewed} />
          <Groups title="By status" groups={data.byStatus} />
          <Groups title="By team" place="team" groups={data.byTeam} />
          <Groups title="By worker" place="worker" groups={data.byWorker} />
        </>
      )}
    </Page>
  );
}

function Groups({
  title,
  groups,
  place = null,
}: {
  title: string;
  groups: readonly CoverageGroup[];
  /** The page that a line leads to, where its groups have one. */
  place?: 'team' | 'worker' | null;
}) {
  return (
    <Section title={title}>
      <DataTable label={title} columns={columnsOf(place)} rows={groups} keyOf={({ name }) => name} />
    </Section>
  );
}

function NeverReviewed({
  cases,
}: {
  cases: readonly { readonly id: string; readonly reference: string; readonly name: string }[];
}) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [roundId, setRoundId] = useState<string | null>(null);
  const { data: rounds } = useRounds();
  const add = useAddCases();
  const open = (rounds ?? []).filter(({ closedAt }) => closedAt === null);
  if (cases.length === 0) return <Notice kind="well">Every open case was reviewed at least once.</Notice>;
  return (
    <Section
      title="Never reviewed"
      description="Tick cases to add to a round. Or draw a sample on the round’s own page: those never reviewed come first."
      actions={
        <>
          <Select
            aria-label="Round"
            placeholder="Choose a round"
            data={open.map(({ id: value, name: label }) => ({ value, label }))}
            value={roundId}
            onChange={setRoundId}
          />
          <Button
            disabled={selected.size === 0 || roundId === null}
            loading={add.isPending}
            onClick={() =>
              roundId &&
              add.mutate(
                { roundId, caseIds: [...selected], reason: 'Never reviewed before.' },
                { onSuccess: () => navigate({ to: 'round', id: roundId }) },
              )
            }
          >
            {selected.size === 0
              ? 'Add to the round'
              : `Add ${countWords(selected.size, 'case')} to the round`}
          </Button>
        </>
      }
    >
      <ProblemNotice error={add.error} />
      {cases.length > MOST_SHOWN && (
        <p>
          The first {MOST_SHOWN} of {cases.length.toLocaleString('en-GB')}, by reference.
        </p>
      )}
      <DataTable
        label="Never reviewed"
        columns={[
          {
            key: 'name',
            header: 'Child',
            cell: ({ id, name }) => <TextLink to={{ to: 'case', id }}>{name}</TextLink>,
            sortBy: ({ name }) => name,
          },
          { key: 'reference', header: 'Reference', cell: ({ reference }) => reference },
        ]}
        rows={cases.slice(0, MOST_SHOWN)}
        keyOf={({ id }) => id}
        selection={{ selected, onChange: setSelected, labelOf: ({ name }) => name }}
      />
    </Section>
  );
}
