import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundReview } from '#shared/contract/rounds.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { api } from '../../base/client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';

/** What is asked before a review is given: begun work changes hands, or the person is of the same team. */
export interface AskedAllocation {
  readonly reviewerId: string | null;
  /** Null where it is to be nobody's. */
  readonly name: string | null;
  readonly isBegun: boolean;
  /** Why a reason is asked for; null where none is. */
  readonly sameTeam: string | null;
}

/** Asks before begun work changes hands, and says what is there; asks for the reason where somebody is of the same team. */
export function AllocationDialog({
  review,
  asked,
  isBusy,
  error,
  onConfirm,
  onCancel,
}: {
  review: RoundReview;
  asked: AskedAllocation;
  isBusy: boolean;
  error: unknown;
  onConfirm: (sameTeamReason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const { name, isBegun, sameTeam } = asked;
  return (
    <ConfirmDialog
      isOpen
      title={
        name === null
          ? `Take ${review.childName}’s review back from ${review.reviewer}?`
          : `Give ${review.childName}’s review to ${name}?`
      }
      confirmWords={name === null ? 'Take it back' : `Give it to ${name}`}
      cancelWords="Leave it as it is"
      isBusy={isBusy}
      isConfirmable={sameTeam === null || reason.trim() !== ''}
      error={error}
      onConfirm={() => onConfirm(reason.trim())}
      onCancel={onCancel}
    >
      {isBegun && <WhatIsThere review={review} name={name} />}
      {sameTeam !== null && (
        <>
          <p>
            {sameTeam} A reviewer of another team is better. If there is none, say why it is to be this one:
          </p>
          <ProseArea
            label="Reason"
            description="It is kept, and shown wherever the review is."
            minRows={2}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </ConfirmDialog>
  );
}

function WhatIsThere({ review, name }: { review: RoundReview; name: string | null }) {
  const { data } = useQuery(api.reviews.get.queryOptions({ input: { id: review.reviewId }, staleTime: 0 }));
  if (!data) return <p>{review.reviewer} has begun this review.</p>;
  const parts = [
    countWords(Object.keys(data.answers).length, 'answer'),
    countWords(data.evidence.length, 'evidence item'),
    countWords(data.recommendations.length, 'recommendation'),
    ...(data.concerns.length > 0 ? [countWords(data.concerns.length, 'immediate concern')] : []),
  ];
  return (
    <p>
      {review.reviewer} has begun it: {parts.slice(0, -1).join(', ')} and {parts.at(-1)}. All of that stays in
      the review
      {name === null ? '' : ` and goes to ${name}; the review will say who began it`}. You can undo this.
    </p>
  );
}
