import type { PracticeReviewTemplate } from '../templates/template.ts';

/**
 * The names of a review's answers. Each is saved by itself, so that a keystroke never rewrites a whole review:
 * `domain/<domain>/prompt/<prompt>`, `domain/<domain>/grade`, `domain/<domain>/rationale`,
 * `feedback/<source>`, `strengths`, `overall/grade`, `overall/rationale`.
 */
export type ReviewField = string;

/** Field of the answer to a prompt. */
export const promptField = (domain: string, prompt: string): ReviewField =>
  `domain/${domain}/prompt/${prompt}`;
/** Field of a domain's grade; its value is the key of a scale point. */
export const domainGradeField = (domain: string): ReviewField => `domain/${domain}/grade`;
/** Field of a domain's rationale. */
export const domainRationaleField = (domain: string): ReviewField => `domain/${domain}/rationale`;
/** Field of one source's feedback. */
export const feedbackField = (source: string): ReviewField => `feedback/${source}`;
/** Field of the reason why a review graded less than Good recommends nothing for the service (docs/domain.md, rule 1). */
export const NOTHING_FOR_SERVICE_FIELD: ReviewField = 'recommendations/nothing-for-service';
/** Field of the strengths. */
export const STRENGTHS_FIELD: ReviewField = 'strengths';
/** Field of the overall grade; its value is the key of a scale point. */
export const OVERALL_GRADE_FIELD: ReviewField = 'overall/grade';
/** Field of the overall rationale. */
export const OVERALL_RATIONALE_FIELD: ReviewField = 'overall/rationale';

/** Every field that a template asks for, in reading order. */
export function fieldsOf(template: PracticeReviewTemplate): ReviewField[] {
  return [
    ...template.domains.flatMap((domain) => [
      ...domain.prompts.map((prompt) => promptField(domain.key, prompt.key)),
      domainGradeField(domain.key),
      domainRationaleField(domain.key),
    ]),
    ...template.feedback.map((source) => feedbackField(source.key)),
    STRENGTHS_FIELD,
    OVERALL_GRADE_FIELD,
    OVERALL_RATIONALE_FIELD,
  ];
}

/** Every field that can be written: what the template asks for, and a reason that a rule may ask for. */
export const writableFieldsOf = (template: PracticeReviewTemplate): ReviewField[] => [
  ...fieldsOf(template),
  NOTHING_FOR_SERVICE_FIELD,
];

/** Whether a field holds a grade rather than text. */
export const isGradeField = (field: ReviewField): boolean => field.endsWith('/grade');
