import { Checkbox, MultiSelect, NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { instantWords } from '../../ui/date-words.ts';
import { statusOptions } from '../cases/status-options.ts';
import { useCaseFacets } from '../cases/use-cases.ts';
import classes from './sample.module.css';
import type { missingOfSample, SampleFields } from './sample-fields.ts';
import { useEarlierDraws } from './use-rounds.ts';

/** How a sample is drawn. */
export function SampleFieldset({
  fields,
  problems,
  onChange,
}: {
  fields: SampleFields;
  problems: ReturnType<typeof missingOfSample>;
  onChange: (part: Partial<SampleFields>) => void;
}) {
  const { data: facets } = useCaseFacets();
  return (
    <>
      <Radio.Group
        label="How many"
        value={fields.preset}
        onChange={(preset) => onChange({ preset: preset as SampleFields['preset'] })}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="size" label="A number of cases" />
          <Radio value="half" label="Half of the open cases" description="The other half next time." />
          <Radio value="other-half" label="The other half" description="Those not in an earlier draw." />
        </Stack>
      </Radio.Group>
      {fields.preset === 'size' && (
        <NumberInput
          label="Number of cases"
          min={1}
          max={5000}
          clampBehavior="none"
          allowDecimal={false}
          value={fields.size}
          error={problems.size}
          onChange={(size) => onChange({ size })}
        />
      )}
      {fields.preset === 'other-half' && (
        <EarlierDrawSelect fields={fields} problem={problems.complementOf} onChange={onChange} />
      )}
      <TextInput
        label="Seed"
        description="The same seed draws the same cases again. Change it for another draw."
        value={fields.seed}
        error={problems.seed}
        onChange={({ currentTarget }) => onChange({ seed: currentTarget.value })}
      />
      <Checkbox
        label="Spread across statuses"
        description="Each status gets places by its size, so that small groups are not passed over by chance."
        checked={fields.stratifyByStatus}
        onChange={({ currentTarget }) => onChange({ stratifyByStatus: currentTarget.checked })}
      />
      <MultiSelect
        label="Only these statuses"
        placeholder={fields.statuses.length === 0 ? 'All' : undefined}
        data={statusOptions(facets?.statuses ?? [])}
        value={[...fields.statuses]}
        onChange={(statuses) => onChange({ statuses })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'All statuses' }}
      />
      {fields.preset !== 'other-half' && (
        <Checkbox
          label="Those never reviewed first"
          checked={fields.neverReviewedFirst}
          onChange={({ currentTarget }) => onChange({ neverReviewedFirst: currentTarget.checked })}
        />
      )}
      <div className={classes.months}>
        <Checkbox
          label="Leave out those reviewed in the last months"
          checked={fields.leavesOutReviewed}
          onChange={({ currentTarget }) => onChange({ leavesOutReviewed: currentTarget.checked })}
        />
        <NumberInput
          aria-label="In how many months"
          min={1}
          max={60}
          clampBehavior="none"
          allowDecimal={false}
          disabled={!fields.leavesOutReviewed}
          value={fields.months}
          error={problems.months}
          onChange={(months) => onChange({ months })}
        />
      </div>
    </>
  );
}

function EarlierDrawSelect({
  fields,
  problem,
  onChange,
}: {
  fields: SampleFields;
  problem: string | undefined;
  onChange: (part: Partial<SampleFields>) => void;
}) {
  const { draws, isPending } = useEarlierDraws(true);
  const isNone = !isPending && draws.length === 0;
  return (
    <Select
      label="Earlier draw"
      description={isNone ? 'No draw was kept yet: draw half of the open cases first.' : undefined}
      placeholder="Choose a draw"
      disabled={isNone}
      data={draws.map(({ id, round, seed, drawn, keptAt }) => ({
        value: id,
        label: `${round}: “${seed}”, ${drawn} drawn, ${instantWords(keptAt)}`,
      }))}
      value={fields.complementOf}
      error={problem}
      onChange={(complementOf) => onChange({ complementOf })}
    />
  );
}
