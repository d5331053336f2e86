import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { countWords } from '#shared/domain/text/count-words.ts';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';
import { DELIVERY_WORDS, Delivery } from '#shared/domain/tracker/states.ts';
import { FormActions, FormRow } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { DueInput } from './DueInput.tsx';
import classes from './tracker.module.css';
import type { SayableChange } from './use-saying.ts';
import { useSayMany } from './use-tracker.ts';

const DEEDS = [
  { value: 'due', label: 'Move the date' },
  { value: 'owners', label: 'Set the owners' },
  { value: 'delivery', label: 'Set delivery' },
  { value: 'update', label: 'Add an update' },
];

/** One thing said of all that are ticked: its button names how many, and one undo takes it back. */
export function BulkBar({
  itemIds,
  owners,
  onDone,
}: {
  itemIds: readonly string[];
  owners: readonly string[];
  onDone: () => void;
}) {
  const many = useSayMany();
  const offer = useUndoOffer();
  const [deed, setDeed] = useState('due');
  const [due, setDue] = useState('');
  const [names, setNames] = useState<string[]>([]);
  const [delivery, setDelivery] = useState<Delivery>('on-track');
  const [words, setWords] = useState('');
  const change = changeOf({ deed, due, names, delivery, words });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change) return;
    many.mutate(
      { itemIds: [...itemIds], change },
      {
        onSuccess: ({ undo, refused }) => {
          offer(undo);
          if (refused.length === 0) onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className={classes.bulk} aria-label="Change all that are ticked">
      <strong>{countWords(itemIds.length, 'recommendation')} ticked</strong>
      <FormRow>
        <Select
          label="What to do"
          allowDeselect={false}
          data={DEEDS}
          value={deed}
          onChange={(value) => setDeed(value ?? 'due')}
        />
        {deed === 'due' && <DueInput label="New date" value={due} onChange={setDue} />}
        {deed === 'owners' && (
          <TagsInput label="Owners" data={[...owners]} value={names} onChange={setNames} />
        )}
        {deed === 'delivery' && (
          <Select
            label="Delivery"
            allowDeselect={false}
            data={Delivery.options.map((value) => ({ value, label: DELIVERY_WORDS[value] }))}
            value={delivery}
            onChange={(value) => setDelivery(Delivery.parse(value))}
          />
        )}
        <TextInput
          label={deed === 'update' ? 'What is new' : deed === 'due' ? 'Why it moves' : 'Why'}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </FormRow>
      <ProblemNotice error={many.error} />
      {many.data && many.data.refused.length > 0 && (
        <Notice kind="caution" isLive>
          <p>{countWords(many.data.said, 'recommendation')} changed. These were left as they were:</p>
          <ul>
            {many.data.refused.map(({ number, words: why }) => (
              <li key={number}>
                R-{number}: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FormActions>
        <Button type="submit" variant="default" loading={many.isPending} disabled={!change}>
          {`${DEEDS.find(({ value }) => value === deed)?.label} of ${itemIds.length}`}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          Untick all
        </Button>
      </FormActions>
    </form>
  );
}

function changeOf({
  deed,
  due,
  names,
  delivery,
  words,
}: {
  deed: string;
  due: string;
  names: string[];
  delivery: Delivery;
  words: string;
}): SayableChange | undefined {
  const why = words.trim();
  if (deed === 'update') return why === '' ? undefined : { kind: 'update', text: why };
  if (deed === 'owners') return names.length === 0 ? undefined : { kind: 'owners', to: names, why };
  if (deed === 'delivery') return { kind: 'delivery', to: delivery, why };
  const read = dueAsWritten(due);
  if (due.trim() === '' || read.refusal !== undefined || why === '') return undefined;
  return { kind: 'due', to: read.due, why, ...(read.text && { text: read.text }) };
}
