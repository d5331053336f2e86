import { Button, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import { useChangeMeeting, useMeetingBefore } from './use-meetings.ts';

/** Who chaired it, who was there, and what else was said. */
export function MeetingRecord({ meeting }: { meeting: MeetingDetail }) {
  const change = useChangeMeeting();
  const before = useMeetingBefore(meeting)?.attendance;
  const [chair, setChair] = useState(meeting.chair);
  const [present, setPresent] = useState<string[]>([...meeting.attendance.present]);
  const [apologies, setApologies] = useState<string[]>([...meeting.attendance.apologies]);
  const [notes, setNotes] = useState(meeting.notes);
  const isChanged =
    chair.trim() !== meeting.chair ||
    present.join('|') !== meeting.attendance.present.join('|') ||
    apologies.join('|') !== meeting.attendance.apologies.join('|') ||
    notes !== meeting.notes;
  const known = before ? [...before.present, ...before.apologies] : [];
  const save = () =>
    change.mutate({
      id: meeting.id,
      attendance: { present, apologies },
      notes,
      ...(chair.trim() !== meeting.chair && { plan: { chair: chair.trim() } }),
    });
  return (
    <Section title="Who was there, and notes">
      <FormColumn>
        {before && before.present.length > 0 && present.length === 0 && (
          <FormActions>
            <Button variant="default" onClick={() => setPresent([...before.present])}>
              Fill in the {before.present.length} who were there last time
            </Button>
          </FormActions>
        )}
        <FormRow>
          <TagsInput
            label="Present"
            description="Type a name and press Enter."
            data={known.filter((name) => !apologies.includes(name))}
            value={present}
            onChange={setPresent}
          />
          <TagsInput
            label="Apologies"
            description="Type a name and press Enter."
            data={known.filter((name) => !present.includes(name))}
            value={apologies}
            onChange={setApologies}
          />
        </FormRow>
        <TextInput
          label="Chaired by"
          value={chair}
          onChange={(event) => setChair(event.currentTarget.value)}
        />
        <ProseArea
          label="Notes"
          description="What belongs to no single recommendation."
          minRows={3}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
        <ProblemNotice error={change.error} />
        {change.isSuccess && !isChanged && (
          <Notice kind="well" isLive>
            <p>Saved.</p>
          </Notice>
        )}
        <FormActions>
          <Button variant="default" loading={change.isPending} disabled={!isChanged} onClick={save}>
            Save attendance and notes
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
