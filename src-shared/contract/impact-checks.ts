import { z } from 'zod';
import { ItemId, ReviewId, RoundId } from '../domain/ids.ts';
import { EffectTest } from '../domain/tracker/item-change.ts';
import { Impact } from '../domain/tracker/states.ts';
import { changes, Day, FileToken, Nothing, reads } from './base.ts';
import { TrackedItem } from './tracked-items.ts';
import { UndoOffer } from './undo.ts';

/** What was claimed of a recommendation, and whether later reviews bear it out. */
export const impactChecksContract = {
  /** What earlier recommendations of the child of a review were to change: their reviewer says whether it shows. */
  earlier: reads('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId }))
    .output(
      z.array(
        z.object({
          item: TrackedItem,
          measure: z.string(),
          intendedImpact: z.string(),
          /** What was said of it in this very review; null for nothing yet. */
          seen: z.object({ to: Impact, evidence: z.string() }).nullable(),
        }),
      ),
    ),
  /** What an effect test can look at. */
  effectChoices: reads('lead', 'reviewer').output(
    z.object({
      domains: z.array(z.object({ key: z.string(), title: z.string() })),
      grades: z.array(z.object({ rank: z.number(), word: z.string() })),
    }),
  ),
  /** Effect tests as they were looked up now, closed items graded down since, and a sample to look at again. */
  impactChecks: reads('lead')
    .input(
      z.object({
        size: z.number().int().min(1).max(50).default(5),
        /** The same seed draws the same. */
        seed: z.string().trim().min(1).max(60).default('1'),
      }),
    )
    .output(
      z.object({
        effects: z.array(
          z.object({
            item: TrackedItem,
            test: EffectTest,
            n: z.number(),
            met: z.number(),
            words: z.string(),
          }),
        ),
        gradedDown: z.array(z.object({ item: TrackedItem, reviewId: ReviewId, words: z.string() })),
        reaudit: z.array(
          z.object({ item: TrackedItem, day: Day, by: z.string(), evidence: z.string(), how: z.string() }),
        ),
        /** How many had their impact claimed: what the sample is drawn from. */
        claimed: z.number(),
        /** Themes of recommendations for children, the most frequent first: what the service may have to change. */
        themes: z.array(
          z.object({ theme: z.string(), items: z.number(), children: z.number(), open: z.number() }),
        ),
      }),
    ),
  /** Puts the children of a re-audit sample into an open round; the same size and seed draw what was shown. */
  takeReaudit: changes('lead')
    .input(
      z.object({
        size: z.number().int().min(1).max(50),
        seed: z.string().trim().min(1).max(60),
        roundId: RoundId,
      }),
    )
    .output(z.object({ added: z.number(), alreadyThere: z.number(), undo: UndoOffer })),
  /** Writes a short assurance report of one recommendation: question, what was checked, n, finding, state. */
  saveAssurance: changes('lead')
    .input(z.object({ id: ItemId, fileToken: FileToken }))
    .output(Nothing),
};
