import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarEntry } from '#shared/contract/calendar.ts';
import { ENTRY_STATE_WORDS, EntryState, whenWords } from '#shared/domain/calendar/calendar-year.ts';
import { RECURRENCE_WORDS } from '#shared/domain/calendar/recurrence.ts';
import { navigate } from '../../base/place.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { FactList } from '../../ui/FactList.tsx';
import { FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import classes from './calendar.module.css';
import { EntryForm } from './EntryForm.tsx';
import { usePlanAgain, useRemoveEntry, useSetEntryState, useStartActivity } from './use-calendar.ts';

/** One entry beside the year: what became of it, planning it again, the activity that came of it. */
export function EntryPanel({ entry, onEnd }: { entry: CalendarEntry; onEnd: () => void }) {
  const [isEditing, setEditing] = useState(false);
  const remove = useRemoveEntry();
  const start = useStartActivity();
  const offer = useUndoOffer();
  if (isEditing) return <EntryForm entry={entry} onEnd={() => setEditing(false)} />;
  return (
    <aside className={classes.panel} aria-label={entry.title}>
      <h2>{entry.title}</h2>
      <FactList
        facts={[
          ['When', whenWords(entry)],
          ['Owner', entry.owner || 'nobody yet'],
          ['State', ENTRY_STATE_WORDS[entry.state]],
          ['Done on', entry.doneOn && dateWords(entry.doneOn)],
          ['Why not', entry.whyNot],
          ['How often', entry.recurrence && RECURRENCE_WORDS[entry.recurrence]],
          ['Ad hoc', entry.isAdHoc ? 'yes' : ''],
          ['Note', entry.note],
          [
            'Activity',
            entry.activityId && (
              <TextLink key="activity" to={{ to: 'activity', id: entry.activityId }}>
                Open it
              </TextLink>
            ),
          ],
        ]}
      />
      <StateOfEntry entry={entry} />
      {entry.state === 'did-not-happen' && !entry.isPlannedAgain && <PlanAgain entry={entry} />}
      <Group gap="xs" mt="md">
        <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
          Edit
        </Button>
        {!entry.activityId && (
          <Button
            variant="default"
            size="compact-sm"
            loading={start.isPending}
            onClick={() =>
              start.mutate(
                { id: entry.id, typeKey: 'other' },
                { onSuccess: ({ activityId }) => navigate({ to: 'edit-activity', id: activityId }) },
              )
            }
          >
            Write it up as an activity
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={remove.isPending}
          onClick={() =>
            remove.mutate(
              { id: entry.id },
              {
                onSuccess: ({ undo }) => {
                  offer(undo);
                  onEnd();
                },
              },
            )
          }
        >
          Remove
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onEnd}>
          Close
        </Button>
      </Group>
      <ProblemNotice error={remove.error ?? start.error} />
    </aside>
  );
}

function StateOfEntry({ entry }: { entry: CalendarEntry }) {
  const set = useSetEntryState();
  const offer = useUndoOffer();
  const [to, setTo] = useState<EntryState>(entry.state);
  const [doneOn, setDoneOn] = useState<string | null>(
    entry.doneOn ?? (entry.due.length === 10 ? entry.due : null),
  );
  const [whyNot, setWhyNot] = useState(entry.whyNot);
  return (
    <FormColumn>
      <Select
        label="What became of it"
        allowDeselect={false}
        value={to}
        data={EntryState.options.map((value) => ({ value, label: ENTRY_STATE_WORDS[value] }))}
        onChange={(value) => setTo(EntryState.safeParse(value).data ?? to)}
      />
      {to === 'done' && <DayInput label="Done on" value={doneOn} onChange={setDoneOn} />}
      {to === 'did-not-happen' && (
        <TextInput
          label="Why it did not happen"
          value={whyNot}
          onChange={(event) => setWhyNot(event.currentTarget.value)}
        />
      )}
      <ProblemNotice error={set.error} />
      <Button
        loading={set.isPending}
        onClick={() =>
          set.mutate({ id: entry.id, to, doneOn, whyNot }, { onSuccess: ({ undo }) => offer(undo) })
        }
      >
        Save
      </Button>
    </FormColumn>
  );
}

function PlanAgain({ entry }: { entry: CalendarEntry }) {
  const again = usePlanAgain();
  const [day, setDay] = useState<string | null>(null);
  return (
    <FormColumn>
      <DayInput label="Plan it again for" value={day} onChange={setDay} />
      <ProblemNotice error={again.error} />
      <Button
        variant="default"
        disabled={!day}
        loading={again.isPending}
        onClick={() => day && again.mutate({ id: entry.id, due: day })}
      >
        Plan again; both stay
      </Button>
    </FormColumn>
  );
}
