import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrackerComparison } from '#shared/contract/tracker-comparison.ts';
import { addMonths, localDay } from '#shared/domain/dates/calendar-days.ts';
import { moveWords } from '#shared/domain/tracker/change-words.ts';
import { DELIVERY_WORDS } from '#shared/domain/tracker/states.ts';
import { api } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './meetings.module.css';
import { useMeetings } from './use-meetings.ts';

type NamedItem = TrackerComparison['onlyRedatedItems'][number];

/** Two days beside each other: what moved, what only got another date, what is stuck, how long things take. */
export function ComparePage() {
  const { data: meetings } = useMeetings();
  return meetings ? (
    <Compare days={meetings.filter(({ state }) => state !== 'planned').map(({ day }) => day)} />
  ) : null;
}

function Compare({ days: [newest, before] }: { days: readonly string[] }) {
  const today = localDay(new Date());
  const [to, setTo] = useState<string | null>(newest ?? today);
  const [from, setFrom] = useState<string | null>(before ?? addMonths(newest ?? today, -1));
  const isOrdered = from !== null && to !== null && from < to;
  const { data, error } = useQuery({
    ...api.tracker.compare.queryOptions({ input: { from: from ?? today, to: to ?? today } }),
    enabled: isOrdered,
  });
  return (
    <Page width="wide">
      <PageHeader
        above={<TextLink to={{ to: 'meetings' }}>Meetings</TextLink>}
        title="What moved between two days"
        description="A date that moves makes no recommendation better: those only re-dated have a line of their own."
      />
      <FilterBar>
        <DayInput
          w="11rem"
          label="From the end of"
          value={from}
          error={!isOrdered && 'Choose an earlier day.'}
          onChange={setFrom}
        />
        <DayInput w="11rem" label="To the end of" value={to} onChange={setTo} />
      </FilterBar>
      <ProblemNotice error={error} />
      {isOrdered && !data && !error && <Loading what="Comparing…" />}
      {isOrdered && data && <Compared compared={data} />}
    </Page>
  );
}

const days = ({ median, n }: TrackerComparison['daysToEvidence']): string =>
  median === null ? 'none so far' : `${median} days (median of ${n})`;

function Compared({ compared }: { compared: TrackerComparison }) {
  const { moves, onlyRedated, unchanged, total, stuck, stuckCount, rounds } = compared;
  const rows = [
    ...moves.map(({ from, to, count, redated, items }) => ({
      words: `${moveWords(from, to)}${redated > 0 ? `, ${redated} of them re-dated` : ''}`,
      count,
      items,
    })),
    { words: 'Only re-dated', count: onlyRedated, items: compared.onlyRedatedItems },
    { words: 'Unchanged', count: unchanged, items: [] },
    { words: 'All', count: total, items: [] },
  ];
  return (
    <>
      <Section title="What moved">
        <DataTable
          label="What moved"
          rows={rows}
          keyOf={({ words }) => words}
          columns={[
            { key: 'words', header: 'From and to', cell: (row) => <Moved {...row} /> },
            { key: 'count', header: 'Recommendations', isNarrow: true, cell: ({ count }) => count },
          ]}
        />
      </Section>
      <Section
        title={`Without progress between the two days: ${stuckCount}`}
        description={`Stuck on both days, or in the same state with nothing said in between.${stuckCount > stuck.length ? ` The ${stuck.length} longest are shown.` : ''}`}
      >
        <DataTable
          label="Without progress"
          rows={stuck}
          keyOf={({ item }) => item.id}
          onOpen={({ item }) => navigate({ to: 'item', id: item.id })}
          empty={<p>There is none.</p>}
          columns={[
            {
              key: 'item',
              header: 'What is to be done',
              width: '60%',
              cell: ({ item }) => (
                <TextLink to={{ to: 'item', id: item.id }}>
                  R-{item.number} {item.action}
                </TextLink>
              ),
            },
            { key: 'state', header: 'State', cell: ({ item }) => DELIVERY_WORDS[item.delivery] },
            {
              key: 'days',
              header: 'In this state for',
              isNarrow: true,
              sortBy: ({ days: since }) => since,
              cell: ({ days: since }) => `${since} days`,
            },
          ]}
        />
      </Section>
      <Section title="How long it takes">
        <p>From the recommendation to the first action: {days(compared.daysToFirstAction)}.</p>
        <p>To evidence of what it changed: {days(compared.daysToEvidence)}.</p>
      </Section>
      {rounds.length > 0 && (
        <Section title="The rounds">
          {rounds.map(({ id, sentence }) => (
            <p key={id}>{sentence}</p>
          ))}
        </Section>
      )}
    </>
  );
}

/** What moved so; its words open the recommendations behind the number. */
function Moved({ words, count, items }: { words: string; count: number; items: readonly NamedItem[] }) {
  if (items.length === 0) return words;
  return (
    <details>
      <summary>{words}</summary>
      <ul className={classes.behind}>
        {items.map(({ id, number, action }) => (
          <li key={id}>
            <TextLink to={{ to: 'item', id }}>
              R-{number} {action}
            </TextLink>
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p>
          The first {items.length} of {count}.
        </p>
      )}
    </details>
  );
}
