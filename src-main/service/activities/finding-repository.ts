import { inArray } from 'drizzle-orm';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import { type ActivityId, asIds } from '#shared/domain/ids.ts';
import type { Finding } from '../capability.ts';
import { activities, activityFindings } from '../store/schema/activities.ts';
import { typeNames } from './show-activities.ts';

/** Activities beside the practice reviews by title, type, who does them, what they say and what they found. */
export const findActivities: Finding = {
  kind: 'activity',
  words: (store, ids) => {
    const nameOf = typeNames(store);
    const wanted = ids === 'all' ? null : asIds<ActivityId>(ids);
    const findings = Map.groupBy(
      store
        .select({
          activityId: activityFindings.activityId,
          text: activityFindings.text,
          theme: activityFindings.theme,
        })
        .from(activityFindings)
        .where(wanted ? inArray(activityFindings.activityId, wanted) : undefined)
        .all(),
      ({ activityId }) => activityId,
    );
    return store
      .select()
      .from(activities)
      .where(wanted ? inArray(activities.id, wanted) : undefined)
      .all()
      .map(({ id, title, typeKey, owner, summary, details }) => ({
        id,
        words: [
          title,
          nameOf(typeKey),
          owner,
          summary,
          ...Object.values(details),
          ...(findings.get(id) ?? []).flatMap(({ text, theme }) => [text, theme]),
        ].join(' '),
      }));
  },
  touchedBy: (_store, { entity, entityId }) => (entity === 'activity' ? [entityId] : []),
  show: (store, ids) => {
    const nameOf = typeNames(store);
    return store
      .select()
      .from(activities)
      .where(inArray(activities.id, asIds<ActivityId>(ids)))
      .all()
      .map(({ id, title, typeKey, heldOn, plannedFor }) => ({
        kind: 'activity',
        title,
        detail: [nameOf(typeKey), dateWords(heldOn ?? plannedFor)].filter(Boolean).join(' · '),
        target: { to: 'activity', id },
      }));
  },
};
