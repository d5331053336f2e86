import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OutcomeGoal } from '#shared/contract/outcomes.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { bandOf, HIGHEST_SCORE, OutcomeStage, STAGE_WORDS } from '#shared/domain/outcomes/bands.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { useScore } from './use-outcomes.ts';

const SCORES = Array.from({ length: HIGHEST_SCORE + 1 }, (_, score) => ({
  value: String(score),
  label: `${score} (${bandOf(score)?.key ?? ''})`,
}));

/** The scores of a form that was ticked: the child's and the parent's, in their own words. */
export function ScoreForm({ goal, onEnd }: { goal: OutcomeGoal; onEnd: () => void }) {
  const save = useScore();
  const [stage, setStage] = useState<OutcomeStage>(goal.scores.length === 0 ? 'assessment' : 'review');
  const [day, setDay] = useState<string | null>(localDay(new Date()));
  const [child, setChild] = useState<string | null>(null);
  const [parent, setParent] = useState<string | null>(null);
  const [childWords, setChildWords] = useState('');
  const [parentWords, setParentWords] = useState('');
  const numberOf = (value: string | null) => (value === null ? null : Number(value));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day === null) return;
    save.mutate(
      {
        goalId: goal.id,
        stage,
        day,
        childScore: numberOf(child),
        parentScore: numberOf(parent),
        childWords,
        parentWords,
      },
      { onSuccess: onEnd },
    );
  };
  return (
    <form onSubmit={submit} noValidate aria-label={`Scores of ${goal.goal}`}>
      <FormColumn>
        <FormRow>
          <Select
            label="When"
            allowDeselect={false}
            value={stage}
            data={OutcomeStage.options.map((value) => ({ value, label: STAGE_WORDS[value] }))}
            onChange={(value) => setStage(OutcomeStage.safeParse(value).data ?? 'review')}
          />
          <DayInput label="Day" required value={day} onChange={setDay} />
        </FormRow>
        <FormRow>
          <Select label="Child’s score" clearable value={child} data={SCORES} onChange={setChild} />
          <Select
            label="Parent’s or carer’s score"
            clearable
            value={parent}
            data={SCORES}
            onChange={setParent}
          />
        </FormRow>
        <FormRow>
          <ProseArea
            label="In the child’s own words"
            spellCheck={false}
            minRows={2}
            value={childWords}
            onChange={(event) => setChildWords(event.currentTarget.value)}
          />
          <ProseArea
            label="In the parent’s own words"
            spellCheck={false}
            minRows={2}
            value={parentWords}
            onChange={(event) => setParentWords(event.currentTarget.value)}
          />
        </FormRow>
        <ProblemNotice error={save.error} />
        <FormActions>
          <Button type="submit" variant="default" loading={save.isPending} disabled={day === null}>
            Save the scores
          </Button>
          <Button variant="subtle" color="gray" onClick={onEnd}>
            Cancel
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
