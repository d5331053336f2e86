import { TextInput } from '@mantine/core';
import { type KeyboardEvent as ReactKeyboardEvent, useState } from 'react';
import type { MeetingItem } from '#shared/contract/meetings.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { ImpactForm } from '../tracker/ImpactForm.tsx';
import { DueForm, OwnersForm } from '../tracker/SayForms.tsx';
import { DeliveryForm } from '../tracker/StateForms.tsx';
import { useSay } from '../tracker/use-tracker.ts';
import classes from './hold.module.css';
import { useChangeItem } from './use-meetings.ts';

/** What can be noted of an item in a meeting. */
export type Part = 'line' | 'delivery' | 'impact' | 'who' | 'when' | 'conflict' | 'carry';

/** Opens the form of one part; its letter is the key. */
export function PartButton({
  letter,
  words,
  isOn,
  onClick,
  children,
}: {
  letter: string;
  words: string;
  isOn: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button type="button" className={classes.part} aria-pressed={isOn} onClick={onClick}>
      <span className={classes.partName}>
        <kbd>{letter}</kbd> {words}
      </span>
      <span>{children}</span>
    </button>
  );
}

/** The form of the part that is open. */
export function PartForm({
  part,
  entry,
  meetingId,
  onSaid,
  onCarried,
}: {
  part: Part;
  entry: MeetingItem;
  meetingId: string;
  onSaid: () => void;
  onCarried: () => void;
}) {
  const props = { item: entry.item, meetingId, onSaid };
  switch (part) {
    case 'delivery':
      return <DeliveryForm {...props} />;
    case 'impact':
      return <ImpactForm {...props} />;
    case 'who':
      return <OwnersForm {...props} />;
    case 'when':
      return <DueForm {...props} />;
    case 'conflict':
      return <ConflictLine entry={entry} meetingId={meetingId} />;
    case 'carry':
      return <CarryLine entry={entry} meetingId={meetingId} onCarried={onCarried} />;
    case 'line':
      return <Line {...props} />;
  }
}

/** A line of the minutes: Enter ends and saves it, so that a crash loses at most the line that is being written. */
function Line({
  item,
  meetingId,
  onSaid,
}: {
  item: MeetingItem['item'];
  meetingId: string;
  onSaid: () => void;
}) {
  const say = useSay();
  const offer = useUndoOffer();
  const [text, setText] = useState('');
  const onKeyDown = (event: ReactKeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (text.trim() === '') return;
    say.mutate(
      { itemId: item.id, meetingId, change: { kind: 'update', text } },
      {
        onSuccess: ({ undo }) => {
          setText('');
          offer(undo);
          onSaid();
        },
      },
    );
  };
  return (
    <>
      <ProseArea
        label="This month"
        description="Enter ends and saves the line. Esc, then a letter, opens what stands above."
        size="lg"
        minRows={2}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ProblemNotice error={say.error} />
    </>
  );
}

function ConflictLine({ entry, meetingId }: { entry: MeetingItem; meetingId: string }) {
  const change = useChangeItem();
  const [conflict, setConflict] = useState(entry.conflict);
  const save = () => {
    if (conflict !== entry.conflict) change.mutate({ id: meetingId, itemId: entry.item.id, conflict });
  };
  return (
    <>
      <TextInput
        label="Who has an interest in it, and which"
        size="lg"
        autoFocus
        value={conflict}
        onChange={(event) => setConflict(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      <ProblemNotice error={change.error} />
    </>
  );
}

/** Leaves it for the next meeting, with the reason that a third time in a row needs. */
function CarryLine({
  entry,
  meetingId,
  onCarried,
}: {
  entry: MeetingItem;
  meetingId: string;
  onCarried: () => void;
}) {
  const change = useChangeItem();
  const [carryReason, setReason] = useState(entry.carryReason);
  const carry = () =>
    change.mutate(
      { id: meetingId, itemId: entry.item.id, isReached: false, carryReason },
      { onSuccess: onCarried },
    );
  return (
    <>
      <TextInput
        label="Why it is left for the next meeting"
        description={`Enter carries it and goes on.${entry.timesCarried >= 2 ? ' A third time in a row needs a reason.' : ''}`}
        size="lg"
        autoFocus
        value={carryReason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') carry();
        }}
      />
      <ProblemNotice error={change.error} />
    </>
  );
}
