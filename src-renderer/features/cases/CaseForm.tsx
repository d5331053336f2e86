import { Autocomplete, Button, MultiSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Target } from '#shared/contract/targets.ts';
import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { useKeptState } from '../../base/kept-state.ts';
import { navigate } from '../../base/place.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormRow } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useEverybody } from '../people/use-people.ts';
import classes from './CaseForm.module.css';
import { type CaseFields, draftOfFields, fieldsOfDraft, missingOfCase } from './case-form-fields.ts';
import { RelatedPeopleFields } from './RelatedPeopleFields.tsx';
import { everyStatusOption } from './status-options.ts';
import { useCaseFacets, useSaveCase } from './use-cases.ts';

/** The fields of a case. What is typed stays while one looks something up elsewhere. */
export function CaseForm({ id, draft }: { id: string | null; draft?: CaseDraft }) {
  const {
    value: fields,
    isKept,
    set,
    forget,
  } = useKeptState(`case/${id ?? 'new'}`, () => fieldsOfDraft(draft));
  const [isAsked, setAsked] = useState(false);
  const save = useSaveCase();
  const missing = missingOfCase(fields);
  const leave = (to: Target) => {
    forget();
    navigate(to);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(missing).length > 0) return;
    save.mutate(
      { id, draft: draftOfFields(fields) },
      { onSuccess: ({ id: saved }) => leave({ to: 'case', id: saved }) },
    );
  };
  const problems = isAsked ? missing : {};
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <IdentityFields fields={fields} problems={problems} onChange={set} />
      <CaseworkFields fields={fields} onChange={set} />
      <BackgroundFields fields={fields} onChange={set} />
      <Section title="Related people" description="Parents, siblings, carers: whoever a review may name.">
        <RelatedPeopleFields fields={fields} problem={problems.related} onChange={set} />
      </Section>
      <ProblemNotice error={save.error} />
      {isAsked && Object.keys(missing).length > 0 && (
        <Notice kind="caution" isLive>
          {Object.values(missing).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <FormActions>
        <Button type="submit" loading={save.isPending}>
          {id === null ? 'Add this case' : 'Save'}
        </Button>
        <Button variant="default" onClick={() => leave(id === null ? { to: 'cases' } : { to: 'case', id })}>
          {isKept ? 'Give up these changes' : 'Cancel'}
        </Button>
      </FormActions>
    </form>
  );
}

interface FieldsProps {
  readonly fields: CaseFields;
  readonly onChange: (next: (before: CaseFields) => CaseFields) => void;
}

const changer =
  (onChange: FieldsProps['onChange']) =>
  (part: Partial<CaseFields>): void =>
    onChange((before) => ({ ...before, ...part }));

function IdentityFields({
  fields,
  problems,
  onChange,
}: FieldsProps & { problems: ReturnType<typeof missingOfCase> }) {
  const change = changer(onChange);
  return (
    <Section title="The child">
      <div className={classes.fields}>
        <FormRow>
          <TextInput
            label="Local reference"
            description="The number in your case system."
            required
            value={fields.reference}
            error={problems.reference}
            onChange={({ currentTarget }) => change({ reference: currentTarget.value })}
          />
          <DayInput
            label="Date of birth"
            description="Day first, such as 16/04/2014."
            value={fields.dateOfBirth}
            onChange={(dateOfBirth) => change({ dateOfBirth })}
          />
        </FormRow>
        <FormRow>
          <TextInput
            label="Full name"
            required
            value={fields.full}
            error={problems.full}
            onChange={({ currentTarget }) => change({ full: currentTarget.value })}
          />
          <TextInput
            label="Forename"
            value={fields.forename}
            onChange={({ currentTarget }) => change({ forename: currentTarget.value })}
          />
          <TextInput
            label="Surname"
            value={fields.surname}
            onChange={({ currentTarget }) => change({ surname: currentTarget.value })}
          />
        </FormRow>
        <TagsInput
          label="Also known as"
          description="Nicknames and former names; Enter after each."
          value={[...fields.aliases]}
          onChange={(aliases) => change({ aliases })}
        />
      </div>
    </Section>
  );
}

function CaseworkFields({ fields, onChange }: FieldsProps) {
  const change = changer(onChange);
  const { data: everybody = [] } = useEverybody();
  const { data: facets } = useCaseFacets();
  const namesOf = (role: 'worker' | 'manager') =>
    everybody.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  return (
    <Section title="The case">
      <div className={classes.fields}>
        <MultiSelect
          label="Statuses"
          description="All that the child holds."
          data={everyStatusOption(fields.statuses)}
          value={[...fields.statuses]}
          onChange={(statuses) => change({ statuses })}
          searchable
          hidePickedOptions
        />
        <FormRow>
          <Autocomplete
            label="Worker"
            data={namesOf('worker')}
            value={fields.worker}
            onChange={(worker) => change({ worker })}
          />
          <Autocomplete
            label="Team manager"
            data={namesOf('manager')}
            value={fields.teamManager}
            onChange={(teamManager) => change({ teamManager })}
          />
        </FormRow>
        <FormRow>
          <Autocomplete
            label="Team"
            data={facets?.teams.map(({ team }) => team) ?? []}
            value={fields.team}
            onChange={(team) => change({ team })}
          />
          <DayInput
            label="Open since"
            value={fields.openedOn}
            onChange={(openedOn) => change({ openedOn })}
          />
        </FormRow>
      </div>
    </Section>
  );
}

function BackgroundFields({ fields, onChange }: FieldsProps) {
  const change = changer(onChange);
  const text = (label: string, field: 'gender' | 'ethnicity' | 'language' | 'disability' | 'school') => (
    <TextInput
      label={label}
      value={fields[field]}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  );
  return (
    <Section title="Background">
      <div className={classes.fields}>
        <FormRow>
          {text('Gender', 'gender')}
          {text('Ethnicity', 'ethnicity')}
          {text('Language', 'language')}
        </FormRow>
        <FormRow>
          {text('Disability', 'disability')}
          {text('School', 'school')}
        </FormRow>
        <Textarea
          label="Address"
          autosize
          minRows={2}
          value={fields.address}
          onChange={({ currentTarget }) => change({ address: currentTarget.value })}
        />
        <FormRow>
          <TagsInput
            label="Phones"
            description="Enter after each."
            value={[...fields.phones]}
            onChange={(phones) => change({ phones })}
          />
          <TextInput
            label="NHS number"
            description="Ten digits."
            value={fields.nhsNumber}
            onChange={({ currentTarget }) => change({ nhsNumber: currentTarget.value })}
          />
        </FormRow>
      </div>
    </Section>
  );
}
