import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { ageOn, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { missingFrom } from '#shared/domain/reviews/missing.ts';
import { caseDraft } from '../cases/repository.ts';
import { moderatedGradeOf } from '../moderations/decisions-repository.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { gatherReview } from './content-repository.ts';
import { earlierInAssignment } from './earlier-elsewhere.ts';
import { exceptionsOf, onBehalfWords, writingAsIn } from './exceptions.ts';
import { reviewRowById } from './list-reviews.ts';
import { heldBy } from './packs-repository.ts';
import type { ReviewRecord } from './repository.ts';
import { earlierReviews, openRecommendationsOf } from './same-child-repository.ts';
import { sealedIdentity } from './seal.ts';

/** A review as its workbench shows it. @throws Problem when it is not there. */
export function getReview(workspace: OpenWorkspace, id: ReviewId): ReviewDetail {
  const { store } = workspace;
  const content = gatherReview(store, id);
  const { review, round, template, scale, answers, evidence, concerns } = content;
  const facts = caseDraft(store, review.caseId);
  const sealed = sealedAs(review);
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
    sealedAs: sealed,
    moderated: moderatedGradeOf(store, id),
    context: {
      case: facts,
      age: ageOn(
        sealed ? sealed.dateOfBirth : (facts.dateOfBirth ?? null),
        review.submittedAt === null ? workspace.today() : localDayOf(review.submittedAt),
      ),
      roundDays: { opensOn: round.opensOn, closesOn: round.closesOn },
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
  review: ReviewRecord,
): Pick<ReviewDetail, 'writingAs' | 'elsewhere'> {
  const held = review.submittedAt === null ? heldBy(store, review.id) : undefined;
  const elsewhere = workspace.moved
    ? `This workspace was moved to “${workspace.moved.to}”.`
    : held
      ? `${held.counterpart} has this review, with pack ${held.number}.`
      : null;
  return { elsewhere, writingAs: elsewhere ? 'reader' : writingAsIn(workspace, store, review) };
}

function sealedAs(review: ReviewRecord): ReviewDetail['sealedAs'] {
  const sealed = review.submittedAt === null ? null : sealedIdentity(review);
  return (
    sealed && {
      childName: sealed.case.name,
      reference: sealed.case.reference,
      dateOfBirth: sealed.case.dateOfBirth,
      round: sealed.round.name,
      roundDays: { opensOn: sealed.round.opensOn, closesOn: sealed.round.closesOn },
      reviewer: sealed.reviewer.name,
      submittedBy: sealed.onBehalf?.submittedBy ?? null,
    }
  );
}

/** What was accepted about it. Who wrote on the reviewer's behalf is, once it is sealed, what the seal says. */
function exceptionsIn(store: Reader, review: ReviewRecord): ReviewDetail['exceptions'] {
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
