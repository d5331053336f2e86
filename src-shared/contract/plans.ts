import { z } from 'zod';
import { ItemId, PlanId } from '../domain/ids.ts';
import { Delivery } from '../domain/tracker/states.ts';
import { changes, Day, FileToken, Id, Nothing, reads } from './base.ts';
import { TrackedItem, TrackerCounts } from './tracked-items.ts';
import { UndoOffer } from './undo.ts';

const Text = z.string().max(10_000);

/** What the head of a plan says, in the words of its author; a field that it lacks is empty or missing. */
export const PlanHead = z.record(z.string().max(60), Text);

/** A colour of the plan's own key, and what it means there. */
export const KeyEntry = z.object({ colour: z.string().max(40), meaning: z.string().max(400) });

/** How many actions have which colour. They add up to `total`. */
export const ColourCounts = z.object({
  total: z.number(),
  blue: z.number(),
  green: z.number(),
  amber: z.number(),
  red: z.number(),
  /** No colour yet, awaiting a check, or superseded. */
  none: z.number(),
});

/** An action of a plan: an item of the tracker, and where it stands in the plan. */
export const PlannedAction = z.object({
  item: TrackedItem,
  ref: z.string(),
  aim: z.string(),
  measure: z.string(),
  startText: z.string(),
  endText: z.string(),
  seniorLeads: z.array(z.string()),
  sources: z.array(z.string()),
  /** The newest thing that was said of it, in words; empty for nothing. */
  latest: z.string(),
  keptReason: z.string(),
  /** The plan that it was carried to, still open. */
  carriedTo: z.object({ id: Id, name: z.string() }).nullable(),
  /** The plan that it was carried from. */
  carriedFrom: z.object({ id: Id, name: z.string() }).nullable(),
  /** Whether it began as a recommendation of a practice review. */
  isFromReview: z.boolean(),
});
export type PlannedAction = z.infer<typeof PlannedAction>;

/** A plan as it stands. */
export const PlanDetail = z.object({
  id: Id,
  name: z.string(),
  /** The day on which it was closed: it is out of the working lists, and can be opened again. */
  closedOn: Day.nullable(),
  /** The plans that open actions of it were carried to. */
  successors: z.array(z.object({ id: Id, name: z.string() })),
  head: PlanHead,
  key: z.array(KeyEntry),
  priorities: z.array(
    z.object({
      id: Id,
      title: z.string(),
      objective: z.string(),
      actions: z.array(PlannedAction),
    }),
  ),
  colours: ColourCounts,
  /** What does not add up, with the action that it is about. */
  contradictions: z.array(z.object({ itemId: ItemId, ref: z.string(), text: z.string() })),
});
export type PlanDetail = z.infer<typeof PlanDetail>;

const Named = z.object({
  itemId: ItemId,
  ref: z.string(),
  action: z.string(),
  due: z.string(),
  note: z.string(),
});

/** The quarterly cover: what a board is told on one page. */
export const PlanCover = z.object({
  from: Day,
  to: Day,
  now: ColourCounts,
  before: ColourCounts,
  /** `from` is null for what was not in the plan yet. With `onlyRedated` and `unchanged` they add up to all. */
  moves: z.array(
    z.object({ from: Delivery.nullable(), to: Delivery, refs: z.array(z.string()), redated: z.number() }),
  ),
  onlyRedated: z.array(z.string()),
  unchanged: z.number(),
  /** Open, and due before the next quarter ends. */
  next: z.array(Named),
  /** Kept in although complete, with the reason as `note`. */
  kept: z.array(Named),
  /** Open ones that promise an assurance report. */
  assurance: z.array(Named),
});
export type PlanCover = z.infer<typeof PlanCover>;

/** A plan as a person writes its head, key and priorities. */
export const PlanDraft = z.object({
  name: z.string().trim().min(1).max(300),
  head: PlanHead,
  key: z.array(KeyEntry).max(12),
  priorities: z
    .array(
      z.object({
        /** Null for a new one. */
        id: Id.nullable(),
        title: z.string().trim().min(1).max(500),
        objective: Text,
      }),
    )
    .max(100),
});
export type PlanDraft = z.infer<typeof PlanDraft>;

/** Improvement and development plans: what boards watch. Their actions are items of the tracker. */
export const plansContract = {
  list: reads('lead').output(
    z.array(
      z.object({
        id: Id,
        name: z.string(),
        board: z.string(),
        duration: z.string(),
        colours: ColourCounts,
        closedOn: Day.nullable(),
        successors: z.array(z.object({ id: Id, name: z.string() })),
      }),
    ),
  ),
  get: reads('lead')
    .input(z.object({ id: PlanId }))
    .output(PlanDetail),
  /** Makes a plan, or changes the head, key and priorities of one. A priority with actions in it stays. */
  save: changes('lead')
    .input(z.object({ id: PlanId.nullable(), draft: PlanDraft }))
    .output(z.object({ id: Id })),
  /** Closes a plan, which takes it out of the working lists, or opens it again; its actions stay in the tracker as they are. */
  close: changes('lead')
    .input(z.object({ id: PlanId, isClosed: z.boolean() }))
    .output(z.object({ undo: UndoOffer.nullable() })),
  /** Puts an item of the tracker into a plan, or moves it to another priority there; its history goes along. */
  place: changes('lead')
    .input(
      z.object({
        planId: PlanId,
        itemId: ItemId,
        priorityId: Id,
        ref: z.string().trim().max(60).default(''),
        aim: Text.default(''),
      }),
    )
    .output(Nothing),
  /** Takes an item out of a plan again; it stays in the tracker. */
  remove: changes('lead')
    .input(z.object({ planId: PlanId, itemId: ItemId }))
    .output(Nothing),
  /** Carries open actions to the plan's successor; both plans say so. */
  carry: changes('lead')
    .input(z.object({ planId: PlanId, toPlanId: PlanId, itemIds: z.array(ItemId).min(1).max(5_000) }))
    .output(z.object({ carried: z.number() })),
  /** Says why an action is kept in although it is complete; empty for no longer. */
  keep: changes('lead')
    .input(z.object({ planId: PlanId, itemId: ItemId, reason: z.string().max(2_000) }))
    .output(Nothing),
  cover: reads('lead')
    .input(z.object({ id: PlanId, to: Day.nullable().default(null) }))
    .output(PlanCover),
  /** Writes the plan with its cover in the form of the file's ending. */
  saveDocument: changes('lead')
    .input(
      z.object({
        id: PlanId,
        to: Day.nullable().default(null),
        fileToken: FileToken,
      }),
    )
    .output(z.object({ actions: z.number() })),
  /** "You said, we did": only what can be told without identifying anyone. */
  youSaidWeDid: reads('lead').output(
    z.object({
      rows: z.array(z.object({ said: z.string(), did: z.string(), count: z.number().nullable() })),
      /** How many are not told, and why, in sentences. */
      leftOut: z.array(z.string()),
      counts: TrackerCounts,
    }),
  ),
  saveYouSaidWeDid: changes('lead')
    .input(z.object({ fileToken: FileToken }))
    .output(z.object({ rows: z.number(), leftOut: z.number() })),
};
