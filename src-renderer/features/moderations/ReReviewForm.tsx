import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { ReReviewPage } from '#shared/contract/moderations.ts';
import { fieldsWithTitles, missingInReReview, type ReReview } from '#shared/domain/moderation/re-review.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { useAnswerReReview } from './use-moderations.ts';

/** The reviewer's grades once more, beginning with those that stand, and the answer to the points. */
export function ReReviewForm({
  of,
  page: { template, scale, grades },
}: {
  of: { id: string; reviewId: string };
  page: ReReviewPage;
}) {
  const [again, setAgain] = useState<ReReview>({
    fields: Object.fromEntries(
      Object.entries(grades).map(([field, grade]) => [field, { grade, because: '' }]),
    ),
    answer: '',
  });
  const answer = useAnswerReReview();
  const missing = missingInReReview(grades, again, template, scale);
  const put = (field: string, part: Partial<ReReview['fields'][string]>) =>
    setAgain({
      ...again,
      fields: { ...again.fields, [field]: { grade: '', because: '', ...again.fields[field], ...part } },
    });
  return (
    <FormColumn>
      <ProseArea
        label="Answer to the points"
        minRows={3}
        value={again.answer}
        onChange={({ currentTarget }) => setAgain({ ...again, answer: currentTarget.value })}
      />
      {fieldsWithTitles(template).map(({ field, title }) => (
        <div key={field}>
          <Select
            label={title}
            data={scale.points.map((point) => ({ value: point.key, label: point.word }))}
            value={again.fields[field]?.grade ?? null}
            allowDeselect={false}
            onChange={(grade) => put(field, { grade: grade ?? '' })}
          />
          {again.fields[field] && again.fields[field].grade !== grades[field] && (
            <ProseArea
              mt="xs"
              label={`Why ${title.toLowerCase()} changed`}
              minRows={2}
              value={again.fields[field].because}
              onChange={({ currentTarget }) => put(field, { because: currentTarget.value })}
            />
          )}
        </div>
      ))}
      {missing.length > 0 && <Notice>Still missing: {missing.join(' ')}</Notice>}
      <ProblemNotice error={answer.error} />
      <FormActions>
        <Button
          disabled={missing.length > 0}
          loading={answer.isPending}
          onClick={() => answer.mutate({ ...of, again })}
        >
          Keep as a new version
        </Button>
      </FormActions>
    </FormColumn>
  );
}
