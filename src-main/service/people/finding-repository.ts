import { asc, inArray, sql } from 'drizzle-orm';
import { asIds, type PersonId } from '#shared/domain/ids.ts';
import type { Finding } from '../capability.ts';
import { people } from '../store/schema/people.ts';

/** People by name, team and organisation. */
export const findPeople: Finding = {
  kind: 'person',
  words: (store, ids) =>
    store
      .select({ id: people.id, name: people.name, team: people.team, organisation: people.organisation })
      .from(people)
      .where(ids === 'all' ? undefined : inArray(people.id, asIds<PersonId>(ids)))
      .all()
      .map(({ id, name, team, organisation }) => ({ id, words: `${name} ${team} ${organisation}` })),
  touchedBy: (_store, { entity, entityId }) => (entity === 'person' ? [entityId] : []),
  show: (store, ids) =>
    store
      .select()
      .from(people)
      .where(inArray(people.id, asIds<PersonId>(ids)))
      .orderBy(asc(sql`sort_key(${people.name})`))
      .all()
      .map(({ id, name, team, organisation, roles }) => ({
        kind: 'person',
        title: name,
        detail: team || organisation || 'Person',
        // Who works or manages cases is looked for because of them.
        target: roles.some((role) => role === 'worker' || role === 'manager')
          ? { to: 'worker', id: name }
          : { to: 'person', id },
      })),
};
