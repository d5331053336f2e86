import { z } from 'zod';
import { GradeScale } from '../domain/grades/scale.ts';
import { PracticeReviewTemplate } from '../domain/templates/template.ts';
import { Id, Nothing, reads } from './base.ts';

/** The templates room: the practice review templates. */
export const templatesContract = {
  list: reads()
    .input(Nothing)
    .output(
      z.array(
        z.object({
          id: Id,
          key: z.string(),
          version: z.number(),
          name: z.string(),
          domains: z.number(),
          rounds: z.number(),
        }),
      ),
    ),
  get: reads()
    .input(z.object({ id: Id }))
    .output(PracticeReviewTemplate),
  scales: reads()
    .input(Nothing)
    .output(z.array(GradeScale.extend({ id: Id }))),
};
