import { Autocomplete, Button, Checkbox, Radio, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Person, PersonDraft, PersonRole } from '#shared/contract/people.ts';
import { useKeptState } from '../../base/kept-state.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import {
  missingOfPerson,
  newPerson,
  personRoleMeanings,
  personRoles,
  personRoleWords,
  whyPersonStays,
} from './person-words.ts';
import { useRemovePerson, useSavePerson } from './use-people.ts';

const draftOf = ({ id: _id, cases: _cases, reviews: _reviews, ...draft }: Person): PersonDraft => draft;

const different = (values: readonly string[]) => [...new Set(values.filter((value) => value !== ''))].sort();

/** The fields of a person. */
export function PersonForm({
  person,
  everybody,
  onDone,
}: {
  /** Null for a new one. */
  person: Person | null;
  everybody: readonly Person[];
  onDone: () => void;
}) {
  const {
    value: draft,
    set,
    forget,
  } = useKeptState(`person/${person?.id ?? 'new'}`, () => (person ? draftOf(person) : newPerson(null)));
  const [isAsked, setAsked] = useState(false);
  const save = useSavePerson();
  const missing = missingOfPerson(draft);
  const change = (part: Partial<PersonDraft>) => set((before) => ({ ...before, ...part }));
  const finish = () => {
    forget();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(missing).length === 0)
      save.mutate({ id: person?.id ?? null, draft }, { onSuccess: finish });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormColumn>
        <TextInput
          label="Name"
          required
          data-autofocus
          value={draft.name}
          error={isAsked && missing.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <TagsInput
          label="Also known as"
          description="Nicknames and former names that colleagues write; Enter after each. Anonymisation masks them too."
          value={[...(draft.otherNames ?? [])]}
          onChange={(otherNames) => change({ otherNames })}
        />
        <Checkbox.Group
          label="Roles"
          required
          error={isAsked && missing.roles}
          value={draft.roles}
          onChange={(roles) => change({ roles: roles as PersonRole[] })}
        >
          <Stack gap="xs" mt={4}>
            {personRoles.map((role) => (
              <Checkbox
                key={role}
                value={role}
                label={personRoleWords[role]}
                description={personRoleMeanings[role]}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Radio.Group
          label="Works for"
          value={draft.affiliation}
          onChange={(affiliation) => change({ affiliation: affiliation as PersonDraft['affiliation'] })}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="internal" label="The council" />
            <Radio value="external" label="Another organisation" />
          </Stack>
        </Radio.Group>
        {draft.affiliation === 'external' && (
          <Autocomplete
            label="Organisation"
            description="The firm or the other authority."
            data={different(everybody.map(({ organisation }) => organisation))}
            value={draft.organisation}
            onChange={(organisation) => change({ organisation })}
          />
        )}
        <Autocomplete
          label="Team"
          description="An internal reviewer is never given a case of their own team."
          data={different(everybody.map(({ team }) => team))}
          value={draft.team}
          onChange={(team) => change({ team })}
        />
        <TextInput
          label="E-mail"
          type="email"
          value={draft.email}
          onChange={({ currentTarget }) => change({ email: currentTarget.value })}
        />
        <Switch
          label="Active"
          description="Somebody no longer active keeps what they have, and nothing new can be given to them."
          checked={draft.isActive}
          onChange={({ currentTarget }) => change({ isActive: currentTarget.checked })}
        />
        <ProblemNotice error={save.error} />
        <FormActions>
          <Button type="submit" loading={save.isPending}>
            {person ? 'Save' : 'Add this person'}
          </Button>
          <Button variant="default" onClick={finish}>
            Cancel
          </Button>
          {person && <RemovePerson person={person} onRemoved={finish} />}
        </FormActions>
      </FormColumn>
    </form>
  );
}

function RemovePerson({ person, onRemoved }: { person: Person; onRemoved: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const remove = useRemovePerson();
  const reason = whyPersonStays(person);
  if (reason) return <p>{reason}</p>;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Remove from the list
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Take ${person.name} out of the list?`}
        confirmWords="Remove"
        isHarmful
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ id: person.id }, { onSuccess: onRemoved })}
        onCancel={() => setAsking(false)}
      >
        No case and no review speaks of this person. The audit trail keeps that they were here.
      </ConfirmDialog>
    </>
  );
}
