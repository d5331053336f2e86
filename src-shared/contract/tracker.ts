import { z } from 'zod';
import { ItemChange } from '../domain/tracker/item.ts';
import { Acceptance, Delivery, Impact } from '../domain/tracker/states.ts';
import { changes, Day, Id, Instant, reads } from './base.ts';
import { UndoOffer } from './undo.ts';

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
  reviewId: Id.nullable(),
  recommendationId: Id.nullable(),
  round: z.string().nullable(),
  /** Where it comes from, where that is no review. */
  source: z.string(),
  acceptance: Acceptance,
  delivery: Delivery,
  impact: Impact,
  /** yyyy-mm-dd, yyyy-mm, "ongoing", or empty. */
  due: z.string(),
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

const Filter = z.object({
  search: z.string().default(''),
  level: z.enum(['child', 'service']).nullable().default(null),
  roundId: Id.nullable().default(null),
  theme: z.string().nullable().default(null),
  owner: z.string().nullable().default(null),
  view: TrackerView.default('all'),
  /** A past day: how everything stood at its end. */
  asAt: Day.nullable().default(null),
});

/** What a person enters who brings an item in from elsewhere. */
export const NewItem = z.object({
  level: z.enum(['child', 'service']),
  caseId: Id.nullable().default(null),
  action: z.string().trim().min(1).max(10_000),
  measure: z.string().max(10_000).default(''),
  intendedImpact: z.string().max(10_000).default(''),
  theme: z.string().max(200).default(''),
  /** The activity, its date, the document and paragraph, and the finding's own words. */
  source: z.string().trim().min(1).max(10_000),
  due: z
    .union([z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/), z.literal('ongoing'), z.literal('')])
    .default(''),
  owners: z.array(z.string().trim().min(1)).max(20).default([]),
});
export type NewItem = z.input<typeof NewItem>;

/** The tracker: every recommendation, what was done about it and what it changed. */
export const trackerContract = {
  list: reads('lead', 'reviewer')
    .input(
      Filter.extend({
        limit: z.number().int().min(1).max(500).default(100),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(
      z.object({
        /** Of all that the filter finds, whatever the view. */
        counts: TrackerCounts,
        /** How many the view has. */
        total: z.number(),
        rows: z.array(TrackedItem),
        themes: z.array(z.string()),
        owners: z.array(z.string()),
      }),
    ),
  get: reads('lead', 'reviewer')
    .input(z.object({ id: Id }))
    .output(
      z.object({
        item: TrackedItem,
        measure: z.string(),
        intendedImpact: z.string(),
        firstOwners: z.array(z.string()),
        createdAt: Instant,
        createdBy: z.string(),
        /** Oldest first; one that was taken back says so. */
        events: z.array(
          z.object({
            id: Id,
            at: Instant,
            day: Day,
            by: z.string(),
            meetingId: Id.nullable(),
            change: ItemChange,
            isTakenBack: z.boolean(),
          }),
        ),
      }),
    ),
  add: changes('lead')
    .input(NewItem)
    .output(z.object({ id: Id })),
  /** Says or decides something about an item. A rule that refuses it is a PROBLEM. */
  say: changes('lead', 'reviewer')
    .input(z.object({ itemId: Id, change: ItemChange, meetingId: Id.nullable().default(null) }))
    .output(z.object({ eventId: Id, undo: UndoOffer.nullable() })),
};
