import { Autocomplete, Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './tracker.module.css';
import { useSaying } from './use-saying.ts';

/** What each of several owners does of it: it stays one recommendation, and is complete when every part is. */
export function ItemParts({ item, maySay }: { item: TrackedItem; maySay: boolean }) {
  const saying = useSaying({ item });
  const [owner, setOwner] = useState('');
  const [what, setWhat] = useState('');
  if (!maySay && item.parts.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (owner.trim() === '' || what.trim() === '') return;
    saying.say({ kind: 'part', part: { owner: owner.trim(), what, isDone: false } }, () => {
      setOwner('');
      setWhat('');
    });
  };
  return (
    <Section
      title="Parts of several owners"
      description="It stays one recommendation. It is complete when every part is done."
    >
      {item.parts.length > 0 && (
        <ul className={classes.history} aria-label="Parts">
          {item.parts.map((part) => (
            <li key={part.owner}>
              <Checkbox
                label={`${part.owner}: ${part.what || 'the part is not described'}`}
                checked={part.isDone}
                disabled={!maySay || saying.isBusy}
                onChange={() => saying.say({ kind: 'part', part: { ...part, isDone: !part.isDone } })}
              />
            </li>
          ))}
        </ul>
      )}
      {maySay && (
        <form onSubmit={submit}>
          <FormColumn>
            <FormRow>
              <Autocomplete label="Whose part" data={[...item.owners]} value={owner} onChange={setOwner} />
              <TextInput
                label="What they do"
                value={what}
                onChange={(event) => setWhat(event.currentTarget.value)}
              />
            </FormRow>
            <ProblemNotice error={saying.error} />
            <FormActions>
              <Button
                type="submit"
                variant="default"
                loading={saying.isBusy}
                disabled={owner.trim() === '' || what.trim() === ''}
              >
                Add this part
              </Button>
            </FormActions>
          </FormColumn>
        </form>
      )}
    </Section>
  );
}
