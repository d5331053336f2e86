import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ComparedField, Comparison } from '#shared/contract/second-grades.ts';
import { DifferenceSort, SORT_WORDS } from '#shared/domain/moderation/compare-grades.ts';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import classes from './moderations.module.css';
import { useDecide } from './use-moderations.ts';

/** Decides a grade of one field, with the reason and how the difference is sorted. */
export function DecideForm({
  of,
  comparison,
  field,
}: {
  of: { id: string; reviewId: string };
  comparison: Comparison;
  field: ComparedField;
}) {
  const decide = useDecide();
  const { decision } = field;
  const agreed = field.isSame ? field.opinions.find(({ grade }) => grade)?.grade?.word : undefined;
  const [grade, setGrade] = useState<string | null>(
    decision?.gradeKey ?? comparison.scale.points.find(({ word }) => word === agreed)?.key ?? null,
  );
  const [sort, setSort] = useState<DifferenceSort | null>(decision?.sort ?? null);
  const [because, setBecause] = useState(decision?.because ?? '');
  const [meeting, setMeeting] = useState(decision?.meeting ?? '');
  return (
    <FormColumn>
      {decision && (
        <p className={classes.sub}>
          Decided by {decision.by}: {decision.grade.word}
          {decision.meeting && `, in ${decision.meeting}`}.
          {decision.version > 1 && ` ${decision.version} decisions; earlier ones stay in the trail.`}
        </p>
      )}
      <FormRow>
        <Select
          label="Moderated grade"
          data={comparison.scale.points.map(({ key, word }) => ({ value: key, label: word }))}
          value={grade}
          onChange={setGrade}
        />
        {!field.isSame && (
          <Select
            label="Why they differ"
            data={DifferenceSort.options.map((value) => ({ value, label: SORT_WORDS[value] }))}
            value={sort}
            onChange={(value) => setSort(value === null ? null : DifferenceSort.parse(value))}
          />
        )}
      </FormRow>
      <TextInput
        label="In which meeting"
        value={meeting}
        onChange={(event) => setMeeting(event.currentTarget.value)}
      />
      <ProseArea
        label="Because"
        minRows={2}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <ProblemNotice error={decide.error} />
      <FormActions>
        <Button
          variant={decision ? 'default' : 'filled'}
          disabled={grade === null || !comparison.sealOpens || comparison.needsThird}
          loading={decide.isPending}
          onClick={() => grade && decide.mutate({ ...of, field: field.field, grade, sort, because, meeting })}
        >
          {decision ? 'Decide again' : `Decide: ${field.title}`}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
