import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ActivityTypeRow } from '#shared/contract/activities.ts';
import type { ActivityField } from '#shared/domain/activities/activity.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useActivityTypes, useSaveType } from './use-activities.ts';

/** The list of types of activity, which a council makes its own. */
export function TypesPage() {
  const { data, error } = useActivityTypes();
  const [open, setOpen] = useState<ActivityTypeRow | 'new' | null>(null);
  return (
    <Page width="wide">
      <PageHeader
        above={<TextLink to={{ to: 'activities' }}>Activities</TextLink>}
        title="Types of activity"
        description="Each type has fields of its own. A type that is used no longer is left out of the choice; what was written stays."
        actions={<Button onClick={() => setOpen('new')}>Add a type</Button>}
      />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the types…" />}
      {open !== null && (
        <TypeForm
          key={open === 'new' ? 'new' : open.key}
          type={open === 'new' ? null : open}
          onEnd={() => setOpen(null)}
        />
      )}
      {data && (
        <DataTable
          label="Types of activity"
          rows={data}
          keyOf={({ key }) => key}
          onOpen={setOpen}
          columns={[
            {
              key: 'name',
              header: 'Type',
              width: '32%',
              sortBy: ({ name }) => name,
              cell: (type) => (
                <Button variant="transparent" size="compact-sm" px={0} onClick={() => setOpen(type)}>
                  {type.name}
                </Button>
              ),
            },
            {
              key: 'fields',
              header: 'Its own fields',
              cell: ({ fields, figures }) =>
                [...fields.map(({ label }) => label), ...(figures ? [`figures: ${figures.label}`] : [])].join(
                  '; ',
                ) || 'none',
            },
            {
              key: 'used',
              header: 'Used',
              isNarrow: true,
              sortBy: ({ used }) => used,
              cell: ({ used, isRetired }) =>
                isRetired ? 'no longer' : countWords(used, 'activity', 'activities'),
            },
          ]}
        />
      )}
    </Page>
  );
}

const KINDS: readonly { value: ActivityField['kind']; label: string }[] = [
  { value: 'line', label: 'A line' },
  { value: 'text', label: 'A text' },
  { value: 'quotation', label: 'Somebody’s own words' },
  { value: 'day', label: 'A day' },
];

function TypeForm({ type, onEnd }: { type: ActivityTypeRow | null; onEnd: () => void }) {
  const save = useSaveType();
  const [name, setName] = useState(type?.name ?? '');
  const [fields, setFields] = useState<ActivityField[]>(type?.fields ?? []);
  const [added, setAdded] = useState('');
  const [isRetired, setRetired] = useState(type?.isRetired ?? false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const more = added
      .split('\n')
      .map((label) => label.trim())
      .filter(Boolean)
      .map((label): ActivityField => ({ key: '', label, kind: 'text', options: [] }));
    save.mutate(
      {
        key: type?.key ?? null,
        name,
        fields: [...fields, ...more],
        figures: type?.figures ?? null,
        isRetired,
      },
      { onSuccess: onEnd },
    );
  };
  return (
    <Section title={type ? `Edit “${type.name}”` : 'Add a type'}>
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <TextInput
            label="Name of the type"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {fields.map((field) => (
            <Select
              key={field.key}
              label={field.label}
              allowDeselect={false}
              value={field.kind}
              data={
                field.kind === 'choice'
                  ? [{ value: 'choice', label: `One of: ${field.options.join(', ')}` }]
                  : [...KINDS]
              }
              onChange={(value) =>
                setFields((before) =>
                  before.map((one) =>
                    one.key === field.key
                      ? { ...one, kind: KINDS.find((kind) => kind.value === value)?.value ?? one.kind }
                      : one,
                  ),
                )
              }
            />
          ))}
          <Textarea
            label="More fields"
            description="One on each line"
            autosize
            minRows={2}
            value={added}
            onChange={(event) => setAdded(event.currentTarget.value)}
          />
          <ProblemNotice error={save.error} />
          <FormActions>
            <Button type="submit" loading={save.isPending}>
              Save the type
            </Button>
            {type && (
              <Button variant="default" onClick={() => setRetired(!isRetired)} aria-pressed={isRetired}>
                {isRetired ? 'Use it again' : 'Use it no longer'}
              </Button>
            )}
            <Button variant="subtle" color="gray" onClick={onEnd}>
              Cancel
            </Button>
          </FormActions>
        </FormColumn>
      </form>
    </Section>
  );
}
