import { and, eq, isNull } from 'drizzle-orm';
import type { Waiting } from '#shared/contract/today.ts';
import { nameKey } from '../people/repository.ts';
import { people, reviews, rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { isCalibrated } from './repository.ts';

/** Exemplars to grade, for who has reviews in a round that asks for it. */
export function calibrationWaiting({ store, settings }: OpenWorkspace): Waiting[] {
  const { me } = settings;
  if (isCalibrated(store, me.name)) return [];
  const found = store
    .select({ name: rounds.name, closesOn: rounds.closesOn })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(
      and(
        eq(people.nameKey, nameKey(me.name)),
        eq(rounds.requiresCalibration, true),
        isNull(reviews.submittedAt),
        isNull(reviews.withdrawnAt),
      ),
    )
    .get();
  if (!found) return [];
  return [
    {
      kind: 'calibration',
      title: 'Grade the exemplars before you submit',
      detail: found.name,
      target: { to: 'calibration' },
      due: found.closesOn,
    },
  ];
}
