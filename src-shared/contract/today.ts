import { z } from 'zod';
import { Day, Nothing, reads } from './base.ts';
import { Target } from './targets.ts';

/** What can wait for a person, most pressing first. */
export const WaitingKind = z.enum([
  'concern',
  'review-due',
  'calibration',
  'reviewer-progress',
  'review-to-allocate',
  'round-to-start',
  'exchange-conflict',
  'exchange-late',
  'exchange-ready',
  'exchange-wipe',
  'recommendation-overdue',
  'recommendation-check',
  'meeting',
  'calendar',
  'activity',
  'verification',
  'moderation',
  'second-grades',
  'pack-draft',
  'ready-for-pack',
  'notice',
  'pack-interrupted',
]);
export type WaitingKind = z.infer<typeof WaitingKind>;

/** One thing that waits, and where it is dealt with. */
export const Waiting = z.object({
  kind: WaitingKind,
  title: z.string(),
  detail: z.string(),
  target: Target,
  due: Day.nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** What Today shows: everything that waits, and how much the workspace holds. */
export const Today = z.object({
  day: Day,
  waiting: z.array(Waiting),
  counts: z.object({
    cases: z.number(),
    people: z.number(),
    rounds: z.number(),
    reviews: z.number(),
    submitted: z.number(),
    recommendations: z.number(),
  }),
});
export type Today = z.infer<typeof Today>;

/** What waits for the person at this laptop. */
export const todayProcedure = reads().input(Nothing).output(Today);
