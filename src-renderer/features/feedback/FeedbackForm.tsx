import { Autocomplete, Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FeedbackRow } from '#shared/contract/feedback.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import { COHORTS, draftOf, type FeedbackDraft, SOURCES } from './feedback-draft.ts';
import { useRemoveFeedback, useSaveFeedback } from './use-feedback.ts';

/** Enters feedback, or writes what was done about it. */
export function FeedbackForm({ row, onEnd }: { row: FeedbackRow | null; onEnd: () => void }) {
  const save = useSaveFeedback();
  const remove = useRemoveFeedback();
  const [draft, setDraft] = useState(() => draftOf(row));
  const [isChecked, setChecked] = useState(false);
  const set = (change: Partial<FeedbackDraft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (draft.source.trim() === '' || draft.cohort.trim() === '') return;
    const kept = row ? { itemId: row.itemId, activityId: row.activityId } : {};
    save.mutate({ id: row?.id ?? null, draft: { ...kept, ...draft } }, { onSuccess: onEnd });
  };
  return (
    <Section title={row ? 'Feedback, and what was done' : 'Enter feedback'}>
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <FormRow>
            <DayInput label="Day" required value={draft.day} onChange={(day) => day && set({ day })} />
            <Autocomplete
              label="Where it came from"
              data={SOURCES}
              value={draft.source}
              error={isChecked && draft.source.trim() === '' && 'Say where it came from.'}
              onChange={(source) => set({ source })}
            />
            <Autocomplete
              label="Who said it"
              data={COHORTS}
              value={draft.cohort}
              error={isChecked && draft.cohort.trim() === '' && 'Say who said it.'}
              onChange={(cohort) => set({ cohort })}
            />
          </FormRow>
          <ProseArea
            label="Their own words"
            description="As they were said or written; they are never put into other words."
            minRows={2}
            spellCheck={false}
            value={draft.words}
            onChange={(event) => set({ words: event.currentTarget.value })}
          />
          <FormRow>
            <TextInput
              label="Score or share, as given"
              placeholder="4 of 5"
              value={draft.score}
              onChange={(event) => set({ score: event.currentTarget.value })}
            />
            <CountInput
              label="How many answered"
              value={draft.answered}
              onChange={(answered) => set({ answered })}
            />
            <CountInput
              label="How many could have"
              value={draft.eligible}
              onChange={(eligible) => set({ eligible })}
            />
            <TextInput
              label="Theme"
              value={draft.theme}
              onChange={(event) => set({ theme: event.currentTarget.value })}
            />
          </FormRow>
          <TextInput
            label="What it led to"
            value={draft.ledTo}
            onChange={(event) => set({ ledTo: event.currentTarget.value })}
          />
          <ProseArea
            label="What we did"
            minRows={1}
            value={draft.did}
            onChange={(event) => set({ did: event.currentTarget.value })}
          />
          <TextInput
            label="What was said, as it may be told to everybody"
            description="For “You said, we did”; empty keeps it out of what is published."
            value={draft.publicWords}
            onChange={(event) => set({ publicWords: event.currentTarget.value })}
          />
          <FormRow>
            <TextInput
              label="Who was told"
              value={draft.toldWhom}
              onChange={(event) => set({ toldWhom: event.currentTarget.value })}
            />
            <DayInput label="Told on" value={draft.toldOn} onChange={(toldOn) => set({ toldOn })} />
          </FormRow>
          <ProblemNotice error={save.error ?? remove.error} />
          <FormActions>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
            {row && (
              <Button
                variant="subtle"
                color="gray"
                loading={remove.isPending}
                onClick={() => remove.mutate({ id: row.id }, { onSuccess: onEnd })}
              >
                Remove
              </Button>
            )}
            <Button variant="subtle" color="gray" onClick={onEnd}>
              Cancel
            </Button>
          </FormActions>
        </FormColumn>
      </form>
    </Section>
  );
}

function CountInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  return (
    <NumberInput
      label={label}
      min={0}
      allowDecimal={false}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
    />
  );
}
