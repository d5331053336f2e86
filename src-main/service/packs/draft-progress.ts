import { z } from 'zod';
import { FACTS, type FactKey } from '#shared/domain/packs/facts.ts';

const SettledRisk = z.object({ how: z.enum(['accepted', 'generalised']), by: z.string(), note: z.string() });

/** What the checker of a pack has done so far; kept with the draft, so that it can be gone on with tomorrow. */
export const DraftProgress = z.object({
  /** `<text id>#<hash of the outgoing text>`: a text that changes has to be seen again. */
  seen: z.array(z.string()),
  /** `<case id>|<entity>` */
  confirmed: z.array(z.string()),
  risks: z.record(z.string(), SettledRisk),
  /** Null until somebody chose: then the default that keeps groups large enough holds. */
  facts: z.array(z.enum(FACTS)).nullable(),
});
export type DraftProgress = z.infer<typeof DraftProgress>;

/** Nothing done yet. */
export const NO_PROGRESS: DraftProgress = { seen: [], confirmed: [], risks: {}, facts: null };

/** The order in which facts are given up when a group is too small: the last first. */
export const FACTS_BY_WORTH: readonly FactKey[] = [
  'age-band',
  'statuses',
  'gender',
  'months-open',
  'ethnic-group',
];
