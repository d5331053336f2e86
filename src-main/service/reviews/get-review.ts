import { and, asc, desc, eq, isNotNull, isNull, ne, notInArray, or } from 'drizzle-orm';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { ageOn, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { missingFrom } from '#shared/domain/reviews/missing.ts';
import { caseDraft } from '../cases/repository.ts';
import { moderatedGradeOf } from '../moderations/moderated-grade.ts';
import type { Reader } from '../store/connection.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { trackedItems } from '../store/schema/tracker.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { earlierInAssignment } from './earlier-elsewhere.ts';
import { exceptionsOf, onBehalfWords, writingAsIn } from './exceptions.ts';
import { heldBy } from './held.ts';
import { reviewRowById } from './list-reviews.ts';
import { gatherReview } from './review-content.ts';
import { sealedIdentity } from './seal.ts';

/** A review as its workbench shows it. @throws Problem when it is not there. */
export function getReview(workspace: OpenWorkspace, id: ReviewId): ReviewDetail {
  const { store } = workspace;
  const content = gatherReview(store, id);
  const { review, template, scale, answers, evidence, concerns } = content;
  const facts = caseDraft(store, review.caseId);
  return {
    row: reviewRowById(store, id, template),
    template,
    scale,
    answers,
    evidence,
    recommendations: content.recommendations,
    concerns,
    exceptions: exceptionsIn(store, review),
    ...whereWritten(workspace, store, review),
    missing: review.submittedAt === null ? missingFrom(content) : [],
    savedAt: review.savedAt,
    seal: review.seal,
    sealedAs: sealedAs(review),
    moderated: moderatedGradeOf(store, id),
    context: {
      case: facts,
      age: ageOn(
        facts.dateOfBirth ?? null,
        review.submittedAt === null ? workspace.today() : localDayOf(review.submittedAt),
      ),
      earlierReviews: earlierReviews(store, review),
      openRecommendations: [
        ...openRecommendationsOf(store, review),
        ...earlierInAssignment(store, review.id),
      ],
    },
    escalation: workspace.settings.escalation,
  };
}

/** Who writes in it here. What is out with somebody, or moved away, is only read: its fields look so from the start. */
function whereWritten(
  workspace: OpenWorkspace,
  store: Reader,
  review: Review,
): Pick<ReviewDetail, 'writingAs' | 'elsewhere'> {
  const held = review.submittedAt === null ? heldBy(store, review.id) : undefined;
  const elsewhere = workspace.moved
    ? `This workspace was moved to “${workspace.moved.to}”.`
    : held
      ? `${held.counterpart} has this review, with pack ${held.number}.`
      : null;
  return { elsewhere, writingAs: elsewhere ? 'reader' : writingAsIn(workspace, store, review) };
}

type Review = typeof reviews.$inferSelect;

function sealedAs(review: Review): ReviewDetail['sealedAs'] {
  const sealed = review.submittedAt === null ? null : sealedIdentity(review);
  return (
    sealed && {
      childName: sealed.case.name,
      reference: sealed.case.reference,
      dateOfBirth: sealed.case.dateOfBirth,
      round: sealed.round.name,
      reviewer: sealed.reviewer.name,
      submittedBy: sealed.onBehalf?.submittedBy ?? null,
    }
  );
}

/** What was accepted about it. Who wrote on the reviewer's behalf is, once it is sealed, what the seal says. */
function exceptionsIn(store: Reader, review: Review): ReviewDetail['exceptions'] {
  const kept = exceptionsOf(store, [review]).get(review.id) ?? [];
  const sealed = review.submittedAt === null ? null : sealedIdentity(review);
  if (!sealed) return kept;
  const reasons = (sealed.onBehalf?.reasons ?? []).map(({ by, at, reason }, index) => ({
    id: `sealed-${index}`,
    kind: 'on-behalf' as const,
    words: onBehalfWords(by, sealed.reviewer.name, reason),
    reason,
    acceptedBy: by,
    acceptedAt: at,
  }));
  return [...kept.filter(({ kind }) => kind !== 'on-behalf'), ...reasons];
}

/** Other submitted reviews of the same child. */
const ofTheSameChild = (review: Review) =>
  and(eq(reviews.caseId, review.caseId), ne(reviews.id, review.id), isNotNull(reviews.submittedAt));

const earlierReviews = (store: Reader, review: Review) =>
  store
    .select({
      id: reviews.id,
      round: rounds.name,
      gradeWord: reviews.gradeWord,
      gradeRank: reviews.gradeRank,
      submittedAt: reviews.submittedAt,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(ofTheSameChild(review))
    .orderBy(desc(reviews.submittedAt))
    .all();

const CLOSED = ['complete', 'superseded'];

/** Recommendations of the child's other submitted reviews that the tracker does not have as complete or superseded. */
export const openRecommendationsOf = (store: Reader, review: Review) =>
  store
    .select({
      id: recommendations.id,
      round: rounds.name,
      level: recommendations.level,
      action: recommendations.action,
      due: recommendations.due,
    })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .leftJoin(trackedItems, eq(trackedItems.recommendationId, recommendations.id))
    .where(
      and(ofTheSameChild(review), or(isNull(trackedItems.id), notInArray(trackedItems.delivery, CLOSED))),
    )
    .orderBy(desc(reviews.submittedAt), asc(recommendations.position))
    .all();
