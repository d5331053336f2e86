import { Button } from '@mantine/core';
import { useParams } from 'wouter';
import { navigate } from '../../base/place.ts';
import { dateWords } from '../../ui/date-words.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Agenda } from './Agenda.tsx';
import { MeetingRecord } from './MeetingRecord.tsx';
import { MeetingTimes } from './MeetingTimes.tsx';
import { Minutes } from './Minutes.tsx';
import { STATE_WORDS } from './meeting-words.ts';
import { OwnersLists } from './OwnersLists.tsx';
import { useEnd, useMeeting, useStart } from './use-meetings.ts';

/** One meeting: its agenda before it, its minutes afterwards. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const { data, error } = useMeeting(id);
  const start = useStart();
  const end = useEnd();
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
            <>
              <Button variant="default" loading={end.isPending} onClick={() => end.mutate({ id })}>
                End the meeting
              </Button>
              <LinkButton to={{ to: 'hold-meeting', id }}>Back to the meeting</LinkButton>
            </>
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
      <ProblemNotice error={start.error ?? end.error} />
      {data.state === 'planned' ? (
        <>
          <Agenda meeting={data} />
          <OwnersLists meeting={data} />
          <MeetingTimes key={data.id} meeting={data} />
          <MeetingRecord key={data.id} meeting={data} />
        </>
      ) : (
        <Minutes meeting={data} />
      )}
    </Page>
  );
}
