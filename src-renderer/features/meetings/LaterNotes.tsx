import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { instantWords } from '../../ui/date-words.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './meetings.module.css';
import { useAddNote } from './use-meetings.ts';

/** Dated notes beside sealed minutes, and the way to add one: what was approved stays as it is. */
export function LaterNotes({ meeting }: { meeting: MeetingDetail }) {
  const add = useAddNote();
  const [text, setText] = useState('');
  if (meeting.state !== 'approved') return null;
  return (
    <Section
      title="Notes after approval"
      description="Corrections stand here with their date. The sealed minutes stay as they were approved."
    >
      {meeting.laterNotes.length > 0 && (
        <ul className={classes.minutes}>
          {meeting.laterNotes.map((note) => (
            <li key={note.id}>
              {note.text}
              <p className={classes.sub}>
                {instantWords(note.at)}, {note.by}
              </p>
            </li>
          ))}
        </ul>
      )}
      <FormColumn>
        <ProseArea
          label="A note on these minutes"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemNotice error={add.error} />
        <FormActions>
          <Button
            variant="default"
            disabled={text.trim() === ''}
            loading={add.isPending}
            onClick={() => add.mutate({ id: meeting.id, text }, { onSuccess: () => setText('') })}
          >
            Add the note
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
