import type { GradeScale } from '../grades/scale.ts';
import type { RecommendationDraft } from '../recommendations/recommendation.ts';
import type { PracticeReviewTemplate } from '../templates/template.ts';
import type { EvidenceItem } from './evidence.ts';
import type { ReviewField } from './review-fields.ts';

/** What a review says, with the template and the scale that it is read by. */
export interface ReviewContent {
  readonly template: PracticeReviewTemplate;
  readonly scale: GradeScale;
  readonly answers: Readonly<Record<ReviewField, string>>;
  readonly evidence: readonly EvidenceItem[];
  readonly recommendations: readonly (RecommendationDraft & { readonly id: string })[];
  /** Safeguarding interrupts; settled once what was done is written down. */
  readonly concerns: readonly { readonly id: string; readonly settledAt: string | null }[];
  /** Whether somebody is named as the reviewer. */
  readonly hasReviewer: boolean;
}

/** Whether a text says anything: spaces alone do not. */
export const saysSomething = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** Whether nobody has written anything into it yet; a review emptied again counts as empty. */
export const isEmpty = ({
  answers,
  evidence,
  recommendations,
  concerns,
  attachments,
}: Pick<ReviewContent, 'answers' | 'evidence' | 'recommendations' | 'concerns'> & {
  readonly attachments: readonly unknown[];
}): boolean =>
  Object.keys(answers).length +
    evidence.length +
    recommendations.length +
    concerns.length +
    attachments.length ===
  0;
