import { saysSomething } from '#shared/domain/reviews/review-content.ts';
import {
  domainGradeField,
  domainRationaleField,
  feedbackField,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
  promptField,
  promptLines,
  STRENGTHS_FIELD,
} from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains, type PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import type { WrittenState } from './writing/review-draft.ts';

/** How far a section is. `complete` where it is graded: with a rationale that names its evidence. */
export type SectionState = 'empty' | 'begun' | 'graded' | 'complete';

/** The words of a state, as the outline says them. */
export const sectionStateWords: Readonly<Record<SectionState, string>> = {
  empty: 'Nothing written yet',
  begun: 'Begun',
  graded: 'Graded; its rationale or evidence is missing',
  complete: 'Complete',
};

/** One section of the workbench, in reading order. `key` is the id of its place in the page. */
export interface ReviewSection {
  readonly key: string;
  readonly title: string;
  /** The rationale that evidence added here is cited by; none where the section is not graded. */
  readonly rationale: string | null;
}

/** Key of a domain's section. */
export const domainSection = (domain: string): string => `section-domain-${domain}`;
export const FEEDBACK_SECTION = 'section-feedback';
export const STRENGTHS_SECTION = 'section-strengths';
export const OVERALL_SECTION = 'section-overall';
export const RECOMMENDATIONS_SECTION = 'section-recommendations';
export const EVIDENCE_SECTION = 'section-evidence';

/** The sections of a template. The child's experience heads them, wherever the template has put it. */
export function sectionsOf(template: PracticeReviewTemplate): ReviewSection[] {
  const graded = new Set(gradedDomains(template).map(({ key }) => key));
  return [
    ...template.domains.map(({ key, title }) => ({
      key: domainSection(key),
      title,
      rationale: graded.has(key) ? domainRationaleField(key) : null,
    })),
    { key: FEEDBACK_SECTION, title: 'Feedback', rationale: null },
    { key: STRENGTHS_SECTION, title: template.strengths.title, rationale: null },
    { key: OVERALL_SECTION, title: 'Overall grade', rationale: OVERALL_RATIONALE_FIELD },
    { key: RECOMMENDATIONS_SECTION, title: 'Recommendations', rationale: null },
    { key: EVIDENCE_SECTION, title: 'All evidence', rationale: null },
  ];
}

type Written = Pick<WrittenState, 'answers' | 'evidence' | 'recommendations' | 'missing'>;

function gradedState(
  written: Written,
  grade: string,
  rationale: string,
  others: readonly string[],
): SectionState {
  const { answers, evidence } = written;
  const hasRationale = saysSomething(answers[rationale]);
  const hasEvidence = evidence.some(
    ({ draft }) => draft.cites.includes(rationale) && saysSomething(draft.text),
  );
  if (saysSomething(answers[grade])) return hasRationale && hasEvidence ? 'complete' : 'graded';
  const isBegun = hasRationale || hasEvidence || others.some((field) => saysSomething(answers[field]));
  return isBegun ? 'begun' : 'empty';
}

function filledState(answers: Written['answers'], fields: readonly string[]): SectionState {
  const filled = fields.filter((field) => saysSomething(answers[field])).length;
  if (filled === 0) return 'empty';
  return filled === fields.length ? 'complete' : 'begun';
}

function recommendationsState({ recommendations, missing }: Written): SectionState {
  if (recommendations.length === 0) return 'empty';
  const isLacking = missing.some(({ field, isBlocking }) => isBlocking && field.startsWith('recommendation'));
  return isLacking ? 'begun' : 'complete';
}

function evidenceState({ evidence }: Written): SectionState {
  if (evidence.length === 0) return 'empty';
  return evidence.every(({ draft }) => draft.cites.length > 0) ? 'complete' : 'begun';
}

/** How far each section of a review is, by the section's key. */
export function sectionStates(template: PracticeReviewTemplate, written: Written): Map<string, SectionState> {
  const { answers } = written;
  return new Map([
    ...template.domains.map((domain): [string, SectionState] => {
      const { key, prompts, isGraded = true } = domain;
      const asked = prompts.map((prompt) => promptField(key, prompt.key));
      if (!isGraded) return [domainSection(key), filledState(answers, asked)];
      const fields = promptLines(domain).map(({ field }) => field);
      return [
        domainSection(key),
        gradedState(written, domainGradeField(key), domainRationaleField(key), fields),
      ];
    }),
    [
      FEEDBACK_SECTION,
      filledState(
        answers,
        template.feedback.map(({ key }) => feedbackField(key)),
      ),
    ],
    [STRENGTHS_SECTION, filledState(answers, [STRENGTHS_FIELD])],
    [OVERALL_SECTION, gradedState(written, OVERALL_GRADE_FIELD, OVERALL_RATIONALE_FIELD, [])],
    [RECOMMENDATIONS_SECTION, recommendationsState(written)],
    [EVIDENCE_SECTION, evidenceState(written)],
  ]);
}
