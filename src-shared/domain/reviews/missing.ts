import { childsOwnWords } from './childs-own-words.ts';
import { concernMustBeSettled } from './concern-must-be-settled.ts';
import { gradeRequiresRationale } from './grade-requires-rationale.ts';
import { lessThanTopRequiresRecommendation } from './less-than-top-requires-recommendation.ts';
import type { MissingItem } from './missing-item.ts';
import type { ReviewContent } from './review-content.ts';
import { tickAsksForEvidence } from './tick-asks-for-evidence.ts';

/** All that a review still lacks, most pressing first. It can be submitted when no item blocks. */
export function missingFrom(content: ReviewContent): MissingItem[] {
  return [
    ...concernMustBeSettled(content),
    ...gradeRequiresRationale(content),
    ...lessThanTopRequiresRecommendation(content),
    ...(content.hasReviewer ? [] : [REVIEWER]),
    ...tickAsksForEvidence(content),
    ...childsOwnWords(content),
  ];
}

const REVIEWER: MissingItem = {
  field: 'reviewer',
  rule: 'review-requires-reviewer',
  sentence: 'Nobody is named as the reviewer, so nobody answers for the grades: allocate the review first.',
  isBlocking: true,
};
