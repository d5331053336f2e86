import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { navigate } from '../../base/place.ts';
import { dateWords } from '../../ui/date-words.ts';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { DeliveryChip, ImpactChip } from '../tracker/StateChips.tsx';
import classes from './hold.module.css';
import { type Part, PartButton, PartForm } from './ItemInMeeting.tsx';
import { carryWords, questionWords } from './meeting-words.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useChangeItem, useEnd, useMeeting } from './use-meetings.ts';

/** One recommendation at a time on the wall: what was said last, how it stands, and what is decided now. */
export function HoldMeetingPage() {
  const { id = '' } = useParams();
  const { data, error } = useMeeting(id);
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching the meeting…"
        back={{ to: { to: 'meetings' }, title: 'All meetings' }}
      />
    );
  return <Hold meeting={data} />;
}

/** Where the meeting is after a crash: at the first item that was not reached. */
function firstOpen({ agenda }: MeetingDetail): number {
  return Math.max(
    0,
    agenda.findIndex(({ isReached }) => !isReached),
  );
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
const KEYS: Readonly<Record<string, Part>> = {
  d: 'delivery',
  i: 'impact',
  o: 'who',
  w: 'when',
  x: 'conflict',
  c: 'carry',
  n: 'line',
};

function Hold({ meeting }: { meeting: MeetingDetail }) {
  const [at, setAt] = useState(() => firstOpen(meeting));
  const [part, setPart] = useState<Part>('line');
  const change = useChangeItem();
  const end = useEnd();
  const { agenda, id } = meeting;
  const entry = agenda[at];
  const go = (to: number) => {
    if (to < 0 || to >= agenda.length) return;
    setAt(to);
    setPart('line');
  };
  const leave = () => navigate({ to: 'meeting', id });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        // Out of the field first: from there a letter opens a part, and the next Esc leaves.
        if (isField(event.target)) (event.target as HTMLElement).blur();
        else leave();
      } else if (event.key === 'PageDown' || (event.key === 'ArrowRight' && !isField(event.target)))
        go(at + 1);
      else if (event.key === 'PageUp' || (event.key === 'ArrowLeft' && !isField(event.target))) go(at - 1);
      else {
        const next = KEYS[event.key.toLowerCase()];
        if (!next || isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
        setPart(next);
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  if (!entry) return <ProblemNotice error={null} />;
  const reached = (isReached: boolean) => change.mutate({ id, itemId: entry.item.id, isReached });
  const said = () => {
    if (!entry.isReached) reached(true);
  };
  const isLast = at === agenda.length - 1;
  return (
    <div className={classes.wall}>
      <div className={classes.head}>
        <span>
          {at + 1} of {agenda.length}
        </span>
        <span>{meeting.series}</span>
        <TimeLeft meeting={meeting} />
        <Button variant="subtle" color="gray" onClick={leave}>
          Leave (Esc): the meeting stays open
        </Button>
      </div>
      <div className={classes.main}>
        <p className={classes.about}>
          R-{entry.item.number}
          {entry.item.level === 'child' && entry.item.childName
            ? ` · ${entry.item.childName.split(' ')[0]}`
            : ' · the service'}
          {' · '}
          {entry.reason}
        </p>
        <h1 className={classes.action} data-long={entry.item.action.length > 260 || undefined}>
          {entry.item.action}
        </h1>
        <dl className={classes.facts}>
          <div>
            <dt>Last time</dt>
            <dd>
              {entry.lastSaid
                ? `${entry.lastSaid.words} (${dateWords(entry.lastSaid.day)})`
                : 'Nothing was said yet.'}
            </dd>
          </div>
          <div>
            <dt>Ask</dt>
            <dd>{questionWords(entry)}</dd>
          </div>
          <div>
            <dt>Look at</dt>
            <dd>{entry.measure || 'What shows it: a file, a figure, somebody’s own words.'}</dd>
          </div>
        </dl>
        <div className={classes.states}>
          <PartButton
            letter="D"
            words="Delivery"
            isOn={part === 'delivery'}
            onClick={() => setPart('delivery')}
          >
            <DeliveryChip delivery={entry.item.delivery} />
          </PartButton>
          <PartButton letter="I" words="Impact" isOn={part === 'impact'} onClick={() => setPart('impact')}>
            <ImpactChip impact={entry.item.impact} />
          </PartButton>
          <PartButton letter="O" words="Who" isOn={part === 'who'} onClick={() => setPart('who')}>
            {entry.item.owners.join('; ') || 'nobody yet'}
          </PartButton>
          <PartButton letter="W" words="By when" isOn={part === 'when'} onClick={() => setPart('when')}>
            {entry.item.due === '' ? 'No date' : dateWords(entry.item.due)}
          </PartButton>
          <PartButton
            letter="X"
            words="Conflict of interest"
            isOn={part === 'conflict'}
            onClick={() => setPart('conflict')}
          >
            {entry.conflict || 'none declared'}
          </PartButton>
          <PartButton
            letter="C"
            words="Carry to the next"
            isOn={part === 'carry'}
            onClick={() => setPart('carry')}
          >
            {carryWords(entry)}
          </PartButton>
        </div>
        {/* The key empties the forms when another item is shown or a decision was saved. */}
        <div key={`${entry.item.id} ${entry.decisions.length} ${part}`}>
          <PartForm part={part} entry={entry} meetingId={id} onSaid={said} onCarried={() => go(at + 1)} />
        </div>
        {entry.decisions.length > 0 && (
          <ul className={classes.said} aria-label="Decided in this meeting">
            {entry.decisions
              .filter(({ isTakenBack }) => !isTakenBack)
              .map((decision) => (
                <li key={decision.id}>{decision.words}</li>
              ))}
          </ul>
        )}
        <ProblemNotice error={change.error ?? end.error} />
      </div>
      <div className={classes.foot}>
        <Button variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
          Previous
        </Button>
        <Button variant="default" onClick={() => reached(!entry.isReached)}>
          {entry.isReached ? 'Talked about: mark as not reached' : 'Mark as talked about'}
        </Button>
        {!isLast && <Button onClick={() => go(at + 1)}>Next</Button>}
        <Button
          variant={isLast ? 'filled' : 'subtle'}
          loading={end.isPending}
          onClick={() => end.mutate({ id }, { onSuccess: leave })}
        >
          End the meeting and read the minutes
        </Button>
      </div>
    </div>
  );
}
