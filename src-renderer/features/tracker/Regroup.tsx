import { Button, SegmentedControl, TagsInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { DueInput } from './DueInput.tsx';
import { ItemPicker } from './ItemPicker.tsx';
import { useMerge, useReplace, useSplit } from './use-tracker.ts';

const WAYS = [
  { value: 'merge', label: 'Merge a duplicate' },
  { value: 'split', label: 'Split' },
  { value: 'replace', label: 'Replace' },
];

/** Duplicates merged, a wide one split, an old one replaced: every history is kept, and one undo takes it back. */
export function Regroup({ item }: { item: TrackedItem }) {
  const [way, setWay] = useState('merge');
  return (
    <Section
      title="Merge, split or replace"
      description="Nothing is deleted: what is closed this way stays, says what stands for it, and counts as superseded."
    >
      <SegmentedControl aria-label="What to do" data={WAYS} value={way} onChange={setWay} mb="md" />
      {way === 'merge' && <Merge item={item} />}
      {way === 'split' && <Split item={item} />}
      {way === 'replace' && <Replace item={item} />}
    </Section>
  );
}

function Merge({ item }: { item: TrackedItem }) {
  const merge = useMerge();
  const offer = useUndoOffer();
  const [other, setOther] = useState<TrackedItem | null>(null);
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!other) return;
    merge.mutate(
      { intoId: item.id, ids: [other.id], why },
      {
        onSuccess: ({ undo }) => {
          offer(undo);
          setOther(null);
          setWhy('');
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <ItemPicker
          label={`The duplicate that goes into R-${item.number}`}
          except={[item.id]}
          value={other}
          onChange={setOther}
        />
        <TextInput label="Why" value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        <ProblemNotice error={merge.error} />
        <FormActions>
          <Button type="submit" variant="default" loading={merge.isPending} disabled={!other}>
            {other ? `Merge R-${other.number} into R-${item.number}` : 'Merge'}
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

function Replace({ item }: { item: TrackedItem }) {
  const replace = useReplace();
  const offer = useUndoOffer();
  const [other, setOther] = useState<TrackedItem | null>(null);
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other) replace.mutate({ id: item.id, byId: other.id, why }, { onSuccess: ({ undo }) => offer(undo) });
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <ItemPicker
          label={`What takes the place of R-${item.number}`}
          except={[item.id]}
          value={other}
          onChange={setOther}
        />
        <TextInput label="Why" value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        <ProblemNotice error={replace.error} />
        <FormActions>
          <Button type="submit" variant="default" loading={replace.isPending} disabled={!other}>
            {other ? `Replace it by R-${other.number}` : 'Replace'}
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}

interface Part {
  readonly key: number;
  readonly action: string;
  readonly owners: string[];
  readonly due: string;
}
const emptyPart = (key: number): Part => ({ key, action: '', owners: [], due: '' });

function Split({ item }: { item: TrackedItem }) {
  const split = useSplit();
  const offer = useUndoOffer();
  const [parts, setParts] = useState<readonly Part[]>([emptyPart(1), emptyPart(2)]);
  const written = parts.filter(({ action }) => action.trim() !== '');
  const set = (key: number, change: Partial<Part>) =>
    setParts((before) => before.map((part) => (part.key === key ? { ...part, ...change } : part)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    split.mutate(
      { id: item.id, into: written.map(({ action, owners, due }) => ({ action, owners, due })) },
      { onSuccess: ({ undo }) => offer(undo) },
    );
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        {parts.map(({ key, action, owners, due }) => (
          <fieldset key={key} style={{ border: 0, padding: 0, margin: 0 }}>
            <FormColumn>
              <ProseArea
                label={`Part ${key}: what is to be done`}
                minRows={1}
                value={action}
                onChange={(event) => set(key, { action: event.currentTarget.value })}
              />
              <FormRow>
                <TagsInput
                  label={`Owners of part ${key}`}
                  placeholder={owners.length === 0 ? item.owners.join('; ') : ''}
                  value={owners}
                  onChange={(value) => set(key, { owners: value })}
                />
                <DueInput
                  label={`Part ${key} is due`}
                  value={due}
                  onChange={(value) => set(key, { due: value })}
                />
              </FormRow>
            </FormColumn>
          </fieldset>
        ))}
        <ProblemNotice error={split.error} />
        <FormActions>
          <Button type="submit" variant="default" loading={split.isPending} disabled={written.length < 2}>
            {`Split into ${written.length < 2 ? 'parts' : written.length}`}
          </Button>
          <Button
            variant="subtle"
            onClick={() => setParts((before) => [...before, emptyPart(before.length + 1)])}
          >
            One more part
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
