import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundReview } from '#shared/contract/rounds.ts';
import { api } from '../../base/client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';

/** Takes a review out of its round with a reason, or one that was taken out into it again. */
export function WithdrawReview({ review }: { review: RoundReview }) {
  const [isAsking, setAsking] = useState(false);
  const reinstate = useMutation(api.rounds.reinstate.mutationOptions());
  if (review.status === 'withdrawn')
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Take the review of ${review.childName} into the round again`}
        loading={reinstate.isPending}
        onClick={() => reinstate.mutate({ reviewId: review.reviewId })}
      >
        Take in again
      </Button>
    );
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Withdraw the review of ${review.childName}`}
        onClick={() => setAsking(true)}
      >
        Withdraw
      </Button>
      {isAsking && <WithdrawDialog review={review} onDone={() => setAsking(false)} />}
    </>
  );
}

function WithdrawDialog({ review, onDone }: { review: RoundReview; onDone: () => void }) {
  const [because, setBecause] = useState('');
  const withdraw = useMutation(api.rounds.withdraw.mutationOptions());
  const offerUndo = useUndoOffer();
  return (
    <ConfirmDialog
      isOpen
      title={`Withdraw the review of ${review.childName}?`}
      confirmWords="Withdraw 1 review"
      isHarmful
      isBusy={withdraw.isPending}
      isConfirmable={because.trim() !== ''}
      error={withdraw.error}
      onCancel={onDone}
      onConfirm={() =>
        withdraw.mutate(
          { reviewId: review.reviewId, because },
          {
            onSuccess: ({ undo }) => {
              offerUndo(undo);
              onDone();
            },
          },
        )
      }
    >
      <p>
        What was written stays, can be read, and is not counted. An open concern about the child stays open.
      </p>
      <ProseArea
        label="Why"
        required
        minRows={2}
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
