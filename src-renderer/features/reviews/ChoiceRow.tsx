import { useId } from 'react';
import classes from './ChoiceRow.module.css';

/** A few choices side by side, one of them taken; the arrow keys walk them. */
export function ChoiceRow<Value extends string>({
  label,
  isLabelShown = false,
  choices,
  value,
  onChange,
}: {
  label: string;
  isLabelShown?: boolean;
  choices: readonly { readonly value: Value; readonly label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className={classes.row}>
      <legend className={isLabelShown ? classes.label : classes.hidden}>{label}</legend>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
