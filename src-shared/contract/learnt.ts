import { z } from 'zod';
import { Instant } from './base.ts';

/** A question of the template, how differently its section was graded, and how it would be worded next time. */
export const LearntQuestion = z.object({
  domain: z.string(),
  domainTitle: z.string(),
  prompt: z.string(),
  question: z.string(),
  /** Reviews on which its section was graded differently, of those that two or more graded. */
  differed: z.number(),
  of: z.number(),
  /** Decisions that call the criterion of its section unclear. */
  unclear: z.number(),
  /** What moderators would change about it. */
  changes: z.array(z.object({ by: z.string(), why: z.string() })),
  /** How it is to read in the next version; null where nothing is proposed. */
  proposal: z.object({ wording: z.string(), why: z.string(), by: z.string(), at: Instant }).nullable(),
});
export type LearntQuestion = z.infer<typeof LearntQuestion>;
