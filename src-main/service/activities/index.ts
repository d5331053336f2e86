import type { Waiting } from '#shared/contract/today.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { findActivities } from './finding-repository.ts';
import { activitiesRouter } from './procedures.ts';
import { unfinishedActivities } from './repository.ts';
import { typeNames } from './show-activities.ts';

/** Activities whose day or month has come and that nobody moved on, and reports that are awaited. */
function activitiesWaiting(workspace: OpenWorkspace): Waiting[] {
  if (workspace.settings.me.role !== 'lead') return [];
  const today = workspace.today();
  const nameOf = typeNames(workspace.store);
  return unfinishedActivities(workspace.store).flatMap(
    ({ id, typeKey, title, state, plannedFor, heldOn }): Waiting[] => {
      const isDue = plannedFor !== '' && plannedFor < today.slice(0, plannedFor.length);
      if (state !== 'report-awaited' && !isDue) return [];
      const type = nameOf(typeKey);
      return [
        {
          kind: 'activity',
          title,
          detail:
            state === 'report-awaited'
              ? `${type}: its report is awaited${heldOn ? ` since ${dateWords(heldOn)}` : ''}.`
              : `${type}, planned for ${dateWords(plannedFor)}: did it take place?`,
          target: { to: 'activity', id },
          due: null,
        },
      ];
    },
  );
}

/** What the activities room brings. */
export const activities = {
  router: activitiesRouter,
  waiting: activitiesWaiting,
  finds: findActivities,
} satisfies Capability;
