import type { GradedRound } from '#shared/contract/round-results.ts';
import type { GradeRank } from '#shared/domain/grades/scale.ts';
import {
  type GradeView,
  OVERALL_FIELD,
  shareWords,
  type Tally,
  tallyOf,
} from '#shared/domain/rounds/grade-tally.ts';
import { GradeShape } from '../../../ui/GradeBadge.tsx';
import classes from './grades.module.css';
import { rankOf } from './rank-of.ts';

/**
 * How often each grade was given, with the last round beneath on the same ranks and in its own words. All bars have one
 * scale, the share of all graded, so that rounds of different size compare; the count stands at its end.
 */
export function GradeBars({
  round,
  before,
  view,
  chosen,
  onChoose,
}: {
  round: GradedRound;
  before: GradedRound | null;
  view: GradeView;
  /** The rank whose children alone are shown below. */
  chosen: number | null;
  onChoose: (rank: number | null) => void;
}) {
  const now = tallyOf(round, OVERALL_FIELD, view);
  const then = before && tallyOf(before, OVERALL_FIELD, view);
  return (
    <>
      <ul className={classes.bars}>
        {now.counts.map(({ point, n }) => {
          const earlier = then?.counts.find((count) => count.point.rank === point.rank);
          return (
            <li key={point.rank}>
              <button
                type="button"
                className={classes.barRow}
                data-rank={point.rank}
                aria-pressed={chosen === point.rank}
                aria-label={`${point.word}: ${shareWords(n, now.n)}${
                  then && earlier && before
                    ? `; ${before.name}, ${earlier.point.word}: ${shareWords(earlier.n, then.n)}`
                    : ''
                }. Show only these below`}
                onClick={() => onChoose(chosen === point.rank ? null : point.rank)}
              >
                <span className={classes.barWord}>
                  <GradeShape rank={rankOf(point.rank)} /> {point.word}
                </span>
                <Bar rank={rankOf(point.rank)} n={n} tally={now} />
                {then && earlier && (
                  <>
                    <span className={classes.beforeWord}>
                      {before?.name}
                      {earlier.point.word !== point.word && `: “${earlier.point.word}” then`}
                    </span>
                    <Bar rank={rankOf(point.rank)} n={earlier.n} tally={then} isBefore />
                  </>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {!before && (
        <p className={classes.note}>No earlier round has grades, so nothing stands beside these.</p>
      )}
      {now.notGraded > 0 && <p className={classes.note}>{now.notGraded} without an overall grade.</p>}
    </>
  );
}

function Bar({
  rank,
  n,
  tally,
  isBefore = false,
}: {
  rank: GradeRank | undefined;
  n: number;
  tally: Tally;
  isBefore?: boolean;
}) {
  return (
    <span className={classes.track} data-before={isBefore || undefined}>
      <span
        className={classes.bar}
        data-rank={rank}
        data-none={n === 0 || undefined}
        style={{ width: `${tally.n === 0 ? 0 : (100 * n) / tally.n}%` }}
      />
      <span className={classes.barCount}>{shareWords(n, tally.n)}</span>
    </span>
  );
}
