import type { Target } from '#shared/contract/targets.ts';
import type { Feature, FeatureSums } from '../base/feature.ts';
import { activities } from '../features/activities/feature.ts';
import { auditTrail } from '../features/audit-trail/feature.ts';
import { calendar } from '../features/calendar/feature.ts';
import { calibration } from '../features/calibration/feature.ts';
import { cases } from '../features/cases/feature.ts';
import { exchange } from '../features/exchange/feature.ts';
import { feedback } from '../features/feedback/feature.ts';
import { insights } from '../features/insights/feature.ts';
import { meetings } from '../features/meetings/feature.ts';
import { moderations } from '../features/moderations/feature.ts';
import { moderatorDesk } from '../features/moderator-desk/feature.ts';
import { outcomes } from '../features/outcomes/feature.ts';
import { packs } from '../features/packs/feature.ts';
import { papers } from '../features/papers/feature.ts';
import { people } from '../features/people/feature.ts';
import { plans } from '../features/plans/feature.ts';
import { recommendations } from '../features/recommendations/feature.ts';
import { reviews } from '../features/reviews/feature.ts';
import { rounds } from '../features/rounds/feature.ts';
import { settings } from '../features/settings/feature.ts';
import { templates } from '../features/templates/feature.ts';
import { themes } from '../features/themes/feature.ts';
import { today } from '../features/today/feature.ts';
import { tracker } from '../features/tracker/feature.ts';
import { verifications } from '../features/verifications/feature.ts';

/** Every capability that has pages, in the order of the rail. A new one is one line here. */
const everyFeature = [
  today,
  rounds,
  templates,
  calibration,
  reviews,
  moderations,
  moderatorDesk,
  recommendations,
  tracker,
  meetings,
  plans,
  calendar,
  activities,
  verifications,
  feedback,
  themes,
  outcomes,
  papers,
  insights,
  exchange,
  packs,
  cases,
  people,
  auditTrail,
  settings,
] as const;

type Every = (typeof everyFeature)[number];
/** The keys of what the features bring under one name. */
type Brought<Name extends string> = Every extends infer One
  ? One extends Readonly<Record<Name, infer Part>>
    ? keyof Part
    : never
  : never;
/** Complete, or the keys that no feature brings: then it does not compile, and says which. */
type Complete<Wanted extends string, Given> = [Exclude<Wanted, Given>] extends [never]
  ? true
  : { readonly nobodyBrings: Exclude<Wanted, Given> };

const isWaitingComplete: Complete<keyof FeatureSums['waitingHeadings'], Brought<'waitingHeadings'>> = true;
const isFindComplete: Complete<keyof FeatureSums['findHeadings'], Brought<'findHeadings'>> = true;
/** The start screen stands outside the frame; every other place has its page. */
const isEveryPlaceAPage: Complete<Exclude<Target['to'], 'start'>, Every['routes'][number]['target']> = true;

/** Every capability that has pages. */
export const features: readonly Feature[] =
  isWaitingComplete && isFindComplete && isEveryPlaceAPage ? everyFeature : [];

/** What they bring together. Complete, as the three checks above hold. */
export const featureSums: FeatureSums = {
  rail: features.flatMap(({ rail = [] }) => rail),
  waitingHeadings: sum<FeatureSums['waitingHeadings']>(({ waitingHeadings }) => waitingHeadings),
  findHeadings: sum<FeatureSums['findHeadings']>(({ findHeadings }) => findHeadings),
  needs: new Map(
    features.flatMap(({ routes }) =>
      routes.flatMap(({ target, needs }): [typeof target, typeof needs & string][] =>
        needs ? [[target, needs]] : [],
      ),
    ),
  ),
};

function sum<Whole extends object>(part: (feature: Feature) => Partial<Whole> | undefined): Whole {
  return Object.assign({}, ...features.map((feature) => part(feature) ?? {}));
}
