import { z } from 'zod';
import { CaseId, ItemId } from '../domain/ids.ts';
import { HIGHEST_SCORE, OutcomeStage } from '../domain/outcomes/bands.ts';
import { changes, Day, FileToken, Id, Nothing, reads } from './base.ts';

const Score = z.number().int().min(0).max(HIGHEST_SCORE).nullable();

/** One scoring of a goal, in the words of those who scored. */
export const OutcomeScore = z.object({
  id: Id,
  stage: OutcomeStage,
  day: Day,
  childScore: Score,
  parentScore: Score,
  childWords: z.string(),
  parentWords: z.string(),
});
export type OutcomeScore = z.infer<typeof OutcomeScore>;

/** A goal with its scores, oldest first. */
export const OutcomeGoal = z.object({
  id: Id,
  goal: z.string(),
  measure: z.string(),
  due: z.string(),
  scores: z.array(OutcomeScore),
  /** Points from the first score to the newest; null where it was scored once or never. */
  childMoved: z.number().nullable(),
  parentMoved: z.number().nullable(),
  /** What keeps it from being SMART, in sentences; empty for nothing. */
  notSmart: z.array(z.string()),
  /** Recommendations that are measured by it. */
  measures: z.array(z.object({ itemId: ItemId, number: z.number() })),
});
export type OutcomeGoal = z.infer<typeof OutcomeGoal>;

/** The outcomes plan of a family. */
export const OutcomePlan = z.object({
  id: Id,
  caseId: CaseId,
  child: z.string(),
  reference: z.string(),
  worker: z.string(),
  openedOn: Day,
  closedOn: Day.nullable(),
  note: z.string(),
  goals: z.array(OutcomeGoal),
  /** Recommendations about this child that a goal may measure. */
  recommendations: z.array(z.object({ itemId: Id, number: z.number(), action: z.string() })),
});
export type OutcomePlan = z.infer<typeof OutcomePlan>;

/** A plan as a person writes it. */
export const OutcomePlanDraft = z.object({
  caseId: CaseId,
  worker: z.string().trim().max(200).default(''),
  openedOn: Day,
  closedOn: Day.nullable().default(null),
  note: z.string().max(10_000).default(''),
  goals: z
    .array(
      z.object({
        /** Null for a new one. */
        id: Id.nullable(),
        goal: z.string().trim().min(1).max(2_000),
        measure: z.string().trim().max(2_000).default(''),
        due: z.string().trim().max(100).default(''),
      }),
    )
    .max(20),
});
export type OutcomePlanDraft = z.input<typeof OutcomePlanDraft>;

const Travelled = z.object({
  n: z.number(),
  better: z.number(),
  same: z.number(),
  worse: z.number(),
  /** Points; null where too few goals carry it. */
  mean: z.number().nullable(),
  words: z.string(),
});

/** Early help: goals that child and parent score, and how far they travelled. */
export const outcomesContract = {
  list: reads('lead')
    .input(Nothing)
    .output(
      z.array(
        z.object({
          id: Id,
          child: z.string(),
          reference: z.string(),
          worker: z.string(),
          openedOn: Day,
          closedOn: Day.nullable(),
          goals: z.number(),
          /** Day of the newest score; null for none. */
          scoredOn: Day.nullable(),
        }),
      ),
    ),
  get: reads('lead')
    .input(z.object({ id: Id }))
    .output(OutcomePlan),
  /** Makes a plan or changes one. A goal that was scored stays. */
  save: changes('lead')
    .input(z.object({ id: Id.nullable(), draft: OutcomePlanDraft }))
    .output(z.object({ id: Id })),
  /** Scores a goal, or corrects a score (`id`): the trail keeps what it was. */
  score: changes('lead')
    .input(
      z.object({
        id: Id.nullable().default(null),
        goalId: Id,
        stage: OutcomeStage,
        day: Day,
        childScore: Score,
        parentScore: Score,
        childWords: z.string().max(10_000).default(''),
        parentWords: z.string().max(10_000).default(''),
      }),
    )
    .output(z.object({ id: Id })),
  /** Makes a goal the measure of a child's recommendation, or takes that back (`null`). */
  measureBy: changes('lead')
    .input(z.object({ itemId: ItemId, goalId: Id.nullable() }))
    .output(Nothing),
  /** The goals of the child that a recommendation is about, and the one that measures it. */
  goalsFor: reads('lead')
    .input(z.object({ itemId: ItemId }))
    .output(
      z.object({
        goals: z.array(z.object({ id: Id, goal: z.string(), planId: Id })),
        goalId: Id.nullable(),
        /** How far that goal moved, in a sentence. */
        words: z.string(),
      }),
    ),
  /** The distance travelled, quarter by quarter. */
  travelled: reads('lead')
    .input(Nothing)
    .output(z.array(z.object({ quarter: z.string(), child: Travelled, parent: Travelled }))),
  /** Writes the one-page form to tick. */
  saveForm: changes('lead')
    .input(z.object({ id: Id, fileToken: FileToken }))
    .output(z.object({ goals: z.number() })),
  saveTravelled: changes('lead')
    .input(z.object({ fileToken: FileToken }))
    .output(z.object({ quarters: z.number() })),
};
