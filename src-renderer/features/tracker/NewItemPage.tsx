import { Button, Fieldset, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';
import type { ItemSource } from '#shared/domain/tracker/item-source.ts';
import { navigate } from '../../base/place.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DueInput } from './DueInput.tsx';
import { isBlankSource, NO_SOURCE, SourceFields } from './SourceFields.tsx';
import { useAddItem } from './use-tracker.ts';

const EMPTY = { action: '', measure: '', intendedImpact: '', theme: '', due: '' };

const isNameless = ({ activity }: ItemSource): boolean => activity.trim() === '';

/** Brings in a recommendation from any other activity: an audit, an inspection, a complaint. */
export function NewItemPage() {
  const add = useAddItem();
  const [draft, setDraft] = useState(EMPTY);
  const [from, setFrom] = useState<readonly ItemSource[]>([NO_SOURCE]);
  const [owners, setOwners] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const set = (change: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...change }));
  const isDue = dueAsWritten(draft.due).refusal === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const written = from.filter((source, index) => index === 0 || !isBlankSource(source));
    if (draft.action.trim() === '' || written.some(isNameless) || !isDue) return;
    add.mutate(
      { ...draft, from: written, level: 'service', owners },
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
          {from.map((source, index) => (
            <Fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: a source has no name before it is written, and none is moved.
              key={index}
              legend={index === 0 ? 'Where it comes from' : `Source ${index + 1}`}
            >
              <FormColumn>
                <SourceFields
                  source={source}
                  isActivityMissing={
                    isChecked && isNameless(source) && (index === 0 || !isBlankSource(source))
                  }
                  onChange={(next) => setFrom(from.map((one, at) => (at === index ? next : one)))}
                />
              </FormColumn>
            </Fieldset>
          ))}
          <FormActions>
            <Button variant="default" onClick={() => setFrom([...from, NO_SOURCE])}>
              Add another source
            </Button>
          </FormActions>
          <TextInput
            label="Measure"
            description="How we will see that it was done"
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
