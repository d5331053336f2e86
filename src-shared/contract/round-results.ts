import { z } from 'zod';
import { ReviewId } from '../domain/ids.ts';
import { Id } from './base.ts';

/** A grade by the word of the scale that it was given on; two scales compare by rank. */
export const GradeGiven = z.object({ word: z.string(), rank: z.number() });
export type GradeGiven = z.infer<typeof GradeGiven>;

/** The grade of one domain or of the whole, as graded and as moderated. */
export const GradeOfReview = z.object({
  /** Key of a domain, or `overall`. */
  field: z.string(),
  graded: GradeGiven.nullable(),
  /** Null where no moderation decided it: then the grade that was given stands. */
  moderated: GradeGiven.nullable(),
});
export type GradeOfReview = z.infer<typeof GradeOfReview>;

/** A submitted review with its grades. */
export const GradedReview = z.object({
  reviewId: ReviewId,
  childName: z.string(),
  reference: z.string(),
  reviewer: z.string().nullable(),
  grades: z.array(GradeOfReview),
});
export type GradedReview = z.infer<typeof GradedReview>;

/** What was asked and graded in one round. */
export const GradedRound = z.object({
  id: Id,
  name: z.string(),
  /** The words of its scale, best first. */
  points: z.array(GradeGiven),
  /** What its template asked about; the whole is not among them. */
  domains: z.array(z.object({ key: z.string(), title: z.string() })),
  /** Submitted reviews only, by the child's name: a draft's grades are not grades yet. */
  reviews: z.array(GradedReview),
  /** Reviews that are not submitted yet. */
  open: z.number(),
});
export type GradedRound = z.infer<typeof GradedRound>;

/** The grades of a round, and of the last round before it that has any. */
export const RoundResults = z.object({ round: GradedRound, before: GradedRound.nullable() });
export type RoundResults = z.infer<typeof RoundResults>;
