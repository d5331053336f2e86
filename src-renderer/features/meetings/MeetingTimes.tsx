import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { isTimeOfDay } from './meeting-words.ts';
import { useChangeMeeting } from './use-meetings.ts';

/** Moves a planned meeting to another day or time: its agenda stays as it was drawn up. */
export function MeetingTimes({ meeting }: { meeting: MeetingDetail }) {
  const change = useChangeMeeting();
  const [day, setDay] = useState<string | null>(meeting.day);
  const [nextOn, setNextOn] = useState<string | null>(meeting.nextOn);
  const [startsAt, setStartsAt] = useState(meeting.startsAt);
  const [lengthMinutes, setLength] = useState(meeting.lengthMinutes);
  const isChanged =
    day !== meeting.day ||
    nextOn !== meeting.nextOn ||
    startsAt !== meeting.startsAt ||
    lengthMinutes !== meeting.lengthMinutes;
  const isWhole = day !== null && nextOn !== null && isTimeOfDay(startsAt);
  return (
    <Section
      title="Day and time"
      description="A meeting that is moved keeps its agenda. Plan a new one for an agenda of another day."
    >
      <FormColumn>
        <FormRow>
          <DayInput label="Day" value={day} error={day === null && 'Choose the day.'} onChange={setDay} />
          <TextInput
            label="Begins at"
            value={startsAt}
            error={!isTimeOfDay(startsAt) && 'Write it as 10:00.'}
            onChange={(event) => setStartsAt(event.currentTarget.value)}
          />
          <NumberInput
            label="Minutes"
            min={10}
            max={480}
            allowDecimal={false}
            value={lengthMinutes}
            onChange={(value) => setLength(Number(value) || meeting.lengthMinutes)}
          />
        </FormRow>
        <DayInput
          label="The next meeting is on"
          value={nextOn}
          error={nextOn === null && 'Choose the day.'}
          onChange={setNextOn}
        />
        <ProblemNotice error={change.error} />
        {change.isSuccess && !isChanged && (
          <Notice kind="well" isLive>
            <p>Saved.</p>
          </Notice>
        )}
        <FormActions>
          <Button
            variant="default"
            loading={change.isPending}
            disabled={!isChanged || !isWhole}
            onClick={() =>
              isWhole && change.mutate({ id: meeting.id, plan: { day, nextOn, startsAt, lengthMinutes } })
            }
          >
            Move the meeting
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
