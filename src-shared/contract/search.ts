import { z } from 'zod';
import { reads } from './base.ts';
import { Target } from './targets.ts';

/** What can be found by its words, in the order in which the kinds are listed. */
export const FoundKind = z.enum([
  'case',
  'round',
  'review',
  'recommendation',
  'item',
  'plan',
  'meeting',
  'activity',
  'calendar',
  'paper',
  'pack',
  'person',
]);
export type FoundKind = z.infer<typeof FoundKind>;

/** One thing that was found, and where it is. */
export const Found = z.object({ kind: FoundKind, title: z.string(), detail: z.string(), target: Target });
export type Found = z.infer<typeof Found>;

/** How many of each kind a query finds, shown or not. */
export const countFoundProcedure = reads()
  .input(z.object({ query: z.string() }))
  .output(z.array(z.object({ kind: FoundKind, n: z.number() })));

/** Finds what any room has by its words. */
export const searchProcedure = reads()
  .input(z.object({ query: z.string(), limit: z.number().int().max(50).default(20) }))
  .output(z.array(Found));
