import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import type { SamplePreview } from '#shared/contract/moderations.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './moderations.module.css';
import type { SampleForm } from './sample-form.ts';

/** The rules of a sample, which can be combined. */
export function SampleRules({
  form,
  onChange,
  preview,
}: {
  form: SampleForm;
  onChange: (part: Partial<SampleForm>) => void;
  preview: SamplePreview | undefined;
}) {
  const tick = (
    key: 'worst' | 'best' | 'perReviewer' | 'newReviewers' | 'boundary' | 'chance',
    label: string,
  ) => (
    <Checkbox
      label={label}
      checked={form[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.checked })}
    />
  );
  return (
    <div className={classes.rules}>
      {tick('worst', 'All of the lowest grade')}
      {tick('best', 'All of the highest grade')}
      {tick('boundary', 'Cases near a boundary: domain grades pull between two')}
      {tick('newReviewers', 'The first two of a new reviewer')}
      <div className={classes.rule}>
        {tick('perReviewer', 'At least this many per reviewer')}
        <NumberInput
          aria-label="Reviews per reviewer"
          w={80}
          min={1}
          max={20}
          value={form.least}
          onChange={(value) => onChange({ least: Number(value) || 1 })}
        />
      </div>
      <div className={classes.rule}>
        {tick('chance', 'By chance from the rest, one in')}
        <NumberInput
          aria-label="One in how many"
          w={80}
          min={2}
          max={100}
          value={form.oneIn}
          onChange={(value) => onChange({ oneIn: Math.max(2, Number(value) || 10) })}
        />
        <span aria-hidden>with the seed</span>
        <TextInput
          aria-label="Seed"
          value={form.seed}
          onChange={(event) => onChange({ seed: event.currentTarget.value })}
        />
      </div>
      {preview && (
        <div>
          {preview.odds.map((odds) => (
            <p key={odds} className={classes.sub}>
              {odds}
            </p>
          ))}
          <p className={classes.sub}>{preview.lagDays} days since the last of these rounds closed.</p>
          {preview.conflicts.length > 0 && (
            <Notice kind="caution">
              {preview.conflicts.map((conflict) => (
                <p key={conflict}>{conflict}</p>
              ))}
            </Notice>
          )}
        </div>
      )}
    </div>
  );
}
