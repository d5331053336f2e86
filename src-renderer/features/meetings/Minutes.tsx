import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MeetingDetail, MeetingItem } from '#shared/contract/meetings.ts';
import { dateWords, instantWords } from '../../ui/date-words.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { LaterNotes } from './LaterNotes.tsx';
import { MeetingRecord } from './MeetingRecord.tsx';
import classes from './meetings.module.css';
import { useApprove, useChangeItem, useSaveMinutes } from './use-meetings.ts';

/** What was decided, in the order of the agenda, what was not reached, and the way to approve and seal it. */
export function Minutes({ meeting }: { meeting: MeetingDetail }) {
  const reached = meeting.agenda.filter(({ isReached }) => isReached);
  const notReached = meeting.agenda.filter(({ isReached }) => !isReached);
  return (
    <>
      <Approval meeting={meeting} />
      {meeting.state !== 'approved' && <MeetingRecord key={meeting.id} meeting={meeting} />}
      {meeting.stillOpen === 0 && (
        <Notice kind="well">
          <p>
            Every recommendation of {meeting.covers || 'the tracker'} is complete or superseded: this series
            can end.
          </p>
        </Notice>
      )}
      {meeting.moves.length > 0 && (
        <Section title="What moved">
          <ul className={classes.moves}>
            {meeting.moves.map(({ words, count }) => (
              <li key={words}>
                <strong>{count}</strong> {words}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="What was decided">
        {reached.length === 0 && <p>No item was reached yet.</p>}
        <ol className={classes.minutes}>
          {reached.map((entry) => (
            <li key={entry.item.id}>
              <TextLink to={{ to: 'item', id: entry.item.id }}>
                R-{entry.item.number}. {entry.item.action}
              </TextLink>
              {entry.lastSaid && (
                <p className={classes.sub}>
                  Before, {dateWords(entry.lastSaid.day)}: {entry.lastSaid.words}
                </p>
              )}
              {entry.conflict && <p className={classes.sub}>Conflict of interest: {entry.conflict}</p>}
              <ul>
                {entry.decisions
                  .filter(({ isTakenBack }) => !isTakenBack)
                  .map(({ id, words }) => (
                    <li key={id}>{words}</li>
                  ))}
              </ul>
            </li>
          ))}
        </ol>
      </Section>
      {notReached.length > 0 && (
        <Section
          title="Not reached"
          description="They come first in the next meeting. A third time in a row needs a reason."
        >
          <ul className={classes.minutes}>
            {notReached.map((entry) => (
              <NotReached key={entry.item.id} meeting={meeting} entry={entry} />
            ))}
          </ul>
        </Section>
      )}
      <LaterNotes meeting={meeting} />
    </>
  );
}

function NotReached({ meeting, entry }: { meeting: MeetingDetail; entry: MeetingItem }) {
  const change = useChangeItem();
  const [reason, setReason] = useState(entry.carryReason);
  return (
    <li>
      <TextLink to={{ to: 'item', id: entry.item.id }}>
        R-{entry.item.number}. {entry.item.action}
      </TextLink>
      {entry.timesCarried > 0 && (
        <p className={classes.sub}>Not reached {entry.timesCarried + 1} times in a row.</p>
      )}
      {meeting.state !== 'approved' && entry.timesCarried >= 2 && (
        <ProseArea
          label="Why it is carried again"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onBlur={() => {
            if (reason !== entry.carryReason)
              change.mutate({ id: meeting.id, itemId: entry.item.id, carryReason: reason });
          }}
        />
      )}
      {meeting.state === 'approved' && entry.carryReason && (
        <p className={classes.sub}>{entry.carryReason}</p>
      )}
      <ProblemNotice error={change.error} />
    </li>
  );
}

function Approval({ meeting }: { meeting: MeetingDetail }) {
  const approve = useApprove();
  const save = useSaveMinutes(meeting.id, meeting.day);
  return (
    <Section title="The minutes">
      <FormColumn>
        {meeting.approvedAt ? (
          <Notice kind="well">
            <p>
              Approved and sealed {instantWords(meeting.approvedAt)} by {meeting.approvedBy}.
            </p>
          </Notice>
        ) : (
          meeting.missing.length > 0 && (
            <Notice kind="caution">
              <p>Before they can be approved:</p>
              <ul>
                {meeting.missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Notice>
          )
        )}
        <ProblemNotice error={approve.error ?? save.error} />
        {save.data && (
          <Notice kind="well" isLive>
            <p>
              Saved as {save.data.name}.{' '}
              {save.data.isForPartners
                ? `${save.data.leftOut} names and references were left out; read it before you send it.`
                : 'It names children: it is not for publication.'}
            </p>
          </Notice>
        )}
        <FormActions>
          {!meeting.approvedAt && (
            <Button
              loading={approve.isPending}
              disabled={meeting.missing.length > 0}
              onClick={() => approve.mutate({ id: meeting.id })}
            >
              Approve and seal
            </Button>
          )}
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate(false)}>
            Save in full…
          </Button>
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate(true)}>
            Save for partners, without names…
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
