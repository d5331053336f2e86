import { z } from 'zod';

/**
 * How a question is answered. A section's grade is a kind of question too, but stands with its section: `isGraded`.
 * `standard` is a check such as "chronology updated in the last three months".
 */
export const QuestionKind = z.enum(['narrative', 'yes-no', 'choice', 'date', 'standard']);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** One prompt question; `guidance` folds away beneath it. Without a kind it is a narrative, as in version 0.1.0. */
export const TemplatePrompt = z.object({
  key: z.string(),
  question: z.string(),
  guidance: z.string(),
  kind: QuestionKind.optional(),
  /** The answers of a choice, in order, as they are shown. */
  options: z.array(z.string()).optional(),
});
export type TemplatePrompt = z.infer<typeof TemplatePrompt>;

/** What practice looks like at each rank, best first; the words of the grades come from the round's scale. */
export const GradeDescriptors = z.object({ 4: z.string(), 3: z.string(), 2: z.string(), 1: z.string() });
export type GradeDescriptors = z.infer<typeof GradeDescriptors>;

/** A section: prompts, and where it is graded its descriptors, the grade and the rationale. */
export const TemplateDomain = z.object({
  key: z.string(),
  title: z.string(),
  /** One sentence: what this domain is for, in terms of the child. */
  purpose: z.string(),
  prompts: z.array(TemplatePrompt),
  descriptors: GradeDescriptors,
  /** False for a section that only asks; without it a section is graded, as in version 0.1.0. */
  isGraded: z.boolean().optional(),
});
export type TemplateDomain = z.infer<typeof TemplateDomain>;

/** Whose feedback stands beside the file (triangulation). */
export const FeedbackSource = z.object({ key: z.string(), title: z.string(), guidance: z.string() });
export type FeedbackSource = z.infer<typeof FeedbackSource>;

/** A practice review template: versioned data, never code. A published version is not changed; a new one is added. */
export const PracticeReviewTemplate = z.object({
  key: z.string(),
  version: z.number().int().positive(),
  name: z.string(),
  introduction: z.string(),
  /** What a thematic audit sets out to test; nothing where it tests none. */
  hypothesis: z.string().optional(),
  domains: z.array(TemplateDomain).min(1),
  feedback: z.array(FeedbackSource),
  strengths: z.object({ title: z.string(), guidance: z.string() }),
  overall: z.object({ guidance: z.string(), descriptors: GradeDescriptors }),
});
export type PracticeReviewTemplate = z.infer<typeof PracticeReviewTemplate>;

/** The sections that are graded. */
export const gradedDomains = ({ domains }: Pick<PracticeReviewTemplate, 'domains'>): TemplateDomain[] =>
  domains.filter(({ isGraded }) => isGraded !== false);

/** How a prompt is answered. */
export const kindOf = ({ kind }: Pick<TemplatePrompt, 'kind'>): QuestionKind => kind ?? 'narrative';

const YES_NO = ['Yes', 'No', 'Not applicable'] as const;
const STANDARD = ['Met', 'Partly met', 'Not met', 'Not applicable'] as const;

/** The words that an answer may be, as they are stored and shown; null where anything may be written, or a day. */
export function answerWords(prompt: TemplatePrompt): readonly string[] | null {
  const kind = kindOf(prompt);
  if (kind === 'yes-no') return YES_NO;
  if (kind === 'standard') return STANDARD;
  return kind === 'choice' ? (prompt.options ?? []) : null;
}

/** Whether a prompt asks for evidence beside its answer. */
export const asksForEvidence = (prompt: TemplatePrompt): boolean =>
  kindOf(prompt) === 'yes-no' || kindOf(prompt) === 'standard';
