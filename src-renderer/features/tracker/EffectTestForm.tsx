import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useEffectChoices } from './use-impact-checks.ts';
import { useSaying } from './use-saying.ts';

/** How it will show that it helped: which grade, in which reviews, from when. It is looked up later by itself. */
export function EffectTestForm({ item }: { item: TrackedItem }) {
  const { data } = useEffectChoices();
  const saying = useSaying({ item });
  const [domain, setDomain] = useState<string | null>(null);
  const [rank, setRank] = useState<string | null>('3');
  const [of, setOf] = useState<'child' | 'all'>(item.level === 'child' ? 'child' : 'all');
  const [from, setFrom] = useState<string | null>(localDay(new Date()));
  const title = data?.domains.find(({ key }) => key === domain)?.title;
  const grade = data?.grades.find((one) => String(one.rank) === rank);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (domain === null || !title || !grade || from === null) return;
    saying.say(
      { kind: 'effect-test', test: { domain, title, rank: grade.rank, grade: grade.word, of, from } },
      () => setDomain(null),
    );
  };
  return (
    <form onSubmit={submit}>
      <FormColumn>
        <Select
          label="How its effect will show"
          description="Looked up by itself in later reviews, under Impact checks."
          placeholder="A domain of the reviews"
          searchable
          data={(data?.domains ?? []).map((one) => ({ value: one.key, label: one.title }))}
          value={domain}
          onChange={setDomain}
        />
        {domain !== null && (
          <FormRow>
            <Select
              label="At least"
              allowDeselect={false}
              data={(data?.grades ?? []).map((one) => ({ value: String(one.rank), label: one.word }))}
              value={rank}
              onChange={setRank}
            />
            <Select
              label="In reviews of"
              allowDeselect={false}
              data={[
                ...(item.level === 'child' ? [{ value: 'child', label: 'this child' }] : []),
                { value: 'all', label: 'all children' },
              ]}
              value={of}
              onChange={(value) => setOf(value === 'child' ? 'child' : 'all')}
            />
            <DayInput label="From" value={from} onChange={setFrom} />
          </FormRow>
        )}
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button
            type="submit"
            variant="default"
            loading={saying.isBusy}
            disabled={domain === null || from === null}
          >
            Set how it will show
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
