import { z } from 'zod';
import { Day } from '#shared/contract/base.ts';
import source from './begun-reviews.json' with { type: 'json' };
import { DemoReview } from './demo-content.ts';

const BegunReview = DemoReview.omit({ submittedOn: true, concerns: true }).extend({
  begunOn: Day,
  /** Why its case was chosen by hand. */
  reason: z.string().min(1),
});
export type BegunReview = z.infer<typeof BegunReview>;

/** Reviews of the round that is under way: one half written, one with a recommendation that is hardly SMART. */
export const readBegunReviews = (): BegunReview[] => z.array(BegunReview).parse(source);
