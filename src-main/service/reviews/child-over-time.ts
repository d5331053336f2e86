import type { ReviewOverTime } from '#shared/contract/reviews.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { feedbackField, voiceField } from '#shared/domain/reviews/review-fields.ts';
import { moderatedGradeOf } from '../moderations/decisions-repository.ts';
import type { Reader } from '../store/connection.ts';
import { gatherReview } from './content-repository.ts';
import { submittedReviewsOf } from './same-child-repository.ts';

/** Every submitted review of a child, the oldest first: grades in the words of their own scale, and what was said to each reviewer. */
export function childOverTime(store: Reader, caseId: CaseId): ReviewOverTime[] {
  return submittedReviewsOf(store, caseId).map(({ id, round, submittedAt }) => {
    const { review, scale, template, answers, recommendations } = gatherReview(store, id);
    const moderated = moderatedGradeOf(store, id);
    return {
      id,
      round,
      submittedAt: submittedAt ?? '',
      gradeWord: review.gradeWord,
      gradeRank: review.gradeRank,
      moderated: moderated && { word: moderated.word, rank: moderated.rank },
      scale: scale.points.map(({ word }) => word),
      recommendations: recommendations.length,
      feedback: template.feedback.flatMap(({ key, title }) => {
        const words = answers[feedbackField(key)]?.trim() ?? '';
        return words ? [{ title, words, agrees: answers[voiceField(key, 'agrees')] ?? '' }] : [];
      }),
    };
  });
}
