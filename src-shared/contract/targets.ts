import { z } from 'zod';
import { Id } from './base.ts';

const place = <To extends string>(to: To) => z.object({ to: z.literal(to) });
const placeOf = <To extends string>(to: To) => z.object({ to: z.literal(to), id: Id });

/**
 * A place in the app, as a value. Only the renderer knows its address (`base/place.ts`), so that a link cannot lead
 * to a page that is not there: a place without an address does not compile.
 */
export const Target = z.discriminatedUnion('to', [
  z.object({ to: z.literal('start'), start: z.enum(['new', 'demo']).optional() }),
  place('today'),
  place('rounds'),
  place('new-round'),
  placeOf('round'),
  placeOf('edit-round'),
  placeOf('round-grades'),
  /** `at` is the element of the page to show, such as `recommendation-7`. */
  placeOf('review').extend({ at: z.string().optional() }),
  place('templates'),
  placeOf('template'),
  placeOf('edit-template'),
  /** Two versions side by side; the id is both, parted by `..`. */
  placeOf('compare-templates'),
  place('grade-scales'),
  place('calibration'),
  place('coverage'),
  /** What reviews say of the cases of a worker or a team; the id is the name. */
  placeOf('worker'),
  placeOf('team'),
  /** `filter` narrows the list: the fields of its address, such as `{ overdue: '1' }`. */
  place('recommendations').extend({ filter: z.record(z.string(), z.string()).optional() }),
  /** `filter` narrows the list: the fields of its address, such as `{ view: 'overdue' }`. */
  place('tracker').extend({ filter: z.record(z.string(), z.string()).optional() }),
  place('new-item'),
  place('bring-in'),
  place('impact-checks'),
  placeOf('item'),
  place('plans'),
  place('new-plan'),
  place('you-said-we-did'),
  placeOf('plan'),
  placeOf('edit-plan'),
  place('meetings'),
  place('new-meeting'),
  place('compare-days'),
  placeOf('meeting'),
  placeOf('hold-meeting'),
  /** `year` is shown: "2024-25". */
  place('calendar').extend({ year: z.string().optional() }),
  place('import-calendar'),
  place('feedback'),
  place('themes'),
  place('outcomes'),
  placeOf('outcomes-plan'),
  place('papers'),
  place('insights'),
  /** A paper; the id is its kind. */
  placeOf('paper').extend({ period: z.string().optional(), plan: z.string().optional() }),
  place('activities'),
  place('verifications'),
  /** `type` is chosen already when the page opens. */
  place('new-activity').extend({ type: z.string().optional() }),
  place('activity-types'),
  placeOf('activity'),
  placeOf('edit-activity'),
  placeOf('activity-report'),
  place('cases'),
  place('import-cases'),
  place('new-case'),
  placeOf('case'),
  placeOf('edit-case'),
  place('people'),
  place('new-person'),
  placeOf('person'),
  place('moderations'),
  place('new-moderation'),
  placeOf('moderation'),
  /** A second grade that is being given; the id is moderation, review and moderator, parted by dots. */
  placeOf('grading'),
  /** Opinions side by side; the id is moderation and review, parted by a dot. */
  placeOf('comparison'),
  /** A review that is sent back with points; the id is moderation and review, parted by a dot. */
  placeOf('re-review'),
  placeOf('agreement'),
  place('moderator-desk'),
  /** A second grade on a moderator's own desk; the id is the pack and the place of the review in it, parted by a dot. */
  placeOf('second-grade'),
  place('packs'),
  /** `round` is chosen already when the page opens. */
  place('new-pack').extend({ round: Id.optional() }),
  place('open-pack'),
  /** `text` is the passage to show first. */
  placeOf('pack').extend({ text: z.string().optional() }),
  placeOf('seal-pack'),
  placeOf('release'),
  place('exchange'),
  /** Whose work, in which round. */
  place('hand-out').extend({ round: Id.optional(), reviewer: Id.optional() }),
  place('take-in'),
  place('exchange-conflicts'),
  place('contacts'),
  place('audit-trail'),
  place('settings'),
]);
export type Target = z.infer<typeof Target>;
