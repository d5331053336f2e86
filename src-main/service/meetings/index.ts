import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { findMeetings } from './finding-repository.ts';
import { meetingsRouter } from './procedures.ts';
import { listMeetings } from './repository.ts';

/** Meetings that are planned for the coming week or under way, and minutes that nobody approved yet. */
function meetingsWaiting(workspace: OpenWorkspace): Waiting[] {
  if (workspace.settings.me.role !== 'lead') return [];
  return listMeetings(workspace.store)
    .filter(({ state }) => state !== 'approved')
    .map(({ id, series, day, startsAt, state, items, reached }) => ({
      kind: 'meeting',
      title: state === 'ended' ? `The minutes of ${series} wait for approval` : `${series}, ${startsAt}`,
      detail:
        state === 'planned'
          ? `${countWords(items, 'item')} on the agenda`
          : `${reached} of ${countWords(items, 'item')} reached`,
      target: { to: 'meeting', id },
      due: day,
    }));
}

/** What the meetings room brings. */
export const meetings = {
  router: meetingsRouter,
  waiting: meetingsWaiting,
  finds: findMeetings,
} satisfies Capability;
