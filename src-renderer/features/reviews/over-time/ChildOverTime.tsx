import { useQuery } from '@tanstack/react-query';
import type { ReviewOverTime } from '#shared/contract/reviews.ts';
import { formatDay, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { api } from '../../../base/client.ts';
import { navigate } from '../../../base/place.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import classes from './over-time.module.css';

/** All submitted reviews of one child: grades as a line, each in the word of its own scale, and what was said to each reviewer. */
export function ChildOverTime({
  caseId,
  reviewerOf,
}: {
  caseId: string;
  /** The reviewer of one of its reviews; null where nobody is known. */
  reviewerOf: (reviewId: string) => string | null;
}) {
  const { data, error } = useQuery(api.reviews.ofChild.queryOptions({ input: { caseId } }));
  const graded = (data ?? []).filter(({ gradeRank }) => gradeRank !== null);
  if (error) return <ProblemNotice error={error} />;
  if (graded.length === 0) return null;
  return (
    <>
      {graded.length > 1 && <GradeLine reviews={graded} />}
      <ol className={classes.reviews} aria-label="Submitted reviews, the oldest first">
        {graded.map((review) => (
          <li key={review.id}>
            <div className={classes.head}>
              <TextLink to={{ to: 'review', id: review.id }}>{review.round}</TextLink>
              <GradeBadge word={review.gradeWord} rank={review.gradeRank} />
              {review.moderated && (
                <span>
                  as moderated <GradeBadge word={review.moderated.word} rank={review.moderated.rank} />
                </span>
              )}
            </div>
            <div className={classes.quiet}>
              {[
                reviewerOf(review.id),
                `submitted ${submittedOn(review)}`,
                countWords(review.recommendations, 'recommendation'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            <div className={classes.quiet}>Grades to choose from: {review.scale.join(', ')}</div>
            {review.feedback.length > 0 && (
              <details>
                <summary>What was said: {review.feedback.map(({ title }) => title).join(', ')}</summary>
                {review.feedback.map(({ title, words, agrees }) => (
                  <figure key={title} className={classes.voice}>
                    <blockquote>{words}</blockquote>
                    <figcaption>
                      {title}
                      {agrees && `. ${agrees}`}
                    </figcaption>
                  </figure>
                ))}
              </details>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const submittedOn = ({ submittedAt }: ReviewOverTime): string => formatDay(localDayOf(submittedAt));

const STEP = 120;
const ROW = 26;
const TOP = 24;

/** One point for each review; the word stands at the point, so that two scales are never mixed up. Another child's line is no comparison. */
function GradeLine({ reviews }: { reviews: readonly ReviewOverTime[] }) {
  const place = ({ gradeRank }: ReviewOverTime, index: number) => ({
    x: 60 + index * STEP,
    y: TOP + (4 - (gradeRank ?? 1)) * ROW,
  });
  const points = reviews.map(place);
  const width = 120 + (reviews.length - 1) * STEP;
  const height = TOP + 3 * ROW + 36;
  return (
    <figure className={classes.line}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`Overall grades over time: ${reviews.map(({ round, gradeWord }) => `${round}: ${gradeWord}`).join('; ')}`}
      >
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={classes.path} />
        {reviews.map((review, index) => {
          const { x, y } = place(review, index);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list beneath has the same links for the keyboard
            <g
              key={review.id}
              className={classes.point}
              onClick={() => navigate({ to: 'review', id: review.id })}
            >
              <circle cx={x} cy={y} r={6} />
              <text x={x} y={y - 10}>
                {review.gradeWord}
              </text>
              <text x={x} y={height - 6} className={classes.day}>
                {submittedOn(review)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
