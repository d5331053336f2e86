import { eq, inArray } from 'drizzle-orm';
import { asIds, type PlanId } from '#shared/domain/ids.ts';
import type { Finding } from '../capability.ts';
import type { Reader } from '../store/connection.ts';
import { planPriorities, plans } from '../store/schema/plans.ts';
import { foundThings } from '../store/schema/search.ts';

const KIND = 'plan';

/** Plans that are there and those that are found. A plan that came from a file, or went with it, is named by no entry of its own. */
const everyPlan = (store: Reader): string[] => [
  ...store
    .select({ id: plans.id })
    .from(plans)
    .all()
    .map(({ id }) => id),
  ...store
    .select({ id: foundThings.id })
    .from(foundThings)
    .where(eq(foundThings.kind, KIND))
    .all()
    .map(({ id }) => id),
];

/** Plans by name, head and priorities; what is to be done in them is found as followed up. */
export const findPlans: Finding = {
  kind: KIND,
  words: (store, ids) => {
    const priorities = Map.groupBy(store.select().from(planPriorities).all(), ({ planId }) => planId);
    return store
      .select({ id: plans.id, name: plans.name, head: plans.head })
      .from(plans)
      .where(ids === 'all' ? undefined : inArray(plans.id, asIds<PlanId>(ids)))
      .all()
      .map(({ id, name, head }) => ({
        id,
        words: [
          name,
          ...Object.values(head),
          ...(priorities.get(id) ?? []).flatMap(({ title, objective }) => [title, objective]),
        ].join(' '),
      }));
  },
  touchedBy(store, { entity, action }) {
    const mayChangePlans = entity === 'plan' || (entity === 'tracked-item' && action === 'remove');
    return mayChangePlans ? everyPlan(store) : [];
  },
  show: (store, ids) =>
    store
      .select({ id: plans.id, name: plans.name })
      .from(plans)
      .where(inArray(plans.id, asIds<PlanId>(ids)))
      .all()
      .map(({ id, name }) => ({ kind: KIND, title: name, detail: 'Plan', target: { to: 'plan', id } })),
};
