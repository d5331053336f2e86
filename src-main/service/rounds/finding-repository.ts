import { inArray } from 'drizzle-orm';
import { asIds, type RoundId } from '#shared/domain/ids.ts';
import type { Finding } from '../capability.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Rounds by name and theme. */
export const findRounds: Finding = {
  kind: 'round',
  words: (store, ids) =>
    store
      .select({ id: rounds.id, name: rounds.name, theme: rounds.theme })
      .from(rounds)
      .where(ids === 'all' ? undefined : inArray(rounds.id, asIds<RoundId>(ids)))
      .all()
      .map(({ id, name, theme }) => ({ id, words: `${name} ${theme}` })),
  touchedBy: (_store, { entity, entityId }) => (entity === 'round' ? [entityId] : []),
  show: (store, ids) =>
    store
      .select()
      .from(rounds)
      .where(inArray(rounds.id, asIds<RoundId>(ids)))
      .all()
      .map(({ id, name, theme }) => ({
        kind: 'round',
        title: name,
        detail: theme || 'Round',
        target: { to: 'round', id },
      })),
};
