import { TextInput } from '@mantine/core';
import { dueWords } from '#shared/domain/tracker/change-words.ts';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';

/** A due date as people write it, with what was understood beneath it. */
export function DueInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (words: string) => void;
}) {
  const { due, text, refusal } = dueAsWritten(value);
  return (
    <TextInput
      label={label}
      placeholder="30 May 2024, autumn term"
      description={value.trim() !== '' && !refusal ? `Understood as ${understood(due, text)}` : undefined}
      error={refusal}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const understood = (due: string, text: string): string =>
  due !== '' ? dueWords(due, '') : text === '' ? 'no date' : `no date; “${text}” is kept beside it`;
