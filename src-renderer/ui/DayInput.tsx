import { DateInput, type DateInputProps } from '@mantine/dates';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { parseDate } from '#shared/domain/dates/parse-date.ts';

/** A day to type (16/4/24, 16 Apr 2024) or to choose. The value is `yyyy-mm-dd`, or null for none. */
export function DayInput({
  value,
  onChange,
  ...props
}: Omit<DateInputProps, 'value' | 'onChange' | 'dateParser' | 'valueFormat'> & {
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  return (
    <DateInput
      placeholder="e.g. 16 Apr 2024"
      {...props}
      value={value}
      onChange={onChange}
      valueFormat="D MMM YYYY"
      dateParser={readDay}
      highlightToday
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': 'Clear the date' }}
      popoverProps={{ shadow: 'sm' }}
      previousLabel="Previous"
      nextLabel="Next"
    />
  );
}

function readDay(text: string): string | null {
  const read = parseDate(text, { today: localDay(new Date()) });
  return read.ok ? read.date : null;
}
