import type { CaseDetail } from '#shared/contract/cases.ts';
import { DateText, InstantText } from '../../ui/DateText.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ChildOverTime } from '../reviews/over-time/ChildOverTime.tsx';
import { reviewStatusWords } from '../reviews/review-status-words.ts';
import classes from './CasePage.module.css';

/** The reviews of a case: graded ones over time, then those that are being written. */
export function CaseReviews({ caseId, reviews }: { caseId: string; reviews: CaseDetail['reviews'] }) {
  if (reviews.length === 0)
    return (
      <p className={classes.nothing}>
        This case was not reviewed here yet. It is reviewed once a round includes it.
      </p>
    );
  const isGraded = ({ status, gradeRank }: CaseDetail['reviews'][number]) =>
    status === 'submitted' && gradeRank !== null;
  const reviewers = new Map(reviews.map(({ id, reviewer }) => [id, reviewer]));
  return (
    <>
      {reviews.some(isGraded) && (
        <ChildOverTime caseId={caseId} reviewerOf={(id) => reviewers.get(id) ?? null} />
      )}
      <ul className={classes.plain}>
        {reviews
          .filter((review) => !isGraded(review))
          .map((review) => (
            <li key={review.id}>
              <div className={classes.line}>
                <TextLink to={{ to: 'review', id: review.id }}>{review.round}</TextLink>
                <span>{reviewStatusWords(review.status)}</span>
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
    </>
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
