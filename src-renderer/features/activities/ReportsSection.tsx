import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { navigate } from '../../base/place.ts';
import { dateWords } from '../../ui/date-words.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePasteReport, useReadReport } from './use-activities.ts';

/** The reports of an activity, and the two ways to add one. */
export function ReportsSection({ id, reports }: { id: string; reports: ActivityDetail['reports'] }) {
  const read = useReadReport(id);
  const paste = usePasteReport();
  const [isPasting, setPasting] = useState(false);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const open = ({ reportId }: { reportId: string }) => navigate({ to: 'activity-report', id: reportId });
  return (
    <Section
      title="Report"
      description="A whole report, shown paragraph by paragraph: you mark what is a finding and what is a recommendation."
      actions={
        <>
          <Button
            variant="default"
            loading={read.isPending}
            onClick={() => read.mutate(undefined, { onSuccess: (kept) => kept && open(kept) })}
          >
            Choose a report…
          </Button>
          {!isPasting && (
            <Button variant="default" onClick={() => setPasting(true)}>
              Paste a report
            </Button>
          )}
        </>
      }
    >
      <ProblemNotice error={read.error} />
      {reports.length > 0 && (
        <ul>
          {reports.map((report) => (
            <li key={report.id}>
              <TextLink to={{ to: 'activity-report', id: report.id }}>{report.name}</TextLink>,{' '}
              {countWords(report.paragraphs, 'paragraph')}, added {dateWords(localDayOf(report.addedAt))} by{' '}
              {report.addedBy}
            </li>
          ))}
        </ul>
      )}
      {isPasting && (
        <FormColumn>
          <TextInput
            label="Name of the report"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label="Its text"
            rows={10}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <ProblemNotice error={paste.error} />
          <FormActions>
            <Button
              disabled={name.trim() === '' || text.trim() === ''}
              loading={paste.isPending}
              onClick={() => paste.mutate({ id, name, text }, { onSuccess: open })}
            >
              Show its paragraphs
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setPasting(false)}>
              Cancel
            </Button>
          </FormActions>
        </FormColumn>
      )}
    </Section>
  );
}
