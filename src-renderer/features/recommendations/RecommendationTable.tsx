import type { InferContractRouterOutputs } from '@orpc/contract';
import { IconClockExclamation } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { recommendationsContract } from '#shared/contract/recommendations.ts';
import type { Target } from '#shared/contract/targets.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { dueAway } from '../reviews/recommending/due-parts.ts';
import { levelWords } from '../reviews/recommending/level-words.ts';
import classes from '../reviews/recommending/recommendations.module.css';
import { SmartMarks } from '../reviews/recommending/SmartMarks.tsx';
import { smartMarks } from '../reviews/recommending/smart-marks.ts';

type Row = InferContractRouterOutputs<typeof recommendationsContract>['list']['rows'][number];

const placeOf = ({ reviewId, id }: Row): Target => ({
  to: 'review',
  id: reviewId,
  at: `recommendation-${id}`,
});

/** The recommendations as a table; Enter opens the review at the very recommendation. */
export function RecommendationTable({ rows }: { rows: readonly Row[] }) {
  const today = localDay(new Date());
  const columns = useMemo(() => columnsFor(today), [today]);
  return (
    <DataTable
      label="Recommendations"
      rows={rows}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={(row) => navigate(placeOf(row))}
    />
  );
}

const columnsFor = (today: string): DataColumn<Row>[] => [
  {
    key: 'action',
    header: 'What is to be done',
    width: '36%',
    sortBy: ({ action }) => action,
    cell: (row) => (
      <>
        <TextLink isSentence to={placeOf(row)}>
          {row.action || 'Not written yet'}
        </TextLink>
        {row.theme && <span className={classes.theme}>{row.theme}</span>}
      </>
    ),
  },
  {
    key: 'for',
    header: 'For',
    sortBy: ({ level, childName }) => (level === 'child' ? childName : ' '),
    cell: ({ level, childName, reference }) => (
      <>
        {level === 'child' ? childName : levelWords.service}
        <span className={classes.theme}>{level === 'child' ? reference : `from ${childName}`}</span>
      </>
    ),
  },
  {
    key: 'owners',
    header: 'Owners',
    sortBy: ({ owners }) => owners[0] ?? null,
    cell: ({ owners }) =>
      owners.length > 0 ? owners.join('; ') : <span className={classes.none}>nobody yet</span>,
  },
  {
    key: 'due',
    header: 'Due',
    isNarrow: true,
    sortBy: ({ due }) => (due === '' || due === 'ongoing' ? null : due),
    cell: ({ due, isOverdue }) => (
      <span className={isOverdue ? classes.late : undefined}>
        {isOverdue && <IconClockExclamation size={16} aria-hidden />}
        <span>
          {due === '' ? <span className={classes.none}>not said</span> : dateWords(due)}
          <span className={classes.away}>{dueAway(due, today)}</span>
        </span>
      </span>
    ),
  },
  {
    key: 'round',
    header: 'Round',
    sortBy: ({ round }) => round,
    cell: ({ round, reviewStatus }) => (
      <>
        {round}
        {reviewStatus !== 'submitted' && <span className={classes.theme}>being written</span>}
      </>
    ),
  },
  {
    key: 'smart',
    header: 'SMART',
    sortBy: (row) => smartMarks(row, today, isGiven(row)).filter(({ state }) => state === 'met').length,
    cell: (row) => <SmartMarks marks={smartMarks(row, today, isGiven(row))} />,
  },
];

const isGiven = ({ reviewStatus }: Row): boolean => reviewStatus === 'submitted';
