import { z } from 'zod';
import { MergedValues, PreviewLeak } from '#shared/contract/pack-preview.ts';
import { FACTS, type FactKey } from '#shared/domain/disclosure/facts.ts';

/** What earlier versions suggested as words: an order, which was then written into the text. */
const FORMER_ORDER = 'leave the comparison out';

const SettledRisk = z
  .object({ how: z.enum(['accepted', 'generalised', 'removed']), by: z.string(), note: z.string() })
  .transform((risk): typeof risk =>
    risk.how === 'generalised' && risk.note === FORMER_ORDER ? { ...risk, how: 'removed', note: '' } : risk,
  );

/** What the checker of a pack has done so far; kept with the draft, so that it can be gone on with tomorrow. */
export const DraftProgress = z.object({
  /** By text: where each capital and number stands that a person has seen stay. Sealed texts keep their offsets. */
  seen: z.record(z.string(), z.array(z.number())),
  /** `<case id>|<entity>` */
  confirmed: z.array(z.string()),
  risks: z.record(z.string(), SettledRisk),
  /** Null until a person has chosen: then the default that keeps groups large enough holds. */
  facts: z.array(z.enum(FACTS)).nullable(),
  /** Values of a fact that leave as one, so that a group is large enough. */
  merged: z.array(MergedValues).default([]),
  /** By text: invented names of the preview that were marked, and those that were passed over. */
  decoys: z
    .object({ caught: z.array(z.string()), passed: z.array(z.string()) })
    .default({ caught: [], passed: [] }),
  /** Why workers, schools and places have one alias for all children; null: each child has its own. */
  linked: z.string().nullable().default(null),
  /** What the last scan of the finished files found, where it stopped an export. */
  leaks: z.array(PreviewLeak).default([]),
});
export type DraftProgress = z.infer<typeof DraftProgress>;

/** Nothing done yet. */
export const NO_PROGRESS: DraftProgress = {
  seen: {},
  confirmed: [],
  risks: {},
  facts: null,
  leaks: [],
  merged: [],
  decoys: { caught: [], passed: [] },
  linked: null,
};

/** The order in which facts are given up when a group is too small: the last first. */
export const FACTS_BY_WORTH: readonly FactKey[] = [
  'age-band',
  'statuses',
  'gender',
  'months-open',
  'ethnic-group',
];
