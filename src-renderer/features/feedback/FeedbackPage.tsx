import { Button, Select } from '@mantine/core';
import { IconMessage2, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { FeedbackRow } from '#shared/contract/feedback.ts';
import { shareOf } from '#shared/domain/activities/activity-checks.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FindField } from '../../ui/FindField.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { programmeTabs } from '../activities/programme-tabs.ts';
import { FeedbackForm } from './FeedbackForm.tsx';
import classes from './feedback.module.css';
import { useFeedback } from './use-feedback.ts';

function Answered({ row }: { row: FeedbackRow }) {
  const share = shareOf(row.answered, row.eligible);
  if (row.answered === null) return row.score && <span>{row.score}</span>;
  return (
    <>
      {row.answered}
      {row.eligible !== null && ` of ${row.eligible}`}
      {share !== null && ` (${share}%)`}
      {row.score && <span className={classes.sub}>{row.score}</span>}
    </>
  );
}

const COLUMNS: readonly DataColumn<FeedbackRow>[] = [
  {
    key: 'day',
    header: 'Day',
    isNarrow: true,
    sortBy: ({ day }) => day,
    cell: ({ day }) => dateWords(day),
  },
  {
    key: 'words',
    header: 'What was said',
    width: '38%',
    cell: ({ words, cohort, source, oddities }) => (
      <>
        <span className={classes.words}>{words}</span>
        <span className={classes.sub}>
          {cohort}, {source}
        </span>
        {oddities.map((sentence) => (
          <span key={sentence} className={classes.sub}>
            {sentence}
          </span>
        ))}
      </>
    ),
  },
  { key: 'answered', header: 'Score or answers', cell: (row) => <Answered row={row} /> },
  { key: 'theme', header: 'Theme', sortBy: ({ theme }) => theme, cell: ({ theme }) => theme },
  {
    key: 'did',
    header: 'What we did',
    width: '26%',
    cell: ({ did, toldOn, toldWhom }) => (
      <>
        {did || 'nothing yet'}
        {did && (
          <span className={classes.sub}>
            {toldOn ? `told ${toldWhom || 'them'} on ${dateWords(toldOn)}` : 'nobody was told yet'}
          </span>
        )}
      </>
    ),
  },
];

/** The feedback register: what was said, what it led to, what was done, and who was told. */
export function FeedbackPage() {
  const [cohort, setCohort] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<FeedbackRow | 'new' | null>(null);
  const { data, error } = useFeedback(cohort, search);
  const isNarrowed = cohort !== null || search !== '';
  const isEmpty = data?.rows.length === 0 && !isNarrowed;
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setOpen('new')}>
      Enter feedback
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title="Feedback"
        description="From reviews, surveys, closure forms, conferences, the council of children, staff. A child’s words stay as they are."
        actions={
          <>
            <LinkButton to={{ to: 'paper', id: 'feedback-report' }} variant="default">
              Open as a report
            </LinkButton>
            {!isEmpty && add}
          </>
        }
      />
      <RoomTabs label="Programme" tabs={programmeTabs} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the feedback…" />}
      {open !== null && (
        <FeedbackForm
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          onEnd={() => setOpen(null)}
        />
      )}
      {isEmpty && open === null && (
        <EmptyState title="No feedback yet" icon={<IconMessage2 size={32} stroke={1.5} />} actions={add}>
          What people say goes here in their own words, with what was done about it and who was told.
        </EmptyState>
      )}
      {data && !isEmpty && (
        <>
          <FilterBar>
            <FindField words={search} placeholder="Any word" w="13rem" onFind={setSearch} />
            <Select
              label="Who said it"
              placeholder="Everybody"
              clearable
              value={cohort}
              data={data.cohorts}
              onChange={setCohort}
            />
          </FilterBar>
          <p className={classes.sub}>
            {countWords(data.rows.length, 'piece', 'pieces')} of feedback shown; {data.withoutAnswer} without
            an answer, {data.notTold} answered without telling anybody.
          </p>
          <DataTable
            label="Feedback"
            rows={data.rows}
            columns={COLUMNS}
            keyOf={({ id }) => id}
            onOpen={setOpen}
            empty={<p>None matches. Clear the filters to see all.</p>}
          />
        </>
      )}
    </Page>
  );
}
