import { ActionIcon, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import type { RoundReview } from '#shared/contract/rounds.ts';
import { useMay } from '../../base/permissions.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { StatusTags } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { reviewStatuses, reviewStatusWords } from '../reviews/review-status-words.ts';
import { ReviewerSelect } from './ReviewerSelect.tsx';
import classes from './RoundReviews.module.css';
import { useRemoveReview } from './use-rounds.ts';
import { WithdrawReview } from './WithdrawReview.tsx';

const columns: readonly DataColumn<RoundReview>[] = [
  {
    key: 'child',
    header: 'Child',
    cell: (review) => (
      <>
        <TextLink to={{ to: 'review', id: review.reviewId }}>{review.childName}</TextLink>
        {review.hasConcern && (
          <Tooltip label="A concern for a child's immediate safety was raised in this review.">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the explanation too */}
            <span className={classes.concern} tabIndex={0}>
              <IconAlertTriangle size={14} aria-hidden /> concern
            </span>
          </Tooltip>
        )}
      </>
    ),
    sortBy: ({ childName }) => childName,
  },
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ caseId, reference, chosenBy, reason }) => (
      <Tooltip label={`${chosenBy === 'sample' ? 'Came in by a sample.' : 'Came in by hand.'} ${reason}`}>
        <span>
          <TextLink to={{ to: 'case', id: caseId }}>{reference}</TextLink>
        </span>
      </Tooltip>
    ),
    sortBy: ({ reference }) => reference,
    isNarrow: true,
  },
  { key: 'statuses', header: 'Statuses', cell: ({ statuses }) => <StatusTags codes={statuses} /> },
  { key: 'worker', header: 'Worker', cell: ({ worker }) => worker ?? '–', sortBy: ({ worker }) => worker },
  {
    key: 'reviewer',
    header: 'Reviewer',
    cell: (review) => (
      <>
        <ReviewerSelect review={review} />
        {review.exceptions.length > 0 && (
          <Tooltip label={review.exceptions.join(' ')} multiline maw="24rem">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the explanation too */}
            <span className={classes.exception} tabIndex={0}>
              accepted with a reason
            </span>
          </Tooltip>
        )}
      </>
    ),
    sortBy: ({ reviewer }) => reviewer,
    width: '13rem',
  },
  {
    key: 'status',
    header: 'Review',
    cell: ({ status, progress, withdrawnBecause }) => {
      if (status === 'withdrawn') return `Withdrawn: ${withdrawnBecause ?? ''}`;
      return status === 'in-progress'
        ? `In progress, ${Math.round(progress * 100)}% filled`
        : reviewStatusWords(status);
    },
    sortBy: ({ status, progress }) => reviewStatuses.indexOf(status) + progress / 2,
  },
  {
    key: 'grade',
    header: 'Grade',
    cell: ({ gradeWord, gradeRank, moderated }) =>
      gradeWord === null ? (
        '–'
      ) : (
        <>
          <GradeBadge word={gradeWord} rank={gradeRank} />
          {moderated && (
            <span className={classes.moderated}>
              moderated: <GradeBadge word={moderated.word} rank={moderated.rank} />
            </span>
          )}
        </>
      ),
    sortBy: ({ gradeRank }) => gradeRank,
  },
];

const canBeTakenOut = ({ status }: RoundReview): boolean =>
  status === 'to-allocate' || status === 'allocated';

const takeOutColumn = (onRemove: (review: RoundReview) => void): DataColumn<RoundReview> => ({
  key: 'remove',
  header: 'Remove',
  cell: (review) =>
    canBeTakenOut(review) ? (
      <Tooltip label="Remove this case from the round">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Remove ${review.childName} from the round`}
          onClick={() => onRemove(review)}
        >
          <IconX size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    ) : review.status === 'submitted' ? null : (
      <WithdrawReview review={review} />
    ),
  align: 'end',
});

/** The cases of a round: who reviews each, and how far it is. */
export function RoundReviews({ reviews }: { reviews: readonly RoundReview[] }) {
  const remove = useRemoveReview();
  const may = useMay();
  const offerUndo = useUndoOffer();
  const takeOut = ({ reviewId }: RoundReview) =>
    remove.mutate({ reviewId }, { onSuccess: ({ undo }) => offerUndo(undo) });
  return (
    <>
      <div className={classes.frame}>
        <DataTable
          label="Reviews of this round"
          columns={
            may('rounds.removeReview') && reviews.some(({ status }) => status !== 'submitted')
              ? [...columns, takeOutColumn(takeOut)]
              : columns
          }
          rows={reviews}
          keyOf={({ reviewId }) => reviewId}
          onOpen={({ reviewId }) => navigate({ to: 'review', id: reviewId })}
          initialSorting={{ column: 'child', direction: 'ascending' }}
        />
      </div>
      <ProblemNotice error={remove.error} />
    </>
  );
}
