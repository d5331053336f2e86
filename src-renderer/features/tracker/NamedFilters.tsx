import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { navigate } from '../../base/place.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import classes from './tracker.module.css';
import { placeOfFilter } from './tracker-address.ts';
import { type TrackerFilter, useNamedFilters, useRemoveFilter, useSaveFilter } from './use-tracker.ts';

/** Filters that were given a name, and the name for the one in sight. */
export function NamedFilters({ filter, maySave }: { filter: TrackerFilter; maySave: boolean }) {
  const { data } = useNamedFilters();
  const save = useSaveFilter();
  const remove = useRemoveFilter();
  const offer = useUndoOffer();
  const [name, setName] = useState<string | null>(null);
  const place = placeOfFilter({ ...filter, offset: 0 });
  const fields = place.to === 'tracker' ? (place.filter ?? {}) : {};
  const chosen = data?.find((one) => sameFields(one.filter, fields));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name?.trim()) save.mutate({ name, filter: fields }, { onSuccess: () => setName(null) });
  };
  if (!maySave && (data?.length ?? 0) === 0) return null;
  return (
    <div className={classes.named}>
      {data && data.length > 0 && (
        <Select
          aria-label="Saved filters"
          placeholder="Saved filters"
          data={data.map((one) => ({ value: one.id, label: one.name }))}
          value={chosen?.id ?? null}
          onChange={(id) => {
            const one = data.find((known) => known.id === id);
            if (one) navigate({ to: 'tracker', filter: one.filter });
          }}
        />
      )}
      {maySave && chosen && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Remove the filter ${chosen.name}`}
          onClick={() => remove.mutate({ id: chosen.id }, { onSuccess: ({ undo }) => offer(undo) })}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
      {maySave &&
        !chosen &&
        Object.keys(fields).length > 0 &&
        (name === null ? (
          <Button variant="default" onClick={() => setName('')}>
            Save this filter…
          </Button>
        ) : (
          <form onSubmit={submit} className={classes.named}>
            <TextInput
              aria-label="Name of this filter"
              placeholder="Its name"
              autoFocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
              Save the filter
            </Button>
          </form>
        ))}
      <ProblemNotice error={save.error ?? remove.error} />
    </div>
  );
}

const sameFields = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key]);
