import { z } from 'zod';

/**
 * Something that a review still lacks: a sentence with the rule and the reason, and the field it links to
 * (a review field, `recommendations`, `recommendation/<id>`, `evidence`, `concern/<id>` or `reviewer`).
 */
export const MissingItem = z.object({
  field: z.string(),
  rule: z.string(),
  sentence: z.string(),
  /** False where the rule only asks: the review can be submitted without it. */
  isBlocking: z.boolean().default(true),
});
export type MissingItem = z.infer<typeof MissingItem>;
