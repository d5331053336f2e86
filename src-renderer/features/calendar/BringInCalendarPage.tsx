import { Button, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarPreview } from '#shared/contract/calendar.ts';
import { ENTRY_STATE_WORDS } from '#shared/domain/calendar/calendar-year.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { useReadCalendar, useTakeCalendar } from './use-calendar.ts';

/** Brings in a calendar that a council already has: what it holds, what is odd about it, and only then takes it. */
export function BringInCalendarPage() {
  const read = useReadCalendar();
  const take = useTakeCalendar();
  const offer = useUndoOffer();
  const [year, setYear] = useState('');
  const preview = read.data ?? null;
  const choose = (
    <Button
      variant={preview ? 'default' : 'filled'}
      leftSection={<IconFileImport size={17} aria-hidden />}
      loading={read.isPending}
      onClick={() => {
        take.reset();
        read.mutate(year.trim() || null);
      }}
    >
      {preview ? 'Choose another file…' : 'Choose the file…'}
    </Button>
  );
  return (
    <Page width="full">
      <PageHeader
        above={<TextLink to={{ to: 'calendar' }}>QA calendar</TextLink>}
        title="Bring in a calendar"
        description="Nothing is taken before you have seen it, and one undo takes all of it out again."
        actions={preview && choose}
      />
      <ProblemNotice error={read.error ?? take.error} />
      {!preview && (
        <>
          <p>An Excel workbook, a Word document, CSV or .ics: one entry per row, or one column per month.</p>
          <TextInput
            mb="md"
            w="16rem"
            label="Which year it is for"
            description="Only where the file names months without a year"
            placeholder="2024-25"
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          {choose}
        </>
      )}
      {take.data ? (
        <>
          <Notice kind="well" isLive>
            <p>
              {countWords(take.data.added, 'entry', 'entries')} added; {take.data.same} were there already.
            </p>
          </Notice>
          <LinkButton to={{ to: 'calendar', ...(preview?.year && { year: preview.year }) }}>
            Go to the calendar
          </LinkButton>
        </>
      ) : (
        preview && (
          <Preview
            preview={preview}
            isBusy={take.isPending}
            onTake={() =>
              take.mutate({ importId: preview.importId }, { onSuccess: ({ undo }) => offer(undo) })
            }
          />
        )
      )}
    </Page>
  );
}

function Preview({
  preview,
  isBusy,
  onTake,
}: {
  preview: CalendarPreview;
  isBusy: boolean;
  onTake: () => void;
}) {
  const { rows, warnings, added, same } = preview;
  return (
    <>
      {warnings.length > 0 && (
        <Notice kind="caution">
          <p>Look at these; every row is kept all the same.</p>
          <ul>
            {warnings.slice(0, 50).map(({ row, kind, text }) => (
              <li key={`${row} ${kind} ${text}`}>{text}</li>
            ))}
          </ul>
          {warnings.length > 50 && <p>{warnings.length - 50} more of the kind.</p>}
        </Notice>
      )}
      <Section
        title={preview.fileName}
        description={`${countWords(rows.length, 'row')} of the file; ${same} dates are in the calendar already.`}
        actions={
          <Button loading={isBusy} disabled={added === 0} onClick={onTake}>
            {added === 0 ? 'There is nothing new in it' : `Take ${countWords(added, 'entry', 'entries')}`}
          </Button>
        }
      >
        <DataTable
          label="Rows of the file"
          rows={rows}
          keyOf={({ row, title, dueText }) => `${row} ${title} ${dueText}`}
          maxHeight="60vh"
          columns={[
            { key: 'row', header: 'Row', isNarrow: true, cell: ({ row }) => row },
            { key: 'title', header: 'What', width: '35%', cell: ({ title }) => title },
            { key: 'kind', header: 'Kind', cell: ({ kind }) => kind },
            {
              key: 'when',
              header: 'When',
              cell: ({ dates, dueText }) =>
                dates.length === 0
                  ? `“${dueText}”: which day?`
                  : `${dateWords(dates[0] ?? '')}${dates.length > 1 ? ` and ${dates.length - 1} more` : ''}`,
            },
            { key: 'owner', header: 'Owner', cell: ({ owner }) => owner },
            { key: 'state', header: 'State', isNarrow: true, cell: ({ state }) => ENTRY_STATE_WORDS[state] },
            {
              key: 'added',
              header: 'New',
              isNarrow: true,
              cell: (row) => (row.added === 0 ? 'there already' : row.added),
            },
          ]}
        />
      </Section>
    </>
  );
}
