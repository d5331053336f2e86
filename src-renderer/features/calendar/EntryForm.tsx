import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CalendarEntry } from '#shared/contract/calendar.ts';
import { SERVICE_WORDS, Service } from '#shared/domain/activities/activity.ts';
import { ADULT_AREAS } from '#shared/domain/activities/adult-areas.ts';
import { RECURRENCE_WORDS, Recurrence } from '#shared/domain/calendar/recurrence.ts';
import { DAY_OR_MONTH, DayOrMonthInput } from '../../ui/DayOrMonthInput.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import classes from './calendar.module.css';
import { useSaveEntry } from './use-calendar.ts';

const EMPTY = {
  title: '',
  kind: '',
  service: 'children' as Service,
  due: '',
  owner: '',
  note: '',
  recurrence: '' as Recurrence,
  target: null as number | null,
  isAdHoc: false,
  area: '',
};

/** Plans an entry, with all that recur, or changes one. */
export function EntryForm({ entry, onEnd }: { entry: CalendarEntry | null; onEnd: () => void }) {
  const save = useSaveEntry();
  const [draft, setDraft] = useState(entry ?? EMPTY);
  const [isChecked, setChecked] = useState(false);
  const set = (change: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...change }));
  const isDue = /^\d{4}-\d{2}(?:-\d{2})?$/.test(draft.due);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (draft.title.trim() === '' || !isDue) return;
    const { title, kind, service, due, owner, note, recurrence, target, isAdHoc, area } = draft;
    save.mutate(
      {
        id: entry?.id ?? null,
        draft: { title, kind, service, due, owner, note, recurrence, target, isAdHoc, area },
      },
      { onSuccess: onEnd },
    );
  };
  return (
    <aside className={classes.panel} aria-label={entry ? 'Change the entry' : 'Plan an entry'}>
      <h2>{entry ? 'Change the entry' : 'Plan an entry'}</h2>
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <TextInput
            label="What"
            autoFocus
            value={draft.title}
            error={isChecked && draft.title.trim() === '' && 'Say what is planned.'}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <TextInput
            label="Kind"
            description="The row of the calendar that it stands in"
            value={draft.kind}
            onChange={(event) => set({ kind: event.currentTarget.value })}
          />
          <DayOrMonthInput
            label="When"
            value={draft.due}
            error={isChecked && !isDue && DAY_OR_MONTH}
            onChange={(due) => set({ due })}
          />
          <Select
            label="Service"
            allowDeselect={false}
            value={draft.service}
            data={Service.options.map((value) => ({ value, label: SERVICE_WORDS[value] }))}
            onChange={(service) => set({ service: Service.safeParse(service).data ?? 'children' })}
          />
          {draft.service !== 'children' && (
            <Select
              label="Area of the adults’ programme"
              clearable
              value={draft.area === '' ? null : draft.area}
              data={[...ADULT_AREAS]}
              onChange={(area) => set({ area: area ?? '' })}
            />
          )}
          {!entry && (
            <Select
              label="How often"
              description="To the end of its year"
              allowDeselect={false}
              value={draft.recurrence}
              data={Recurrence.options.map((value) => ({ value, label: RECURRENCE_WORDS[value] }))}
              onChange={(value) => set({ recurrence: Recurrence.safeParse(value).data ?? '' })}
            />
          )}
          <TextInput
            label="Owner"
            value={draft.owner}
            onChange={(event) => set({ owner: event.currentTarget.value })}
          />
          <NumberInput
            label="Target for the year"
            description="How many of this kind; empty for none"
            min={0}
            allowDecimal={false}
            value={draft.target ?? ''}
            onChange={(value) => set({ target: value === '' ? null : Number(value) })}
          />
          <TextInput
            label="Note"
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          <Checkbox
            label="Ad hoc: not part of the plan of the year"
            checked={draft.isAdHoc}
            onChange={(event) => set({ isAdHoc: event.currentTarget.checked })}
          />
          <ProblemNotice error={save.error} />
          <FormActions>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
            <Button variant="subtle" color="gray" onClick={onEnd}>
              Cancel
            </Button>
          </FormActions>
        </FormColumn>
      </form>
    </aside>
  );
}
