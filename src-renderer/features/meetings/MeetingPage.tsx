import { Button, TagsInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { navigate } from '../../base/place.ts';
import { dateWords } from '../../ui/date-words.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Agenda } from './Agenda.tsx';
import { Minutes } from './Minutes.tsx';
import { STATE_WORDS } from './meeting-words.ts';
import { OwnersLists } from './OwnersLists.tsx';
import { useChangeMeeting, useMeeting, useStart } from './use-meetings.ts';

/** One meeting: its agenda before it, its minutes afterwards. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const { data, error } = useMeeting(id);
  const start = useStart();
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching the meeting…"
        back={{ to: { to: 'meetings' }, title: 'All meetings' }}
      />
    );
  const hold = () => start.mutate({ id }, { onSuccess: () => navigate({ to: 'hold-meeting', id }) });
  return (
    <Page width="wide">
      <PageHeader
        above={<TextLink to={{ to: 'meetings' }}>Meetings</TextLink>}
        title={`${data.series}, ${dateWords(data.day)}`}
        description={`${data.startsAt}, ${data.lengthMinutes} minutes${data.chair && `, chaired by ${data.chair}`}. ${STATE_WORDS[data.state]}.`}
        actions={
          data.state === 'approved' ? null : data.state === 'open' ? (
            <LinkButton to={{ to: 'hold-meeting', id }}>Back to the meeting</LinkButton>
          ) : (
            <Button
              variant={data.state === 'planned' ? 'filled' : 'default'}
              loading={start.isPending}
              disabled={data.agenda.length === 0}
              onClick={hold}
            >
              {data.state === 'planned' ? 'Start the meeting' : 'Go on with the meeting'}
            </Button>
          )
        }
      />
      <ProblemNotice error={start.error} />
      {data.state === 'planned' ? <Agenda meeting={data} /> : <Minutes meeting={data} />}
      {data.state === 'planned' && <OwnersLists meeting={data} />}
      {data.state !== 'approved' && <Attendance key={data.id} meeting={data} />}
    </Page>
  );
}

/** Who was there, and what else was said. */
function Attendance({ meeting }: { meeting: MeetingDetail }) {
  const change = useChangeMeeting();
  const [present, setPresent] = useState<string[]>([...meeting.attendance.present]);
  const [apologies, setApologies] = useState<string[]>([...meeting.attendance.apologies]);
  const [notes, setNotes] = useState(meeting.notes);
  const isChanged =
    present.join('|') !== meeting.attendance.present.join('|') ||
    apologies.join('|') !== meeting.attendance.apologies.join('|') ||
    notes !== meeting.notes;
  return (
    <Section title="Who was there, and notes">
      <FormColumn>
        <FormRow>
          <TagsInput
            label="Present"
            description="Type a name and press Enter."
            value={present}
            onChange={setPresent}
          />
          <TagsInput
            label="Apologies"
            description="Type a name and press Enter."
            value={apologies}
            onChange={setApologies}
          />
        </FormRow>
        <Textarea
          label="Notes"
          description="What belongs to no single recommendation."
          autosize
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
          <Button
            variant="default"
            loading={change.isPending}
            disabled={!isChanged}
            onClick={() => change.mutate({ id: meeting.id, attendance: { present, apologies }, notes })}
          >
            Save attendance and notes
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
