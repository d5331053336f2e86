import { z } from 'zod';
import { ComparedGrade, Exemplar, ExemplarGrades } from '../domain/calibration/exemplar.ts';
import { changes, Instant, Nothing, reads } from './base.ts';

/** The calibration room: exemplar reviews that each reviewer grades before a round. */
export const calibrationContract = {
  /** The exemplars, without the agreed grades where who works here has not graded yet. */
  exemplars: reads('lead', 'reviewer')
    .input(Nothing)
    .output(
      z.array(
        z.object({
          exemplar: Exemplar,
          /** What who works here gave; null before. */
          mine: ExemplarGrades.nullable(),
          gradedAt: Instant.nullable(),
          /** Beside the agreed grades, once one has graded. */
          compared: z.array(ComparedGrade).nullable(),
        }),
      ),
    ),
  /** Hands in one's grades of an exemplar: once, so that a difference stays what it was. */
  grade: changes('lead', 'reviewer')
    .input(z.object({ exemplar: z.string(), grades: ExemplarGrades }))
    .output(Nothing),
  /** Where each person differs from the agreed grades, for the lead. */
  differences: reads('lead')
    .input(Nothing)
    .output(
      z.array(
        z.object({
          exemplar: z.string(),
          title: z.string(),
          people: z.array(z.object({ person: z.string(), at: Instant, compared: z.array(ComparedGrade) })),
        }),
      ),
    ),
};
