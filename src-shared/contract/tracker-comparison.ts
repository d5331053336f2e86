import { z } from 'zod';
import { Delivery } from '../domain/tracker/states.ts';
import { Id } from './base.ts';
import { TrackedItem } from './tracked-items.ts';

const MedianDays = z.object({ median: z.number().nullable(), n: z.number() });

/** An item by name: at most a hundred stand behind a number. */
const NamedItem = z.object({ id: Id, number: z.number(), action: z.string() });

/** What moved between two days. The counts of the moves, those only re-dated and those unchanged add up to `total`. */
export const TrackerComparison = z.object({
  total: z.number(),
  /** `from` is null for what was not there yet. */
  moves: z.array(
    z.object({
      from: Delivery.nullable(),
      to: Delivery,
      count: z.number(),
      redated: z.number(),
      items: z.array(NamedItem),
    }),
  ),
  onlyRedated: z.number(),
  onlyRedatedItems: z.array(NamedItem),
  unchanged: z.number(),
  /** The longest first; at most a hundred of `stuckCount`. */
  stuck: z.array(z.object({ item: TrackedItem, days: z.number() })),
  stuckCount: z.number(),
  daysToFirstAction: MedianDays,
  daysToEvidence: MedianDays,
  rounds: z.array(
    z.object({
      id: Id,
      name: z.string(),
      total: z.number(),
      complete: z.number(),
      inProgress: z.number(),
      others: z.number(),
      /** Says "complete or in progress" only where it is true of all. */
      sentence: z.string(),
    }),
  ),
});
export type TrackerComparison = z.infer<typeof TrackerComparison>;
