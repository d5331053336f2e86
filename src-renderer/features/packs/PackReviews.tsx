import type { RoundReview } from '#shared/contract/rounds.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { StatusTags } from '../../ui/StatusTag.tsx';
import classes from './NewPackPage.module.css';

const columns: readonly DataColumn<RoundReview>[] = [
  { key: 'child', header: 'Child', cell: ({ childName }) => childName, sortBy: ({ childName }) => childName },
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ reference }) => reference,
    sortBy: ({ reference }) => reference,
  },
  { key: 'statuses', header: 'Status', cell: ({ statuses }) => <StatusTags codes={statuses} /> },
  {
    key: 'reviewer',
    header: 'Reviewer',
    cell: ({ reviewer }) => reviewer,
    sortBy: ({ reviewer }) => reviewer,
  },
  {
    key: 'grade',
    header: 'Overall grade',
    cell: ({ gradeWord, gradeRank }) => <GradeBadge word={gradeWord} rank={gradeRank} />,
    sortBy: ({ gradeRank }) => gradeRank,
  },
  {
    key: 'submitted',
    header: 'Submitted',
    cell: ({ submittedAt }) => <DateText day={submittedAt ? localDayOf(submittedAt) : undefined} />,
    sortBy: ({ submittedAt }) => submittedAt,
    isNarrow: true,
  },
];

/** The reviews of a round that can leave: those that are sealed. */
export const submittedOf = (reviews: readonly RoundReview[]): RoundReview[] =>
  reviews.filter(({ status }) => status === 'submitted');

/** The submitted reviews of a round, to be ticked, and how many of the others cannot leave yet. */
export function PackReviews({
  reviews,
  chosen,
  isChecked,
  onChoose,
}: {
  readonly reviews: readonly RoundReview[];
  readonly chosen: readonly string[];
  /** Whether the form was tried: what is missing is said from then on. */
  readonly isChecked: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const submitted = submittedOf(reviews);
  const open = reviews.length - submitted.length;
  const toDo = isChecked ? 'Tick at least one review.' : 'Tick the reviews that the moderator is to grade.';
  return (
    <>
      <DataTable
        label="Submitted reviews"
        columns={columns}
        rows={submitted}
        keyOf={({ reviewId }) => reviewId}
        initialSorting={{ column: 'child', direction: 'ascending' }}
        selection={{
          selected: new Set(chosen),
          onChange: (ids) => onChoose([...ids]),
          labelOf: ({ childName }) => `Take the review of ${childName}`,
        }}
      />
      <p className={classes.count} role="status">
        {chosen.length === 0 ? toDo : `${countWords(chosen.length, 'review')} chosen.`}
        {open > 0 &&
          ` ${countWords(open, 'review')} of this round ${open === 1 ? 'is' : 'are'} not submitted yet and cannot leave.`}
      </p>
    </>
  );
}
