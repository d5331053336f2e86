import { findPoint, type GradeScale } from '#shared/domain/grades/scale.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { hideGrades } from '#shared/domain/moderation/hide-grades.ts';
import {
  domainGradeField,
  domainRationaleField,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
  promptLines,
  STRENGTHS_FIELD,
} from '#shared/domain/reviews/review-fields.ts';
import { reflectionLines, voiceLines } from '#shared/domain/reviews/voices.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { type GatheredReview, gatherReview } from '../reviews/content-repository.ts';
import type { Reader } from '../store/connection.ts';

/** The scale that a review was graded on. */
export function scaleOfReview(store: Reader, reviewId: ReviewId): GradeScale {
  return gatherReview(store, reviewId).scale;
}

/** The templates that reviews were written with, each once, the one of the first review first. */
export function templatesOf(store: Reader, reviewIds: Iterable<ReviewId>): PracticeReviewTemplate[] {
  const templates = new Map<string, PracticeReviewTemplate>();
  for (const reviewId of reviewIds) {
    const { template } = gatherReview(store, reviewId);
    templates.set(JSON.stringify([template.key, template.version]), template);
  }
  return [...templates.values()];
}

const EVIDENCE_KINDS: Readonly<Record<string, string>> = {
  record: 'Record',
  observation: 'Observation',
  conversation: 'Conversation',
  'childs-words': 'Child’s own words',
  document: 'Document',
};

/** A rationale with what a blind moderator would not see of it. */
export interface HiddenRationale {
  readonly label: string;
  readonly original: string;
  readonly places: { readonly start: number; readonly end: number }[];
}

/** Every text of a review in which something is hidden from a blind moderator, and all rationales: for the lead to look through. */
export function hiddenTexts(review: GatheredReview): HiddenRationale[] {
  const { template, answers, scale } = review;
  const texts = [
    ...template.domains.flatMap((domain) => [
      {
        label: `${domain.title}: rationale`,
        text: answers[domainRationaleField(domain.key)] ?? '',
        isRationale: true,
      },
      ...promptLines(domain).map(({ field, label }) => ({
        label: `${domain.title}: ${label}`,
        text: answers[field] ?? '',
        isRationale: false,
      })),
    ]),
    { label: 'Overall rationale', text: answers[OVERALL_RATIONALE_FIELD] ?? '', isRationale: true },
    { label: template.strengths.title, text: answers[STRENGTHS_FIELD] ?? '', isRationale: false },
    ...review.evidence.map(({ text }, index) => ({
      label: `Evidence ${index + 1}`,
      text,
      isRationale: false,
    })),
    ...voiceLines(template).map(({ field, label }) => ({
      label: `Feedback: ${label}`,
      text: answers[field] ?? '',
      isRationale: false,
    })),
  ];
  return texts.flatMap(({ label, text, isRationale }) => {
    const places = hideGrades(text, scale).places.map(({ start, end }) => ({ start, end }));
    return text.trim() !== '' && (isRationale || places.length > 0)
      ? [{ label, original: text, places }]
      : [];
  });
}

/**
 * What a moderator reads of a review. Blind: no grade, no word of the scale in any text, and a rationale only after the
 * lead has looked through it; nothing of reviewer, round, time or recommendations in either case.
 */
export function shownReview(
  review: GatheredReview,
  { isBlind, isChecked }: { readonly isBlind: boolean; readonly isChecked: boolean },
) {
  const { template, answers, scale } = review;
  const shown = (text: string | undefined) => (isBlind ? hideGrades(text ?? '', scale).text : (text ?? ''));
  const rationale = (field: string) => (isBlind && !isChecked ? null : shown(answers[field]));
  const grade = (field: string) => {
    const point = isBlind ? undefined : findPoint(scale, answers[field]);
    return point ? { word: point.word, rank: point.rank } : null;
  };
  return {
    template,
    scale,
    facts: [],
    recommendations: [],
    domains: template.domains.map((domain) => ({
      key: domain.key,
      title: domain.title,
      answers: promptLines(domain)
        .map(({ field, label }) => ({ label, text: shown(answers[field]) }))
        .filter(({ text }) => text !== ''),
      rationale: rationale(domainRationaleField(domain.key)),
      firstGrade: grade(domainGradeField(domain.key)),
    })),
    evidence: review.evidence.map(({ kind, source, date, text }, index) => ({
      number: index + 1,
      kind: EVIDENCE_KINDS[kind] ?? kind,
      source: shown(source),
      date,
      text: shown(text),
    })),
    feedback: [...voiceLines(template), ...(isBlind ? [] : reflectionLines())]
      .map(({ field, label }) => ({ label, text: shown(answers[field]) }))
      .filter(({ text }) => text !== ''),
    strengths: shown(answers[STRENGTHS_FIELD]),
    overall: {
      rationale: rationale(OVERALL_RATIONALE_FIELD),
      firstGrade: grade(OVERALL_GRADE_FIELD),
    },
  };
}
