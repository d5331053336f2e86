import { Select } from '@mantine/core';
import { useState } from 'react';
import type { RoundReview } from '#shared/contract/rounds.ts';
import { describeProblem } from '../../base/describe-problem.ts';
import { useMay } from '../../base/permissions.ts';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { AllocationDialog, type AskedAllocation } from './AllocationDialog.tsx';
import classes from './RoundReviews.module.css';
import { useAllocate, useReviewersFor } from './use-rounds.ts';

const nobody = 'nobody';

/**
 * Who reviews a case. Those whom the independence rule refuses cannot be chosen, and say why; one of the same team asks
 * for a reason first, and work that is begun asks before it changes hands.
 */
export function ReviewerSelect({ review }: { review: RoundReview }) {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<AskedAllocation | null>(null);
  const { data: candidates, error } = useReviewersFor(review.reviewId, isOpen);
  const allocate = useAllocate();
  const offerUndo = useUndoOffer();
  const may = useMay();
  if (review.status === 'submitted' || !may('rounds.allocate')) return <>{review.reviewer ?? '–'}</>;
  const current = {
    personId: review.reviewerId ?? '',
    name: review.reviewer ?? '',
    isAllowed: true,
    isAcceptable: false,
    reason: '',
  };
  const listed = candidates ?? [];
  const known =
    review.reviewerId === null || listed.some(({ personId }) => personId === review.reviewerId)
      ? listed
      : [current, ...listed];
  const reasons = new Map(known.map(({ personId, reason }) => [personId, reason]));
  const problem = allocate.error ?? error;
  const give = (reviewerId: string | null, sameTeamReason = '') =>
    allocate.mutate(
      { reviewId: review.reviewId, reviewerId, sameTeamReason },
      {
        onSuccess: ({ undo }) => {
          setAsked(null);
          offerUndo(undo);
        },
      },
    );
  const choose = (reviewerId: string | null) => {
    if (reviewerId === review.reviewerId) return;
    const candidate = known.find(({ personId }) => personId === reviewerId);
    const isBegun = review.status === 'in-progress' && review.reviewerId !== null;
    const sameTeam = candidate?.isAcceptable ? candidate.reason : null;
    if (isBegun || sameTeam) setAsked({ reviewerId, name: candidate?.name ?? null, isBegun, sameTeam });
    else give(reviewerId);
  };
  return (
    <>
      <Select
        size="xs"
        aria-label={`Reviewer of ${review.childName}`}
        data={[
          { value: nobody, label: 'Nobody yet' },
          ...known.map(({ personId, name, isAllowed, isAcceptable }) => ({
            value: personId,
            label: name,
            disabled: !isAllowed && !isAcceptable,
          })),
        ]}
        value={review.reviewerId ?? nobody}
        allowDeselect={false}
        disabled={allocate.isPending}
        onDropdownOpen={() => setOpen(true)}
        onChange={(value) => choose(value === nobody ? null : value)}
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
      {asked && (
        <AllocationDialog
          review={review}
          asked={asked}
          isBusy={allocate.isPending}
          error={allocate.error}
          onConfirm={(reason) => give(asked.reviewerId, reason)}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
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
