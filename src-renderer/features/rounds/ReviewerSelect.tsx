import { Select } from '@mantine/core';
import { useState } from 'react';
import type { RoundReview } from '#shared/contract/rounds.ts';
import { describeProblem } from '../../base/describe-problem.ts';
import { useMay } from '../../base/permissions.ts';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import classes from './RoundReviews.module.css';
import { useAllocate, useReviewersFor } from './use-rounds.ts';

const nobody = 'nobody';

/** Who reviews a case. Those whom the independence rule refuses cannot be chosen, and say why. */
export function ReviewerSelect({ review }: { review: RoundReview }) {
  const [isOpen, setOpen] = useState(false);
  const { data: candidates, error } = useReviewersFor(review.reviewId, isOpen);
  const allocate = useAllocate();
  const offerUndo = useUndoOffer();
  const may = useMay();
  if (review.status === 'submitted' || !may('rounds.allocate')) return <>{review.reviewer ?? '–'}</>;
  const current = {
    personId: review.reviewerId ?? '',
    name: review.reviewer ?? '',
    isAllowed: true,
    reason: '',
  };
  const listed = candidates ?? [];
  const known =
    review.reviewerId === null || listed.some(({ personId }) => personId === review.reviewerId)
      ? listed
      : [current, ...listed];
  const reasons = new Map(known.map(({ personId, reason }) => [personId, reason]));
  const problem = allocate.error ?? error;
  return (
    <Select
      size="xs"
      aria-label={`Reviewer of ${review.childName}`}
      data={[
        { value: nobody, label: 'Nobody yet' },
        ...known.map(({ personId, name, isAllowed }) => ({
          value: personId,
          label: name,
          disabled: !isAllowed,
        })),
      ]}
      value={review.reviewerId ?? nobody}
      allowDeselect={false}
      disabled={allocate.isPending}
      onDropdownOpen={() => setOpen(true)}
      onChange={(value) =>
        allocate.mutate(
          { reviewId: review.reviewId, reviewerId: value === nobody ? null : value },
          { onSuccess: ({ undo }) => offerUndo(undo) },
        )
      }
      comboboxProps={{ width: '20rem', position: 'bottom-start' }}
      maxDropdownHeight={320}
      error={problem ? <Problem error={problem} /> : undefined}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          {reasons.get(option.value) && <span className={classes.reason}>{reasons.get(option.value)}</span>}
        </span>
      )}
    />
  );
}

function Problem({ error }: { error: unknown }) {
  const { message, next } = describeProblem(error);
  return (
    <span className={classes.problem} role="alert">
      {message} {next}
    </span>
  );
}
