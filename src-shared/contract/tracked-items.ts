import { z } from 'zod';
import { ReviewId } from '../domain/ids.ts';
import { ItemLink, ItemPart } from '../domain/tracker/item-change.ts';
import { Acceptance, Delivery, Impact } from '../domain/tracker/states.ts';
import { Day, Id } from './base.ts';

/** Which items: by how they stand. */
export const TrackerView = z.enum([
  'all',
  'open',
  'done',
  'superseded',
  'overdue',
  'awaiting-check',
  'no-date',
]);
export type TrackerView = z.infer<typeof TrackerView>;

/** One item of the tracker as it stands, now or on a past day. */
export const TrackedItem = z.object({
  id: Id,
  /** "R-31" without its letter. */
  number: z.number(),
  level: z.enum(['child', 'service']),
  action: z.string(),
  theme: z.string(),
  childName: z.string().nullable(),
  reference: z.string().nullable(),
  reviewId: ReviewId.nullable(),
  recommendationId: Id.nullable(),
  round: z.string().nullable(),
  /** Where it comes from, where that is no review. */
  source: z.string(),
  /** Sources beside the first, in words. */
  moreSources: z.array(z.string()).default([]),
  /** What each of several owners does of it. */
  parts: z.array(ItemPart).default([]),
  /** What stands for it since it was merged, split or replaced. */
  goneInto: z.array(ItemLink).default([]),
  acceptance: Acceptance,
  delivery: Delivery,
  impact: Impact,
  /** yyyy-mm-dd, yyyy-mm, "ongoing", or empty. */
  due: z.string(),
  /** The date as it was written, where that says more; what was sealed before this was kept has none. */
  dueText: z.string().default(''),
  /** The day by which one that comes again does so next; null for any other. */
  nextDue: Day.nullable().default(null),
  firstDue: z.string(),
  timesMoved: z.number(),
  dueState: z.enum(['closed', 'overdue', 'soon', 'later', 'ongoing', 'no-date']),
  owners: z.array(z.string()),
  lastSaidOn: Day.nullable(),
  deliverySince: Day.nullable(),
});
export type TrackedItem = z.infer<typeof TrackedItem>;

/** How many items stand how. `total` is open, done and superseded together; the others are parts of `open`. */
export const TrackerCounts = z.object({
  total: z.number(),
  open: z.number(),
  done: z.number(),
  superseded: z.number(),
  overdue: z.number(),
  awaitingCheck: z.number(),
  noDate: z.number(),
});

/** A column per state of delivery; `rows` are the most pressing of its `total`. */
export const TrackerBoard = z.object({
  counts: TrackerCounts,
  columns: z.array(z.object({ delivery: Delivery, total: z.number(), rows: z.array(TrackedItem) })),
});
