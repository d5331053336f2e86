import { z } from 'zod';

/** Whom a recommendation is for: one child, or the service. */
export const RecommendationLevel = z.enum(['child', 'service']);
export type RecommendationLevel = z.infer<typeof RecommendationLevel>;

/** When it is due: a day (yyyy-mm-dd), a month (yyyy-mm), "ongoing", or not yet said (empty). */
export const DueDate = z.string().regex(/^(?:\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|ongoing|)$/);
export type DueDate = z.infer<typeof DueDate>;

/** What a person writes of a recommendation. */
export const RecommendationDraft = z.object({
  level: RecommendationLevel,
  action: z.string(),
  /** How one will see that it was done. */
  measure: z.string(),
  /** What it should change for the child. */
  intendedImpact: z.string(),
  /** Owners by name or role, as written; several are allowed. */
  owners: z.array(z.string()),
  due: DueDate,
  theme: z.string(),
});
export type RecommendationDraft = z.infer<typeof RecommendationDraft>;
