import { z } from 'zod';
import { ActivityId, ItemId, ReviewId } from '../ids.ts';
import { ItemSource } from './item-source.ts';
import { Acceptance, Delivery, Impact } from './states.ts';

const Words = z.string().trim().min(1).max(10_000);
/** yyyy-mm-dd, yyyy-mm, "ongoing", or empty. */
const Due = z.union([z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/), z.literal('ongoing'), z.literal('')]);

/** An item that another one went into or came out of, as people call it: "R-31" without its letter. */
export const ItemLink = z.object({ id: ItemId, number: z.number() });
export type ItemLink = z.infer<typeof ItemLink>;

/** What one of several owners does of an item. */
export const ItemPart = z.object({
  owner: z.string().trim().min(1).max(200),
  what: z.string().trim().max(2_000),
  isDone: z.boolean(),
});
export type ItemPart = z.infer<typeof ItemPart>;

/** How an item went into others: a duplicate into the one that stays, a wide one into several, an old one into a new. */
export const GoneInto = z.enum(['merged', 'split', 'replaced']);
export type GoneInto = z.infer<typeof GoneInto>;

/** Which grade of later reviews shows whether an item had its effect. */
export const EffectTest = z.object({
  /** Key of a domain of the template, or "overall". */
  domain: z.string().min(1).max(200),
  /** The domain as people know it. */
  title: z.string().min(1).max(200),
  /** Rank of the lowest grade that shows the effect, and its word; 4 is the best. */
  rank: z.number().int().min(1).max(4),
  grade: z.string().min(1).max(100),
  /** Reviews of the same child, or of all children. */
  of: z.enum(['child', 'all']),
  /** yyyy-mm-dd: reviews submitted from this day on count. */
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type EffectTest = z.infer<typeof EffectTest>;

/** What changed for the child, and how that is known. */
const ImpactSaid = z.object({
  kind: z.literal('impact'),
  to: Impact,
  /** What changed for the child. */
  evidence: z.string().max(10_000).default(''),
  /** How it is known: a visit, an audit, a survey. */
  how: z.string().max(2_000).default(''),
  /** Whose voice it is. */
  voice: z.string().max(2_000).default(''),
  /** The later review of the same child in which it was looked for. */
  reviewId: ReviewId.optional(),
});

/** What an activity of the programme saw of a recommendation that it was asked to confirm: `n` of `of` showed it. */
export const Seen = z.object({
  activityId: ActivityId,
  n: z.number().int().min(0).max(1_000_000),
  of: z.number().int().min(0).max(1_000_000),
});
export type Seen = z.infer<typeof Seen>;

/** What a person says about one item, but for its impact. */
const SAID = [
  /** A dated comment. */
  z.object({ kind: z.literal('update'), text: Words }),
  z.object({ kind: z.literal('acceptance'), to: Acceptance, why: z.string().max(10_000).default('') }),
  z.object({
    kind: z.literal('delivery'),
    to: Delivery,
    /** Why it is complete although no difference can be evidenced, why it is superseded, why it is opened again. */
    why: z.string().max(10_000).default(''),
  }),
  z.object({
    kind: z.literal('due'),
    to: Due,
    why: Words,
    /** As it was written: "Autumn term 2024"; empty where `to` says it all. */
    text: z.string().max(200).optional(),
  }),
  z.object({
    kind: z.literal('owners'),
    to: z.array(z.string().trim().min(1)).max(20),
    why: z.string().max(2_000).default(''),
  }),
  /** Another source of the same recommendation: `text` says what its fields say, where it was written in fields. */
  z.object({
    kind: z.literal('source'),
    text: z.string().trim().min(1).max(15_000),
    fields: ItemSource.optional(),
  }),
  /** What an owner does of it, and whether that is done; the newest word about an owner holds. */
  z.object({ kind: z.literal('part'), part: ItemPart }),
  z.object({ kind: z.literal('effect-test'), test: EffectTest }),
  /** Takes an earlier change back; both stay in the history. */
  z.object({ kind: z.literal('take-back'), eventId: z.string() }),
] as const;

/** What a person may say about one item by itself. */
export const SayableChange = z.discriminatedUnion('kind', [...SAID, ImpactSaid]);

/** One thing that was said or decided about a tracked item. None is ever overwritten; the newest of its kind holds. */
export const ItemChange = z.discriminatedUnion('kind', [
  ...SAID,
  ImpactSaid.extend({ seen: Seen.optional() }),
  /** An activity of the programme is asked to confirm it; its name as it was then. */
  z.object({ kind: z.literal('verified-by'), activityId: ActivityId, activity: z.string() }),
  /** Other items stand for this one now; it is superseded. */
  z.object({
    kind: z.literal('gone-into'),
    how: GoneInto,
    items: z.array(ItemLink).min(1),
    why: z.string().max(10_000),
  }),
  /** The other side of it: this item stands for another one as well, with its sources and owners. */
  z.object({
    kind: z.literal('took-in'),
    how: GoneInto,
    from: ItemLink,
    sources: z.array(z.string()),
    owners: z.array(z.string()),
  }),
]);
export type ItemChange = z.infer<typeof ItemChange>;
