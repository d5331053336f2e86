import { Button, Menu, SegmentedControl, Select } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { CalendarYear } from '#shared/contract/calendar.ts';
import { whenWords } from '#shared/domain/calendar/calendar-year.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { programmeTabs } from '../activities/programme-tabs.ts';
import classes from './calendar.module.css';
import { EntryForm } from './EntryForm.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { useCopyYear, useSaveCalendar, useYear } from './use-calendar.ts';
import { YearTable } from './YearTable.tsx';

/** The QA year: what falls when, and did it happen? */
export function CalendarPage() {
  const [asked] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(asked.get('year'));
  const [by, setBy] = useState<'month' | 'quarter'>('month');
  const { data: year, error } = useYear(chosen, by, null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const all = year
    ? [...year.rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries)), ...year.undated]
    : [];
  const open = all.find(({ id }) => id === openId);
  const isEmpty = year !== undefined && all.length === 0;
  const show = (id: string) => {
    setAdding(false);
    setOpenId(id);
  };
  return (
    <Page width="full">
      <PageHeader
        title="QA calendar"
        description="What falls when, and whether it happened. What did not happen stays, with the reason."
        actions={year && <Deeds year={year} by={by} onAdd={() => setAdding(true)} isEmpty={isEmpty} />}
      />
      <RoomTabs label="Programme" tabs={programmeTabs} />
      <ProblemNotice error={error} />
      {!year && !error && <Loading what="Fetching the year…" />}
      {year && (
        <FilterBar>
          <Select
            label="Year"
            allowDeselect={false}
            value={year.year}
            data={[...new Set([year.year, ...year.years])].sort().reverse()}
            onChange={setChosen}
          />
          <SegmentedControl
            aria-label="By month or by quarter"
            value={by}
            onChange={(value) => setBy(value === 'quarter' ? 'quarter' : 'month')}
            data={[
              { value: 'month', label: 'By month' },
              { value: 'quarter', label: 'By quarter' },
            ]}
          />
        </FilterBar>
      )}
      {isEmpty && <EmptyYear year={year.year} onAdd={() => setAdding(true)} />}
      <div className={classes.layout} data-open={open || isAdding || undefined}>
        {year && !isEmpty ? (
          <div>
            <p className={classes.sentence}>
              {countWords(year.counts.planned, 'entry', 'entries')}: {year.counts.done} done,{' '}
              {year.counts.missed} did not happen, {year.counts.late} past their day without a result.
            </p>
            <YearTable year={year} openId={openId} onOpen={({ id }) => show(id)} />
            {year.undated.length > 0 && (
              <Section title="Without a day that there is">
                <ul className={classes.undated}>
                  {year.undated.map((entry) => (
                    <li key={entry.id}>
                      <Button variant="subtle" size="compact-sm" onClick={() => show(entry.id)}>
                        {entry.title}, {whenWords(entry)}: which day?
                      </Button>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </div>
        ) : (
          <div />
        )}
        {isAdding && <EntryForm entry={null} onEnd={() => setAdding(false)} />}
        {open && !isAdding && (
          <EntryPanel key={JSON.stringify(open)} entry={open} onEnd={() => setOpenId(null)} />
        )}
      </div>
    </Page>
  );
}

function EmptyYear({ year, onAdd }: { year: string; onAdd: () => void }) {
  return (
    <EmptyState
      title={`Nothing is planned for ${year} yet`}
      icon={<IconCalendarPlus size={32} stroke={1.5} />}
      actions={
        <>
          <LinkButton to={{ to: 'import-calendar' }}>Bring in a calendar</LinkButton>
          <Button variant="default" onClick={onAdd}>
            Plan an entry
          </Button>
        </>
      }
    >
      Bring in the calendar that you have (Excel, Word, CSV or .ics), plan the first entry, or copy another
      year from its page.
    </EmptyState>
  );
}

function Deeds({
  year,
  by,
  onAdd,
  isEmpty,
}: {
  year: CalendarYear;
  by: 'month' | 'quarter';
  onAdd: () => void;
  isEmpty: boolean;
}) {
  const save = useSaveCalendar(year.year, by);
  const copy = useCopyYear();
  return (
    <>
      <ProblemNotice error={save.error ?? copy.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>
            Saved as {save.data.name}.
            {save.data.leftOut > 0 && ` ${save.data.leftOut} without a day are not in it.`}
          </p>
        </Notice>
      )}
      {copy.data && (
        <Notice kind="well" isLive>
          <p>
            {countWords(copy.data.added, 'entry', 'entries')} planned in {copy.data.to}; {copy.data.same} were
            there already.
          </p>
        </Notice>
      )}
      {!isEmpty && (
        <Menu>
          <Menu.Target>
            <Button variant="default" loading={save.isPending}>
              Save or print
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => save.mutate('pdf')}>One page to print (PDF)…</Menu.Item>
            <Menu.Item onClick={() => save.mutate('xlsx')}>Workbook, to fill in and bring back…</Menu.Item>
            <Menu.Item onClick={() => save.mutate('ics')}>For a calendar program (.ics)…</Menu.Item>
            <Menu.Item onClick={() => copy.mutate({ from: year.year })}>
              Plan the next year from this one
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <LinkButton to={{ to: 'import-calendar' }} variant="default">
        Bring in a file
      </LinkButton>
      <Button
        leftSection={<IconPlus size={17} aria-hidden />}
        variant={isEmpty ? 'default' : 'filled'}
        onClick={onAdd}
      >
        Plan an entry
      </Button>
    </>
  );
}
