import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { NOTHING_FOR_SERVICE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { FactList } from '../../../ui/FactList.tsx';
import { duePhrase } from '../recommending/due-parts.ts';
import { levelWords } from '../recommending/level-words.ts';
import { SealedText } from './SealedText.tsx';
import classes from './sealed.module.css';

/** What was recommended. */
export function SealedRecommendations({ detail }: { detail: ReviewDetail }) {
  const today = localDay(new Date());
  return (
    <section className={classes.section} aria-label="Recommendations">
      <h2>Recommendations</h2>
      {detail.recommendations.length === 0 && (
        <p className={classes.none}>None: the review has the best grade.</p>
      )}
      <ol className={classes.recommendations}>
        {detail.recommendations.map(({ id, level, action, measure, intendedImpact, owners, due, theme }) => (
          <li key={id} id={`recommendation-${id}`} tabIndex={-1}>
            <p className={classes.action}>{action}</p>
            <FactList
              facts={[
                ['For', levelWords[level]],
                ['Measure', measure],
                ['Will change', intendedImpact],
                ['Owners', owners.join('; ')],
                ['Due', duePhrase(due, today)],
                ['Theme', theme],
              ]}
            />
          </li>
        ))}
      </ol>
      <SealedText
        title="Why nothing is recommended for the service"
        text={detail.answers[NOTHING_FOR_SERVICE_FIELD]}
      />
    </section>
  );
}
