import { z } from 'zod';
import { ActivityState } from '../domain/activities/activity.ts';
import { ActivityId, ItemId } from '../domain/ids.ts';
import { Impact } from '../domain/tracker/states.ts';
import { Confirms } from '../domain/verifications/verification.ts';
import { changes, Day, Id, Nothing, reads } from './base.ts';
import { UndoOffer } from './undo.ts';

/** What an activity said of a recommendation that it was asked to confirm. */
export const VerificationAnswer = z.object({
  day: Day,
  by: z.string(),
  to: Impact,
  evidence: z.string(),
  /** How many showed it, of how many that were looked at. */
  n: z.number(),
  of: z.number(),
});

/** An activity as a recommendation shows it. */
const AskedActivity = z.object({
  id: Id,
  title: z.string(),
  state: ActivityState,
  plannedFor: z.string(),
  heldOn: Day.nullable(),
});

/** A recommendation as an activity is asked about it. */
const AskedItem = z.object({
  id: Id,
  number: z.number(),
  action: z.string(),
  measure: z.string(),
  intendedImpact: z.string(),
});

/** Which activity is asked about which recommendation. */
const Pair = z.object({ activityId: ActivityId, itemId: ItemId });

/** Measures that a later activity confirms: who is asked, what the answer was, and what was promised and never kept. */
export const verificationsContract = {
  /** What an activity is asked to confirm. */
  ofActivity: reads('lead')
    .input(z.object({ activityId: ActivityId }))
    .output(
      z.object({
        /** Why it cannot answer yet; empty where it can. */
        notYet: z.string(),
        questions: z.array(
          z.object({
            item: AskedItem,
            answer: VerificationAnswer.nullable(),
            /** What is odd about asking this activity, in a sentence; empty for nothing. */
            caution: z.string(),
          }),
        ),
      }),
    ),
  /** Who confirms a recommendation. */
  ofItem: reads('lead', 'reviewer')
    .input(z.object({ itemId: ItemId }))
    .output(z.array(z.object({ activity: AskedActivity, answer: VerificationAnswer.nullable() }))),
  /** Promised and never verified: linked or in words, its day past, no answer. */
  promised: reads('lead')
    .input(Nothing)
    .output(
      z.object({
        /** How many recommendations are to be verified by something at all; those superseded are left out. */
        promised: z.number(),
        /** How many of them have an answer. */
        verified: z.number(),
        rows: z.array(
          z.object({
            item: AskedItem,
            /** Null where it is promised in words and no activity is asked. */
            activity: AskedActivity.nullable(),
            /** The promise as it was written; empty where an activity is asked. */
            words: z.string(),
            /** What became of it, in a sentence. */
            why: z.string(),
            /** yyyy-mm-dd, yyyy-mm or empty. */
            since: z.string(),
          }),
        ),
      }),
    ),
  /** Asks an activity to confirm a recommendation. One that would verify itself is a PROBLEM. */
  ask: changes('lead')
    .input(Pair)
    .output(z.object({ undo: UndoOffer.nullable() })),
  /** Asks no longer; the asking stays in the history. An answer has to be taken back first. */
  stopAsking: changes('lead').input(Pair).output(Nothing),
  /** Says what was found; the tracker has it as evidence at once. A second answer corrects the first; both stay. */
  answer: changes('lead')
    .input(
      Pair.extend({
        confirms: Confirms,
        n: z.number().int().min(0).max(1_000_000),
        of: z.number().int().min(0).max(1_000_000),
        found: z.string().max(10_000),
      }),
    )
    .output(z.object({ undo: UndoOffer.nullable() })),
};
