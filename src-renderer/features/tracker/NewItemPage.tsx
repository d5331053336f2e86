import { Button, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';
import { navigate } from '../../base/place.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DueInput } from './DueInput.tsx';
import { useAddItem } from './use-tracker.ts';

const EMPTY = { action: '', source: '', measure: '', intendedImpact: '', theme: '', due: '' };

/** Brings in a recommendation from any other activity: an audit, an inspection, a complaint. */
export function NewItemPage() {
  const add = useAddItem();
  const [draft, setDraft] = useState(EMPTY);
  const [owners, setOwners] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const set = (change: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...change }));
  const isDue = dueAsWritten(draft.due).refusal === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (draft.action.trim() === '' || draft.source.trim() === '' || !isDue) return;
    add.mutate(
      { ...draft, level: 'service', owners },
      { onSuccess: ({ id }) => navigate({ to: 'item', id }) },
    );
  };
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'tracker' }}>Tracker</TextLink>}
        title="Add a recommendation"
        description="From an audit, an inspection, a complaint, a case review or any other activity. It is about the service; what concerns one child comes from that child’s review."
      />
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <Textarea
            label="What is to be done"
            autosize
            minRows={2}
            autoFocus
            value={draft.action}
            error={isChecked && draft.action.trim() === '' && 'Say what is to be done.'}
            onChange={(event) => set({ action: event.currentTarget.value })}
          />
          <Textarea
            label="Where it comes from"
            description="The activity and its date, the document and its paragraph, and the finding’s own words."
            autosize
            minRows={2}
            value={draft.source}
            error={isChecked && draft.source.trim() === '' && 'Say where it comes from.'}
            onChange={(event) => set({ source: event.currentTarget.value })}
          />
          <TextInput
            label="How we will see that it was done"
            value={draft.measure}
            onChange={(event) => set({ measure: event.currentTarget.value })}
          />
          <TextInput
            label="What it is to change for children"
            value={draft.intendedImpact}
            onChange={(event) => set({ intendedImpact: event.currentTarget.value })}
          />
          <FormRow>
            <DueInput label="Due" value={draft.due} onChange={(due) => set({ due })} />
            <TextInput
              label="Theme"
              value={draft.theme}
              onChange={(event) => set({ theme: event.currentTarget.value })}
            />
          </FormRow>
          <TagsInput
            label="Owners"
            description="Type a name and press Enter."
            value={owners}
            onChange={setOwners}
          />
          <ProblemNotice error={add.error} />
          <FormActions>
            <Button type="submit" loading={add.isPending}>
              Add it
            </Button>
            <Button variant="subtle" color="gray" onClick={() => navigate({ to: 'tracker' })}>
              Go back
            </Button>
          </FormActions>
        </FormColumn>
      </form>
    </Page>
  );
}
