import type { WorkToHandOut } from '#shared/contract/handed-out.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useToHandOut } from './use-exchange.ts';

const isOut = ({ reviews }: WorkToHandOut): boolean => reviews.every(({ outWith }) => outWith !== null);

const columns: readonly DataColumn<WorkToHandOut>[] = [
  {
    key: 'reviewer',
    header: 'Reviewer',
    cell: ({ reviewer }) => reviewer,
    sortBy: ({ reviewer }) => reviewer,
  },
  { key: 'round', header: 'Round', cell: ({ round }) => round, sortBy: ({ round }) => round },
  {
    key: 'reviews',
    header: 'Reviews',
    cell: (work) =>
      isOut(work)
        ? `${countWords(work.reviews.length, 'review')}, all out`
        : countWords(work.reviews.length, 'review'),
  },
  {
    key: 'contact',
    header: 'Contact card',
    cell: ({ contact }) =>
      contact === null
        ? 'none: locked with words'
        : contact.verifiedAt
          ? 'checked by telephone'
          : 'not checked yet',
  },
  {
    key: 'closes',
    header: 'Round closes',
    cell: ({ closesOn }) => <DateText day={closesOn} />,
    isNarrow: true,
  },
  {
    key: 'hand-out',
    header: 'Hand out',
    align: 'end',
    cell: (work) => (
      <LinkButton
        size="xs"
        variant="default"
        to={{ to: 'hand-out', round: work.roundId, reviewer: work.reviewerId }}
        aria-label={`${isOut(work) ? 'Hand out again' : 'Hand out'} to ${work.reviewer}`}
      >
        {isOut(work) ? 'Hand out again' : 'Hand out'}
      </LinkButton>
    ),
  },
];

/** Whose work can be handed out. */
export function ToHandOut() {
  const work = useToHandOut(true);
  return (
    <Section title="To hand out" description="Reviews that are allocated and not finished.">
      <ProblemNotice error={work.error} />
      {work.isPending && <Loading what="Fetching the work…" />}
      {work.data && (
        <DataTable
          label="Work to hand out"
          columns={columns}
          rows={work.data}
          keyOf={({ roundId, reviewerId }) => `${roundId} ${reviewerId}`}
          empty={
            <p>
              Nobody has work yet. Allocate reviews in the <TextLink to={{ to: 'rounds' }}>rounds</TextLink>{' '}
              first.
            </p>
          }
        />
      )}
    </Section>
  );
}
