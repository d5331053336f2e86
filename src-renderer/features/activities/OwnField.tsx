import { Select, TextInput } from '@mantine/core';
import type { ActivityField } from '#shared/domain/activities/activity.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';

/** One of the fields that a type of activity has by itself. */
export function OwnField({
  field,
  value,
  onChange,
}: {
  field: ActivityField;
  value: string;
  onChange: (value: string) => void;
}) {
  if (field.kind === 'day')
    return <DayInput label={field.label} value={value || null} onChange={(day) => onChange(day ?? '')} />;
  if (field.kind === 'choice')
    return (
      <Select
        label={field.label}
        clearable
        value={value || null}
        data={[...new Set([...field.options, ...(value ? [value] : [])])]}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  if (field.kind === 'line')
    return (
      <TextInput
        label={field.label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <ProseArea
      label={field.label}
      description={
        field.kind === 'quotation'
          ? 'As it was said or written; it is never put into other words.'
          : undefined
      }
      minRows={2}
      spellCheck={field.kind !== 'quotation'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
