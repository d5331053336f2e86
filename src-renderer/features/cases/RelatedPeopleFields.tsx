import { ActionIcon, Button, TagsInput, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { DayInput } from '../../ui/DayInput.tsx';
import classes from './CasePage.module.css';
import { type CaseFields, type RelatedFields, withRelatedPerson } from './case-form-fields.ts';

/** The people close to the child, a row each. */
export function RelatedPeopleFields({
  fields,
  problem,
  onChange,
}: {
  fields: CaseFields;
  problem: string | undefined;
  onChange: (next: (before: CaseFields) => CaseFields) => void;
}) {
  const change = (key: number, part: Partial<RelatedFields>) =>
    onChange((before) => ({
      ...before,
      related: before.related.map((person) => (person.key === key ? { ...person, ...part } : person)),
    }));
  const remove = (key: number) =>
    onChange((before) => ({ ...before, related: before.related.filter((person) => person.key !== key) }));
  return (
    <>
      {fields.related.map((person, index) => (
        <fieldset key={person.key} className={classes.related} aria-label={`Related person ${index + 1}`}>
          <TextInput
            label="Relation"
            placeholder="Mother"
            value={person.relation}
            onChange={({ currentTarget }) => change(person.key, { relation: currentTarget.value })}
          />
          <TextInput
            label="Name"
            value={person.name}
            error={Boolean(problem) && person.name.trim() === ''}
            onChange={({ currentTarget }) => change(person.key, { name: currentTarget.value })}
          />
          <TagsInput
            label="Also known as"
            placeholder={person.otherNames.length === 0 ? 'Nickname, former surname' : undefined}
            value={[...person.otherNames]}
            onChange={(otherNames) => change(person.key, { otherNames })}
          />
          <TextInput
            label="Phone"
            value={person.phone}
            onChange={({ currentTarget }) => change(person.key, { phone: currentTarget.value })}
          />
          <DayInput
            label="Date of birth"
            value={person.dateOfBirth}
            onChange={(dateOfBirth) => change(person.key, { dateOfBirth })}
          />
          <Tooltip label="Remove">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Remove related person ${index + 1}`}
              onClick={() => remove(person.key)}
            >
              <IconX size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </fieldset>
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange(withRelatedPerson)}
      >
        Add a related person
      </Button>
    </>
  );
}
