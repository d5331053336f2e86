import { z } from 'zod';
import { DifferenceSort } from '../domain/moderation/compare-grades.ts';

/** How many of a group are in the sample. */
export const Cell = z.object({ picked: z.number(), of: z.number() });

/** One coefficient as the page shows it. */
export const AgreementFigure = z.object({
  name: z.string(),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

const Count = z.object({ agree: z.number(), of: z.number() });

/** How far first and second grades agree; first versions only. */
export const AgreementPage = z.object({
  scale: z.array(z.string()),
  raters: z.array(z.string()),
  /** First grade by second, of every pair of raters, with what it rests on. */
  matrices: z.array(
    z.object({
      first: z.string(),
      second: z.string(),
      cells: z.array(z.array(z.number())),
      higher: z.number(),
      lower: z.number(),
      of: z.number(),
    }),
  ),
  items: z.number(),
  exact: Count,
  adjacent: Count,
  figures: z.array(AgreementFigure),
  refused: z.array(z.object({ coefficient: z.string(), why: z.string() })),
  reading: z.string(),
  notes: z.array(z.string()),
  domains: z.array(
    z.object({ key: z.string(), title: z.string(), exact: Count, lower: z.number(), higher: z.number() }),
  ),
  reviewers: z.array(
    z.object({
      reviewer: z.string(),
      isExternal: z.boolean(),
      n: z.number(),
      above: z.number(),
      below: z.number(),
      shrunk: z.number(),
      low: z.number(),
      high: z.number(),
      isEnough: z.boolean(),
      isClear: z.boolean(),
    }),
  ),
  sorts: z.array(z.object({ sort: DifferenceSort, count: z.number() })),
});
export type AgreementPage = z.infer<typeof AgreementPage>;
