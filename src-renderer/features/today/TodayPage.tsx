import { Button } from '@mantine/core';
import { IconChevronRight, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Today, Waiting as WaitingItem } from '#shared/contract/today.ts';
import { useFeatureSums } from '../../base/feature.ts';
import { useMay } from '../../base/permissions.ts';
import { hrefOf } from '../../base/place.ts';
import { Columns } from '../../ui/Columns.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { dueWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import classes from './TodayPage.module.css';
import { countsSentence, groupWaiting, type WaitingGroup } from './today-groups.ts';
import { useToday } from './use-today.ts';

/** What waits for the person at this laptop, most pressing first. */
export function TodayPage() {
  const { data, error } = useToday();
  return (
    <Page>
      <PageHeader title="Today" above={data && <DateText day={data.day} />} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Looking at what waits…" />}
      {data && <FirstSteps today={data} />}
      {data && (data.waiting.length === 0 ? <NothingWaits today={data} /> : <Waiting today={data} />)}
      {data && data.counts.cases + data.counts.people + data.counts.rounds > 0 && (
        <p className={classes.counts}>In this workspace: {countsSentence(data.counts)}.</p>
      )}
    </Page>
  );
}

function Waiting({ today }: { today: Today }) {
  const { waitingHeadings } = useFeatureSums();
  return (
    <Columns>
      {groupWaiting(today.waiting, waitingHeadings, today.day).map((group) => (
        <Group key={group.kind} group={group} day={today.day} />
      ))}
    </Columns>
  );
}

/** So many lines of a kind are shown at first; of concerns all. */
const LINES = 5;

function Group({ group, day }: { group: WaitingGroup; day: string }) {
  const [isWhole, setIsWhole] = useState(group.kind === 'concern' || group.items.length <= LINES + 1);
  const shown = isWhole ? group.items : group.items.slice(0, LINES);
  return (
    <Section title={group.title} actions={group.due && <Due due={group.due} day={day} />}>
      <ul className={classes.list} data-kind={group.kind}>
        {shown.map((item) => (
          <li key={`${hrefOf(item.target)} ${item.title}`}>
            <WaitingLine item={item} day={day} isDueAbove={group.due !== null} />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setIsWhole(true)}>
          Show all {group.items.length}
        </Button>
      )}
    </Section>
  );
}

function Due({ due, day }: { due: string; day: string }) {
  return (
    <span className={classes.due} data-late={due < day || undefined}>
      {dueWords(due, day)}
    </span>
  );
}

function WaitingLine({
  item,
  day,
  isDueAbove,
}: {
  item: WaitingItem;
  day: string;
  /** All of the group are due on one day, which stands in its heading. */
  isDueAbove: boolean;
}) {
  const words = (
    <>
      <span className={classes.words}>
        <span className={classes.title}>{item.title}</span>
        <span className={classes.detail}>{item.detail}</span>
      </span>
      {!isDueAbove && item.due && <Due due={item.due} day={day} />}
    </>
  );
  return (
    <Link href={hrefOf(item.target)} className={classes.line}>
      {words}
      <IconChevronRight className={classes.arrow} size={18} aria-hidden />
    </Link>
  );
}

function NothingWaits({ today: { counts } }: { today: Today }) {
  const icon = <IconSun size={32} stroke={1.5} />;
  const may = useMay();
  if (!may('reviews.submit'))
    return (
      <EmptyState
        title="Nothing waits for you"
        icon={icon}
        actions={<LinkButton to={{ to: 'open-pack' }}>Open a pack</LinkButton>}
      >
        Open the pack of reviews that you were sent to grade a second time.
      </EmptyState>
    );
  if (!may('rounds.save'))
    return (
      <EmptyState title="Nothing waits for you" icon={icon}>
        Reviews that the lead allocates to you appear here, with the day by which they are due.
      </EmptyState>
    );
  // The first steps above say what to do: a second thing to begin with would only puzzle.
  if (counts.cases === 0 || counts.rounds === 0) return null;
  return (
    <EmptyState title="Nothing waits" icon={icon}>
      Every review is submitted and no recommendation is past its date. New things appear here by themselves.
    </EmptyState>
  );
}
