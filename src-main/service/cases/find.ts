import { inArray } from 'drizzle-orm';
import { squeezed } from '#shared/domain/text/fold-for-search.ts';
import type { Finding } from '../capability.ts';
import { cases } from '../store/schema/index.ts';

/** Cases by name and reference. */
export const findCases: Finding = {
  kind: 'case',
  words: (store, ids) =>
    store
      .select({ id: cases.id, name: cases.name, reference: cases.reference })
      .from(cases)
      .where(ids === 'all' ? undefined : inArray(cases.id, [...ids]))
      .all()
      .map(({ id, name, reference }) => ({ id, words: `${name} ${reference} ${squeezed(reference)}` })),
  touchedBy: (_store, { entity, entityId }) => (entity === 'case' ? [entityId] : []),
  show: (store, ids) =>
    store
      .select()
      .from(cases)
      .where(inArray(cases.id, [...ids]))
      .orderBy(cases.name)
      .all()
      .map(({ id, name, reference }) => ({
        kind: 'case',
        title: name,
        detail: `Case ${reference}`,
        target: { to: 'case', id },
      })),
};
