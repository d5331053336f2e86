import { useId } from 'react';
import { Guidance } from './Guidance.tsx';
import { useAnswer, useReviewWriting } from './use-review-draft.ts';
import { WritingArea } from './WritingArea.tsx';
import classes from './writing.module.css';

/** One question of the template with the answer to write. */
export function AnswerField({
  field,
  label,
  guidance = '',
  placeholder,
  size,
  isQuiet = false,
  isVerbatim = false,
  onLeave,
}: {
  field: string;
  label: string;
  guidance?: string;
  placeholder?: string;
  size?: 'line' | 'normal';
  /** A smaller label: something that belongs to another question. */
  isQuiet?: boolean;
  /** Somebody's own words: nothing corrects or marks their spelling. */
  isVerbatim?: boolean;
  /** When the writer goes on to something else. */
  onLeave?: () => void;
}) {
  const id = useId();
  const { draft } = useReviewWriting();
  const [value, change] = useAnswer(field);
  return (
    <div className={classes.field}>
      <label className={isQuiet ? classes.quietLabel : classes.label} htmlFor={id}>
        {label}
      </label>
      <Guidance>{guidance}</Guidance>
      <WritingArea
        id={id}
        data-field={field}
        value={value}
        onChange={change}
        onBlur={() => {
          onLeave?.();
          void draft.flush();
        }}
        placeholder={placeholder}
        {...(size && { size })}
        {...(isVerbatim && { spellCheck: false, autoCorrect: 'off', autoCapitalize: 'off' })}
      />
    </div>
  );
}
