import { Tooltip } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { GradedReview, GradedRound } from '#shared/contract/round-results.ts';
import {
  type GradeView,
  gradeOf,
  isModerated,
  OVERALL_FIELD,
  shortTitles,
} from '#shared/domain/rounds/grade-tally.ts';
import { hrefOf } from '../../../base/place.ts';
import { GradeShape } from '../../../ui/GradeBadge.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { domainSection, OVERALL_SECTION } from '../../reviews/section-progress.ts';
import classes from './grades.module.css';
import { rankOf } from './rank-of.ts';

/** Children by domains: one shape per grade, each a way into its review. The arrow keys walk it. */
export function GradeGrid({
  round,
  reviews,
  view,
  isByReviewer,
}: {
  round: GradedRound;
  reviews: readonly GradedReview[];
  view: GradeView;
  /** A heading row before each reviewer's children. */
  isByReviewer: boolean;
}) {
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<readonly [row: number, column: number]>([0, 0]);
  const fields = [...round.domains, { key: OVERALL_FIELD, title: 'Overall' }];
  const heads = [...shortTitles(round.domains.map(({ title }) => title)), 'Overall'];
  const goTo = (row: number, column: number) =>
    grid.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const [row, column] = current;
    const last = fields.length - 1;
    const next: Record<string, readonly [number, number]> = {
      ArrowUp: [Math.max(0, row - 1), column],
      ArrowDown: [Math.min(reviews.length - 1, row + 1), column],
      ArrowLeft: [row, Math.max(0, column - 1)],
      ArrowRight: [row, Math.min(last, column + 1)],
      Home: [row, 0],
      End: [row, last],
    };
    const to = next[event.key];
    if (!to || !(event.target instanceof HTMLElement) || event.target.dataset.at === undefined) return;
    event.preventDefault();
    goTo(...to);
  };
  return (
    <div className={classes.gridFrame}>
      <table ref={grid} className={classes.grid} aria-label="Grades of each child" onKeyDown={onKeyDown}>
        <thead className={classes.gridHead}>
          <tr>
            <th scope="col">Child</th>
            {fields.map(({ key, title }, column) => (
              <th key={key} scope="col">
                <Tooltip label={title} disabled={heads[column] === title}>
                  <abbr title={title} aria-label={title}>
                    {heads[column]}
                  </abbr>
                </Tooltip>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reviews.map((review, row) => (
            <Row
              key={review.reviewId}
              {...{ review, row, fields, view, current }}
              heading={isByReviewer && review.reviewer !== reviews[row - 1]?.reviewer}
              onFocus={(column) => setCurrent([row, column])}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  review,
  row,
  fields,
  view,
  current,
  heading,
  onFocus,
}: {
  review: GradedReview;
  row: number;
  fields: readonly { readonly key: string; readonly title: string }[];
  view: GradeView;
  current: readonly [row: number, column: number];
  heading: boolean;
  onFocus: (column: number) => void;
}) {
  return (
    <>
      {heading && (
        <tr className={classes.reviewer}>
          <th scope="rowgroup" colSpan={fields.length + 1}>
            {review.reviewer ?? 'No reviewer'}
          </th>
        </tr>
      )}
      <tr>
        <th scope="row">
          <TextLink to={{ to: 'review', id: review.reviewId }}>{review.childName}</TextLink>
        </th>
        {fields.map(({ key, title }, column) => {
          const grade = gradeOf(review, key, view);
          const isDecided = view === 'moderated' && isModerated(review, key);
          const words = `${grade?.word ?? 'Not graded'}${isDecided ? ', as moderated' : ''}`;
          const isOverall = key === OVERALL_FIELD;
          return (
            <td key={key} data-overall={isOverall || undefined}>
              <Tooltip label={`${title}: ${words}`} openDelay={500} position="bottom">
                <Link
                  href={hrefOf({
                    to: 'review',
                    id: review.reviewId,
                    at: isOverall ? OVERALL_SECTION : domainSection(key),
                  })}
                  className={classes.cell}
                  data-rank={grade?.rank}
                  data-moderated={isDecided || undefined}
                  data-at={`${row} ${column}`}
                  tabIndex={current[0] === row && current[1] === column ? 0 : -1}
                  aria-label={`${review.childName}, ${title}: ${words}`}
                  onFocus={() => onFocus(column)}
                >
                  <GradeShape rank={rankOf(grade?.rank)} />
                  {isOverall && <span>{grade?.word ?? 'Not graded'}</span>}
                </Link>
              </Tooltip>
            </td>
          );
        })}
      </tr>
    </>
  );
}
