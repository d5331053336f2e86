import { z } from 'zod';
import { ReviewId, RoundId } from '../domain/ids.ts';
import { changes, FileToken, Paper, reads } from './base.ts';
import { Recommendation } from './reviews.ts';
import { ReviewStatus } from './rounds.ts';

/** Which recommendations are meant: of the list, and of what is saved of it. */
const RecommendationFilter = z.object({
  level: z.enum(['child', 'service']).nullable().default(null),
  roundId: RoundId.nullable().default(null),
  theme: z.string().nullable().default(null),
  search: z.string().default(''),
  isOverdue: z.boolean().default(false),
});

/** The recommendations room: all of them, over all reviews. */
export const recommendationsContract = {
  /** Recommendations of submitted reviews and of those being written, newest first. */
  list: reads('lead', 'reviewer')
    .input(
      RecommendationFilter.extend({
        limit: z.number().int().min(1).max(500).default(200),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(
      z.object({
        total: z.number(),
        rows: z.array(
          Recommendation.extend({
            reviewId: ReviewId,
            round: z.string(),
            reference: z.string(),
            childName: z.string(),
            reviewStatus: ReviewStatus,
            isOverdue: z.boolean(),
          }),
        ),
        themes: z.array(z.string()),
      }),
    ),
  /** Writes all that a filter finds to the chosen file, in the form of its ending: pdf, docx, xlsx, html or csv. */
  saveList: changes('lead', 'reviewer')
    .input(RecommendationFilter.extend({ fileToken: FileToken }))
    .output(z.object({ rows: z.number() })),
  /** The same as a page to print. */
  paper: changes('lead', 'reviewer').input(RecommendationFilter).output(Paper),
  check: reads()
    .input(
      z.object({
        action: z.string(),
        measure: z.string().optional(),
        owner: z.string().optional(),
        due: z.string().optional(),
        level: z.enum(['child', 'service']).optional(),
      }),
    )
    .output(
      z.object({
        smart: z.boolean(),
        findings: z.array(
          z.object({
            criterion: z.enum(['S', 'M', 'A', 'R', 'T']),
            code: z.string(),
            message: z.string(),
            suggestion: z.string(),
            /** Text that the writer may take over as it stands. */
            replacement: z
              .object({ field: z.enum(['action', 'due', 'owner', 'measure']), value: z.string() })
              .optional(),
          }),
        ),
      }),
    ),
};
