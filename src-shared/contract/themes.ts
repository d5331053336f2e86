import { z } from 'zod';
import { ActivityId } from '../domain/ids.ts';
import { changes, Day, Id, Nothing, reads } from './base.ts';

/** A theme with where it came up. */
export const ThemeRow = z.object({
  id: Id.nullable(),
  name: z.string(),
  description: z.string(),
  isRetired: z.boolean(),
  /** Recommendations of the tracker, findings of activities, pieces of feedback. */
  items: z.number(),
  findings: z.number(),
  feedback: z.number(),
  /** By round, oldest first: recommendations with the theme, out of all of the round. */
  rounds: z.array(z.object({ id: Id, name: z.string(), count: z.number(), of: z.number() })),
  /** What might be recommended for the service; empty where it does not recur. */
  proposal: z.string(),
});
export type ThemeRow = z.infer<typeof ThemeRow>;

/** A training need with what it was found in. */
export const TrainingNeed = z.object({
  id: Id,
  need: z.string(),
  theme: z.string(),
  proposed: z.string(),
  doneOn: Day.nullable(),
  /** The findings that led to it. */
  found: z.array(z.object({ findingId: Id, text: z.string(), activityId: ActivityId, activity: z.string() })),
});
export type TrainingNeed = z.infer<typeof TrainingNeed>;

/** Themes over rounds and years, and the training needs that are the second exit of a finding. */
export const themesContract = {
  list: reads('lead').input(Nothing).output(z.array(ThemeRow)),
  save: changes('lead')
    .input(
      z.object({
        id: Id.nullable(),
        name: z.string().trim().min(1).max(200),
        description: z.string().trim().max(10_000).default(''),
        isRetired: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: Id })),
  needs: reads('lead').input(Nothing).output(z.array(TrainingNeed)),
  saveNeed: changes('lead')
    .input(
      z.object({
        id: Id.nullable(),
        need: z.string().trim().min(1).max(2_000),
        theme: z.string().trim().max(200).default(''),
        proposed: z.string().trim().max(2_000).default(''),
        doneOn: Day.nullable().default(null),
      }),
    )
    .output(z.object({ id: Id })),
  /** Puts a finding on the workforce list, under a need that is there or a new one; null takes it off. */
  linkNeed: changes('lead')
    .input(z.object({ activityId: ActivityId, findingId: Id, needId: Id.nullable() }))
    .output(Nothing),
};
