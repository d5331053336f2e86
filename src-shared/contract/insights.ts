import { z } from 'zod';
import { RoundId } from '../domain/ids.ts';
import { Delivery } from '../domain/tracker/states.ts';
import { Day, Id, Nothing, reads } from './base.ts';

const Counted = z.object({ rank: z.number(), word: z.string(), graded: z.number(), moderated: z.number() });

/** The overall grades of a round on the shared rank, each in the round's own word, best first. */
export const RoundInsight = z.object({
  id: RoundId,
  name: z.string(),
  opensOn: Day,
  points: z.array(Counted),
  /** How many have an overall grade, as graded and with what moderation decided; the counts of `points` add up to them. */
  graded: z.number(),
  moderated: z.number(),
  /** How many moderation decided; the others stand as graded. */
  decided: z.number(),
  notGraded: z.number(),
});
export type RoundInsight = z.infer<typeof RoundInsight>;

/** A recommendation with the days that it took, or has waited. */
export const ItemDays = z.object({ id: Id, number: z.number(), days: z.number() });
export type ItemDays = z.infer<typeof ItemDays>;

/** How long it took from the day of the recommendation. `n` that it happened to, `open` that it did not happen to yet. */
export const StepInsight = z.object({
  step: z.enum(['acted', 'done', 'evidenced']),
  /** Days; null where nothing happened yet. */
  median: z.number().nullable(),
  n: z.number(),
  open: z.number(),
  /** Median days that the open ones have waited; null for none. */
  waiting: z.number().nullable(),
  /** The longest first, at most two hundred of each. */
  happened: z.array(ItemDays),
  waits: z.array(ItemDays),
});
export type StepInsight = z.infer<typeof StepInsight>;

/** How all that is followed up stood at the end of a day. */
export const MonthInsight = z.object({
  day: Day,
  total: z.number(),
  counts: z.array(z.object({ delivery: Delivery, n: z.number() })),
});
export type MonthInsight = z.infer<typeof MonthInsight>;

/** A share: so many of so many. */
export const ShareOf = z.object({ count: z.number(), of: z.number() });

/** One round as it stands beside another. */
export const RoundBeside = z.object({
  id: RoundId,
  name: z.string(),
  opensOn: Day,
  closesOn: Day,
  design: z.object({
    chosen: z.number(),
    submitted: z.number(),
    days: z.number(),
    sinceBefore: z.number().nullable(),
    internal: z.number(),
    external: z.number(),
    moderated: z.number(),
    raised: z.number(),
    lowered: z.number(),
  }),
  /** Good or better, as graded, by section. */
  sections: z.array(z.object({ title: z.string(), value: ShareOf })),
  /** Reviews that heard each voice. */
  voices: z.array(z.object({ title: z.string(), value: ShareOf })),
  /** Children by status; one child may hold several. */
  statuses: z.array(z.object({ title: z.string(), value: ShareOf })),
});
export type RoundBeside = z.infer<typeof RoundBeside>;

/** Whether practice gets better: few pictures of what is there, and none where there is too little. */
export const insightsContract = {
  /** Oldest round first; rounds without a submitted review are left out. */
  grades: reads('lead').input(Nothing).output(z.array(RoundInsight)),
  /** Superseded recommendations are left out. */
  times: reads('lead')
    .input(Nothing)
    .output(z.object({ total: z.number(), steps: z.array(StepInsight) })),
  /** Rounds beside each other, in the order asked for. */
  beside: reads('lead')
    .input(z.object({ ids: z.array(RoundId).min(1).max(2) }))
    .output(z.array(RoundBeside)),
  /** Every round with a submitted review, oldest first: Good or better by section as graded, and children by status. */
  overRounds: reads('lead')
    .input(Nothing)
    .output(
      z.object({
        rounds: z.array(z.object({ id: RoundId, name: z.string(), opensOn: Day, submitted: z.number() })),
        /** One value per round; null where the round's template had no such section. */
        sections: z.array(z.object({ title: z.string(), values: z.array(ShareOf.nullable()) })),
        statuses: z.array(z.object({ title: z.string(), values: z.array(ShareOf) })),
      }),
    ),
  /** Which of the open cases were ever reviewed, by status. */
  coverage: reads('lead')
    .input(Nothing)
    .output(
      z.object({
        open: z.number(),
        never: z.number(),
        byStatus: z.array(z.object({ name: z.string(), open: z.number(), never: z.number() })),
      }),
    ),
  months: reads('lead')
    .input(Nothing)
    .output(z.object({ step: z.enum(['month', 'quarter', 'year']), rows: z.array(MonthInsight) })),
};
