import { MonthPickerInput } from '@mantine/dates';
import { DayInput } from '../../../ui/DayInput.tsx';
import { ChoiceRow } from '../ChoiceRow.tsx';
import { type DueKind, dueAs, dueKind } from './due-parts.ts';
import classes from './recommendations.module.css';

const kinds: readonly { readonly value: DueKind; readonly label: string }[] = [
  { value: 'none', label: 'Not said' },
  { value: 'day', label: 'A day' },
  { value: 'month', label: 'A month' },
  { value: 'ongoing', label: 'Ongoing' },
];

/** When it is due: a day, a month, ongoing, or not said. */
export function DuePicker({
  value,
  today,
  onChange,
}: {
  value: string;
  /** yyyy-mm-dd */
  today: string;
  onChange: (due: string) => void;
}) {
  const kind = dueKind(value);
  return (
    <div className={classes.due}>
      <ChoiceRow
        label="Due"
        isLabelShown
        choices={kinds}
        value={kind}
        onChange={(next) => onChange(dueAs(next, value, today))}
      />
      {kind === 'day' && (
        <DayInput aria-label="Day it is due" value={value} onChange={(day) => onChange(day ?? '')} />
      )}
      {kind === 'month' && (
        <MonthPickerInput
          aria-label="Month it is due"
          valueFormat="MMM YYYY"
          value={`${value}-01`}
          onChange={(day) => onChange(day ? day.slice(0, 7) : '')}
          popoverProps={{ shadow: 'sm' }}
          previousLabel="Previous year"
          nextLabel="Next year"
        />
      )}
    </div>
  );
}
