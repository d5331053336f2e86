import { Autocomplete, MultiSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { useEverybody } from '../people/use-people.ts';
import classes from './CaseForm.module.css';
import type { CaseFields, missingOfCase } from './case-form-fields.ts';
import { everyStatusOption } from './status-options.ts';
import { useCaseFacets } from './use-cases.ts';

interface FieldsProps {
  readonly fields: CaseFields;
  readonly onChange: (next: (before: CaseFields) => CaseFields) => void;
}

const changer =
  (onChange: FieldsProps['onChange']) =>
  (part: Partial<CaseFields>): void =>
    onChange((before) => ({ ...before, ...part }));

/** Who the child is. */
export function IdentityFields({
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
          description="Nicknames, former surnames, a chosen name; Enter after each."
          value={[...fields.aliases]}
          onChange={(aliases) => change({ aliases })}
        />
      </div>
    </Section>
  );
}

/** The case: statuses, who works it, since when. */
export function CaseworkFields({ fields, onChange }: FieldsProps) {
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
        <TagsInput
          label="Others who work the case"
          description="A second worker, a personal adviser; Enter after each. None of them is given its review."
          data={namesOf('worker')}
          value={[...fields.otherWorkers]}
          onChange={(otherWorkers) => change({ otherWorkers })}
        />
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

/** What else is known of the child. */
export function BackgroundFields({ fields, onChange }: FieldsProps) {
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
        <TagsInput
          label="Former addresses"
          description="One line each, Enter after each: older texts still name them."
          splitChars={[]}
          value={[...fields.formerAddresses]}
          onChange={(formerAddresses) => change({ formerAddresses })}
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
