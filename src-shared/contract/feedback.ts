import { z } from 'zod';
import { ActivityId, ItemId } from '../domain/ids.ts';
import { changes, Day, Id, Nothing, reads } from './base.ts';

/** What a person enters of feedback, from wherever it came. */
export const FeedbackDraft = z.object({
  day: Day,
  /** "Survey of families", "Looked-after review", "Staff suggestion". */
  source: z.string().trim().min(1).max(300),
  /** "Children", "Parents and carers", "Workers". */
  cohort: z.string().trim().min(1).max(200),
  /** Their own words; they stay as they are. */
  words: z.string().max(100_000).default(''),
  /** A score or a share as it was given: "4 of 5", "62%". */
  score: z.string().trim().max(200).default(''),
  answered: z.number().int().min(0).max(10_000_000).nullable().default(null),
  eligible: z.number().int().min(0).max(10_000_000).nullable().default(null),
  theme: z.string().trim().max(200).default(''),
  ledTo: z.string().trim().max(10_000).default(''),
  itemId: ItemId.nullable().default(null),
  activityId: ActivityId.nullable().default(null),
  /** What was said, in words that may be told to everybody. */
  publicWords: z.string().trim().max(10_000).default(''),
  did: z.string().trim().max(10_000).default(''),
  toldWhom: z.string().trim().max(300).default(''),
  toldOn: Day.nullable().default(null),
});
export type FeedbackDraft = z.input<typeof FeedbackDraft>;

/** One piece of feedback. */
export const FeedbackRow = z.object({
  id: Id,
  day: Day,
  source: z.string(),
  cohort: z.string(),
  words: z.string(),
  score: z.string(),
  answered: z.number().nullable(),
  eligible: z.number().nullable(),
  theme: z.string(),
  ledTo: z.string(),
  itemId: ItemId.nullable(),
  activityId: ActivityId.nullable(),
  publicWords: z.string(),
  did: z.string(),
  toldWhom: z.string(),
  toldOn: Day.nullable(),
  /** What is odd, in sentences; all of it is kept. */
  oddities: z.array(z.string()),
});
export type FeedbackRow = z.infer<typeof FeedbackRow>;

/** The feedback register. */
export const feedbackContract = {
  list: reads('lead')
    .input(z.object({ cohort: z.string().nullable().default(null), search: z.string().default('') }))
    .output(
      z.object({
        rows: z.array(FeedbackRow),
        cohorts: z.array(z.string()),
        /** How many nobody has answered yet, and how many were answered without telling those who said it. */
        withoutAnswer: z.number(),
        notTold: z.number(),
      }),
    ),
  save: changes('lead')
    .input(z.object({ id: Id.nullable(), draft: FeedbackDraft }))
    .output(z.object({ id: Id, oddities: z.array(z.string()) })),
  remove: changes('lead')
    .input(z.object({ id: Id }))
    .output(Nothing),
};
