import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';

/** What to write where a day or a month was not understood. */
export const DAY_OR_MONTH = 'Write a day or a month: 14 May 2024, May 2024.';

/**
 * A day or a month as people write it (14/5/24, May 2024). The value is `yyyy-mm-dd`, `yyyy-mm`, what else a due date
 * may be ("ongoing"), or what was written where that is none of them.
 */
export function DayOrMonthInput({
  value,
  onChange,
  ...props
}: Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onChange: (value: string) => void }) {
  const [written, setWritten] = useState(dateWords(value));
  return (
    <TextInput
      placeholder="14 May 2024, or May 2024"
      {...props}
      value={heldOf(written) === value ? written : dateWords(value)}
      onChange={({ currentTarget }) => {
        setWritten(currentTarget.value);
        onChange(heldOf(currentTarget.value));
      }}
      onBlur={() => setWritten(dateWords(value))}
    />
  );
}

const heldOf = (written: string): string => dueAsWritten(written).due || written.trim();
