import { z } from 'zod';

/** One prompt question; `guidance` folds away beneath it. */
export const TemplatePrompt = z.object({ key: z.string(), question: z.string(), guidance: z.string() });
export type TemplatePrompt = z.infer<typeof TemplatePrompt>;

/** What practice looks like at each rank, best first; the words of the grades come from the round's scale. */
export const GradeDescriptors = z.object({ 4: z.string(), 3: z.string(), 2: z.string(), 1: z.string() });
export type GradeDescriptors = z.infer<typeof GradeDescriptors>;

/** A graded domain of practice: prompts, descriptors, and the grade with its rationale. */
export const TemplateDomain = z.object({
  key: z.string(),
  title: z.string(),
  /** One sentence: what this domain is for, in terms of the child. */
  purpose: z.string(),
  prompts: z.array(TemplatePrompt).min(2).max(4),
  descriptors: GradeDescriptors,
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
  domains: z.array(TemplateDomain).min(1),
  feedback: z.array(FeedbackSource),
  strengths: z.object({ title: z.string(), guidance: z.string() }),
  overall: z.object({ guidance: z.string(), descriptors: GradeDescriptors }),
});
export type PracticeReviewTemplate = z.infer<typeof PracticeReviewTemplate>;
