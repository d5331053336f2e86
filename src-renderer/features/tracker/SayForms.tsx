import { Button, TagsInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { DueInput } from './DueInput.tsx';
import { type SayOfItemProps, useDraftOver, useSaying } from './use-saying.ts';

/** A dated comment. */
export function UpdateForm(props: SayOfItemProps & { label?: string }) {
  const saying = useSaying(props);
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') saying.say({ kind: 'update', text }, () => setText(''));
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <ProseArea
          label={props.label ?? 'What is new'}
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button type="submit" variant="default" loading={saying.isBusy} disabled={text.trim() === ''}>
            Add this update
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

/** By when: the date before stays beside it, with who moved it and why. */
export function DueForm(props: SayOfItemProps) {
  const saying = useSaying(props);
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const { due, text, refusal } = dueAsWritten(to);
  const isDate = to.trim() !== '' && refusal === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDate && why.trim() !== '')
      saying.say({ kind: 'due', to: due, why, ...(text && { text }) }, () => {
        setTo('');
        setWhy('');
      });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <FormRow>
          <DueInput label="New date" value={to} onChange={setTo} />
          <TextInput
            label="Why it moves"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </FormRow>
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button
            type="submit"
            variant="default"
            loading={saying.isBusy}
            disabled={!isDate || why.trim() === ''}
          >
            Move the date
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

/** Who owns it. Several owners keep one item one item. */
export function OwnersForm(props: SayOfItemProps) {
  const saying = useSaying(props);
  const { value: owners, set: setOwners, forget } = useDraftOver<string[]>(props.item.owners);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saying.say({ kind: 'owners', to: owners, why: '' }, forget);
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <TagsInput
          label="Owners"
          description="Type a name and press Enter."
          value={owners}
          onChange={setOwners}
        />
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button
            type="submit"
            variant="default"
            loading={saying.isBusy}
            disabled={owners.join('|') === props.item.owners.join('|')}
          >
            Set owners
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
