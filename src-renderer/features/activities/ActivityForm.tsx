import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ActivityDetail, ActivityTypeRow } from '#shared/contract/activities.ts';
import { SERVICE_WORDS, Service } from '#shared/domain/activities/activity.ts';
import { ADULT_AREAS } from '#shared/domain/activities/adult-areas.ts';
import { navigate } from '../../base/place.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { DAY_OR_MONTH, DayOrMonthInput } from '../../ui/DayOrMonthInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { FigureFields } from './FigureFields.tsx';
import { OwnField } from './OwnField.tsx';
import { useSaveActivity } from './use-activities.ts';

/** What is typed of an activity. */
export type ActivityDraft = ActivityDetail['draft'];

/** An activity of whichever type: the fields that all have, then those of its type. */
export function ActivityForm({
  id,
  types,
  draft: first,
}: {
  id: string | null;
  types: readonly ActivityTypeRow[];
  draft: ActivityDraft;
}) {
  const save = useSaveActivity();
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const set = (change: Partial<ActivityDraft>) => setDraft((before) => ({ ...before, ...change }));
  const type = types.find(({ key }) => key === draft.typeKey);
  const isMonth = draft.plannedFor === '' || /^\d{4}-\d{2}(?:-\d{2})?$/.test(draft.plannedFor);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (draft.title.trim() === '' || !isMonth) return;
    save.mutate(
      { id, draft: { ...draft, figures: draft.figures.filter(({ label }) => label.trim() !== '') } },
      { onSuccess: ({ id: saved }) => navigate({ to: 'activity', id: saved }) },
    );
  };
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'activities' }}>Activities</TextLink>}
        title={id === null ? 'Add an activity' : 'Edit the activity'}
      />
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <FormRow>
            <Select
              label="Type"
              searchable
              allowDeselect={false}
              value={draft.typeKey}
              data={types
                .filter(({ key, isRetired }) => !isRetired || key === draft.typeKey)
                .map(({ key, name }) => ({ value: key, label: name }))}
              onChange={(typeKey) => typeKey && set({ typeKey })}
            />
            <Select
              label="Service"
              allowDeselect={false}
              value={draft.service}
              data={Service.options.map((value) => ({ value, label: SERVICE_WORDS[value] }))}
              onChange={(service) => set({ service: Service.safeParse(service).data ?? 'children' })}
            />
          </FormRow>
          {draft.service !== 'children' && (
            <Select
              label="Area of the adults’ programme"
              clearable
              value={draft.area === '' ? null : draft.area}
              data={
                ADULT_AREAS.includes(draft.area) || draft.area === ''
                  ? [...ADULT_AREAS]
                  : [draft.area, ...ADULT_AREAS]
              }
              onChange={(area) => set({ area: area ?? '' })}
            />
          )}
          <TextInput
            label="What it is called"
            placeholder="Direct observation, duty desk"
            autoFocus
            value={draft.title}
            error={isChecked && draft.title.trim() === '' && 'Give it a name.'}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <FormRow>
            <DayOrMonthInput
              label="Planned for"
              description="A day or a month"
              value={draft.plannedFor}
              error={isChecked && !isMonth && DAY_OR_MONTH}
              onChange={(plannedFor) => set({ plannedFor })}
            />
            <DayInput
              label="Took place on"
              description="Empty until it did"
              value={draft.heldOn}
              onChange={(heldOn) => set({ heldOn })}
            />
            <TextInput
              label="Owner"
              description="Who sees that it happens"
              value={draft.owner}
              onChange={(event) => set({ owner: event.currentTarget.value })}
            />
          </FormRow>
          {type?.fields.map((field) => (
            <OwnField
              key={field.key}
              field={field}
              value={draft.details[field.key] ?? ''}
              onChange={(value) => set({ details: { ...draft.details, [field.key]: value } })}
            />
          ))}
          {type?.figures && (
            <FigureFields
              heads={type.figures}
              figures={draft.figures}
              onChange={(figures) => set({ figures })}
            />
          )}
          <Textarea
            label="Summary"
            autosize
            minRows={2}
            value={draft.summary}
            onChange={(event) => set({ summary: event.currentTarget.value })}
          />
          <ProblemNotice error={save.error} />
          <FormActions>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
            <Button
              variant="subtle"
              color="gray"
              onClick={() => navigate(id === null ? { to: 'activities' } : { to: 'activity', id })}
            >
              Go back
            </Button>
          </FormActions>
        </FormColumn>
      </form>
    </Page>
  );
}
