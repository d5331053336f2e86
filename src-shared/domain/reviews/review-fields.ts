import {
  asksForEvidence,
  gradedDomains,
  type PracticeReviewTemplate,
  type TemplateDomain,
  type TemplatePrompt,
} from '../templates/template.ts';

/**
 * The names of a review's answers. Each is saved by itself, so that a keystroke never rewrites a whole review:
 * `domain/<domain>/prompt/<prompt>`, `domain/<domain>/prompt/<prompt>/evidence`, `domain/<domain>/grade`, `domain/<domain>/rationale`,
 * `feedback/<source>`, `feedback/<source>/<part>`, `reflection/<part>`, `strengths`, `overall/grade`, `overall/rationale`.
 */
export type ReviewField = string;

/** Field of the answer to a prompt. */
export const promptField = (domain: string, prompt: string): ReviewField =>
  `domain/${domain}/prompt/${prompt}`;
/** Field of the evidence that stands beside the answer to a yes-or-no question or a standards check. */
export const promptEvidenceField = (domain: string, prompt: string): ReviewField =>
  `${promptField(domain, prompt)}/evidence`;
/** Field of a domain's grade; its value is the key of a scale point. */
export const domainGradeField = (domain: string): ReviewField => `domain/${domain}/grade`;
/** Field of a domain's rationale. */
export const domainRationaleField = (domain: string): ReviewField => `domain/${domain}/rationale`;
/** Field of one source's feedback. */
export const feedbackField = (source: string): ReviewField => `feedback/${source}`;
/** What is known of one voice beside its words: who by role, how and when, whether it agrees with the file, why it is missing. */
export const VOICE_PARTS = ['who', 'how', 'when', 'agrees', 'missing'] as const;
export type VoicePart = (typeof VOICE_PARTS)[number];
/** Field of one thing known of a voice. */
export const voiceField = (source: string, part: VoicePart): ReviewField =>
  `${feedbackField(source)}/${part}`;
/** All fields of a voice, its words first. */
export const voiceFields = (source: string): ReviewField[] => [
  feedbackField(source),
  ...VOICE_PARTS.map((part) => voiceField(source, part)),
];
/** The reflective conversation with worker and manager: what was said, what they challenge, their response to draft grades. */
export const REFLECTION_FIELDS = ['reflection/said', 'reflection/challenge', 'reflection/response'] as const;
/** Field of the reason why a review graded less than Good recommends nothing for the service (docs/domain.md, rule 1). */
export const NOTHING_FOR_SERVICE_FIELD: ReviewField = 'recommendations/nothing-for-service';
/** Field of the strengths. */
export const STRENGTHS_FIELD: ReviewField = 'strengths';
/** Field of the overall grade; its value is the key of a scale point. */
export const OVERALL_GRADE_FIELD: ReviewField = 'overall/grade';
/** Field of the overall rationale. */
export const OVERALL_RATIONALE_FIELD: ReviewField = 'overall/rationale';

/** One text that a prompt asks for: its answer, or the evidence beside it. */
export interface PromptLine {
  readonly field: ReviewField;
  /** The question, with ": evidence" where it is that. */
  readonly label: string;
  readonly prompt: TemplatePrompt;
  readonly isEvidence: boolean;
}

/** The texts of a section's prompts, in reading order. Answers are stored in the words in which they are read. */
export function promptLines(domain: TemplateDomain): PromptLine[] {
  return domain.prompts.flatMap((prompt) => {
    const answer = {
      field: promptField(domain.key, prompt.key),
      label: prompt.question,
      prompt,
      isEvidence: false,
    };
    if (!asksForEvidence(prompt)) return [answer];
    const field = promptEvidenceField(domain.key, prompt.key);
    return [answer, { field, label: `${prompt.question}: evidence`, prompt, isEvidence: true }];
  });
}

/** Every field that a template has, in reading order. */
export function fieldsOf(template: PracticeReviewTemplate): ReviewField[] {
  const graded = new Set(gradedDomains(template).map(({ key }) => key));
  return [
    ...template.domains.flatMap((domain) => [
      ...promptLines(domain).map(({ field }) => field),
      ...(graded.has(domain.key) ? [domainGradeField(domain.key), domainRationaleField(domain.key)] : []),
    ]),
    ...template.feedback.flatMap((source) => voiceFields(source.key)),
    ...REFLECTION_FIELDS,
    STRENGTHS_FIELD,
    OVERALL_GRADE_FIELD,
    OVERALL_RATIONALE_FIELD,
  ];
}

/**
 * The fields that a review is expected to fill: all but the evidence beside a tick, what is said of how a voice was
 * heard, and the reflective conversation. Each of these is asked for where it is due.
 */
export function expectedFields(template: PracticeReviewTemplate): ReviewField[] {
  const extra = new Set([
    ...template.domains.flatMap((domain) =>
      promptLines(domain).flatMap(({ field, isEvidence }) => (isEvidence ? [field] : [])),
    ),
    ...template.feedback.flatMap(({ key }) => voiceFields(key).slice(1)),
    ...REFLECTION_FIELDS,
  ]);
  return fieldsOf(template).filter((field) => !extra.has(field));
}
/** Every field that can be written: what the template asks for, and a reason that a rule may ask for. */
export const writableFieldsOf = (template: PracticeReviewTemplate): ReviewField[] => [
  ...fieldsOf(template),
  NOTHING_FOR_SERVICE_FIELD,
];

/** Whether a field holds a grade rather than text. */
export const isGradeField = (field: ReviewField): boolean => /^(?:domain\/[^/]*|overall)\/grade$/.test(field);
