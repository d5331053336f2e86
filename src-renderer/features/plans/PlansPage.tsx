import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { navigate } from '../../base/place.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './plans.module.css';
import { usePlans } from './use-plans.ts';

/** Improvement and development plans: what boards watch. */
export function PlansPage() {
  const { data, error } = usePlans();
  const open = (data ?? []).filter(({ closedOn }) => closedOn === null);
  const closed = (data ?? []).filter(({ closedOn }) => closedOn !== null);
  const bringIn = (
    <LinkButton to={{ to: 'bring-in' }} variant={data?.length === 0 ? 'filled' : 'default'}>
      Bring in your plan
    </LinkButton>
  );
  const make = (
    <LinkButton
      to={{ to: 'new-plan' }}
      variant={data?.length === 0 ? 'default' : 'filled'}
      leftSection={<IconPlus size={17} aria-hidden />}
    >
      Make a plan
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title="Plans"
        description="Improvement and development plans. Their actions are items of the tracker, so a plan and a meeting never disagree."
        actions={
          data &&
          data.length > 0 && (
            <>
              <LinkButton to={{ to: 'you-said-we-did' }} variant="default">
                You said, we did
              </LinkButton>
              {bringIn}
              {make}
            </>
          )
        }
      />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the plans…" />}
      {data?.length === 0 && (
        <EmptyState
          title="No plan yet"
          icon={<IconClipboardList size={32} stroke={1.5} />}
          actions={
            <>
              {bringIn}
              {make}
            </>
          }
        >
          Bring in your plan as it is (Excel, Word, CSV or text), or start one.
        </EmptyState>
      )}
      {open.length > 0 && <PlansTable label="Plans" plans={open} />}
      {closed.length > 0 && (
        <Section title="Closed plans">
          <PlansTable label="Closed plans" plans={closed} />
        </Section>
      )}
    </Page>
  );
}

type PlanInList = NonNullable<ReturnType<typeof usePlans>['data']>[number];

function PlansTable({ label, plans }: { label: string; plans: readonly PlanInList[] }) {
  return (
    <DataTable
      label={label}
      rows={plans}
      keyOf={({ id }) => id}
      onOpen={({ id }) => navigate({ to: 'plan', id })}
      columns={[
        {
          key: 'name',
          header: 'Plan',
          width: '45%',
          sortBy: ({ name }) => name,
          cell: ({ id, name, closedOn, successors }) => (
            <>
              <TextLink to={{ to: 'plan', id }}>{name}</TextLink>
              <span className={classes.sub}>
                {[
                  closedOn && `Closed on ${dateWords(closedOn)}`,
                  successors.length > 0 && `Carried on in ${successors.map((one) => one.name).join(', ')}`,
                ]
                  .filter(Boolean)
                  .join('. ')}
              </span>
            </>
          ),
        },
        { key: 'board', header: 'Overseen by', cell: ({ board }) => board || 'not said' },
        { key: 'duration', header: 'Duration', cell: ({ duration }) => duration || 'not said' },
        {
          key: 'actions',
          header: 'Actions',
          isNarrow: true,
          sortBy: ({ colours }) => colours.total,
          cell: ({ colours }) => `${colours.total}, ${colours.blue} complete`,
        },
      ]}
    />
  );
}
