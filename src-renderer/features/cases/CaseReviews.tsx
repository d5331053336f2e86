import type { CaseDetail } from '#shared/contract/cases.ts';
import { DateText, InstantText } from '../../ui/DateText.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { reviewStatusWords } from '../reviews/review-status-words.ts';
import classes from './CasePage.module.css';

/** The reviews of a case, those being written too. */
export function CaseReviews({ reviews }: { reviews: CaseDetail['reviews'] }) {
  if (reviews.length === 0)
    return (
      <p className={classes.nothing}>
        This case was not reviewed here yet. It is reviewed once a round includes it.
      </p>
    );
  return (
    <ul className={classes.plain}>
      {reviews.map((review) => (
        <li key={review.id}>
          <div className={classes.line}>
            <TextLink to={{ to: 'review', id: review.id }}>{review.round}</TextLink>
            {review.status === 'submitted' ? (
              <GradeBadge word={review.gradeWord} rank={review.gradeRank} />
            ) : (
              <span>{reviewStatusWords(review.status)}</span>
            )}
          </div>
          <div className={classes.quiet}>
            {review.reviewer ?? 'Nobody yet'}
            {review.submittedAt && (
              <>
                {' · submitted '}
                <InstantText at={review.submittedAt} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What reviews of the case recommended. */
export function CaseRecommendations({ recommendations }: { recommendations: CaseDetail['recommendations'] }) {
  if (recommendations.length === 0)
    return <p className={classes.nothing}>No review of this case has made a recommendation yet.</p>;
  return (
    <ul className={classes.plain}>
      {recommendations.map(({ id, reviewId, action, level, due }) => (
        <li key={id}>
          <div>
            {reviewId ? (
              <TextLink to={{ to: 'review', id: reviewId, at: `recommendation-${id}` }}>{action}</TextLink>
            ) : (
              action
            )}
          </div>
          <div className={classes.quiet}>
            {level === 'child' ? 'Child level' : 'Service level'}
            {due && (
              <>
                {' · due '}
                <DateText day={due} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
