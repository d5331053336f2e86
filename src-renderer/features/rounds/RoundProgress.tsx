import type { RoundSummary } from '#shared/contract/rounds.ts';
import { reviewStatuses, reviewStatusWords } from '../reviews/review-status-words.ts';
import classes from './RoundProgress.module.css';
import { progressWords, reviewCount } from './round-words.ts';

/**
 * How far the reviews of a round are, as one bar: submitted first. The parts differ in pattern as well as in shade, and
 * stand in words beneath.
 */
export function RoundProgress({
  counts,
  size = 'normal',
}: {
  counts: RoundSummary['counts'];
  /** `large` names every state beneath the bar, those without a review too. */
  size?: 'normal' | 'large';
}) {
  const total = reviewCount(counts);
  const farthestFirst = reviewStatuses.toReversed();
  return (
    <div className={classes.progress} data-size={size}>
      <div className={classes.bar} aria-hidden>
        {farthestFirst
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <span
              key={status}
              className={classes.part}
              data-status={status}
              style={{ flexGrow: counts[status] }}
            />
          ))}
      </div>
      {size === 'normal' ? (
        <span className={classes.words}>{progressWords(counts)}</span>
      ) : (
        <ul className={classes.legend} aria-label={`${total} reviews by how far they are`}>
          {farthestFirst
            .filter((status) => status !== 'withdrawn' || counts.withdrawn > 0)
            .map((status) => (
              <li key={status}>
                <span className={classes.swatch} data-status={status} aria-hidden />
                <strong>{counts[status]}</strong> {reviewStatusWords(status).toLowerCase()}
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
