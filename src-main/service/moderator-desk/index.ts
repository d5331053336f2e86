import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { deskOf } from './desk.ts';
import { moderatorDeskRouter } from './procedures.ts';

/** Packs in which a review is still to be graded, or something was not handed back yet. */
function deskWaiting(workspace: OpenWorkspace): Waiting[] {
  if (workspace.settings.me.role !== 'moderator') return [];
  return deskOf(workspace)
    .filter(({ reviews, hasNews }) => hasNews || reviews.some(({ state }) => state !== 'finished'))
    .map(({ theme, from, reviews, hasNews }) => {
      const finished = reviews.filter(({ state }) => state === 'finished').length;
      return {
        kind: 'second-grades',
        title: theme || (from ? `Moderation pack from ${from}` : 'Moderation pack'),
        detail: `${finished} of ${countWords(reviews.length, 'review')} graded${hasNews ? ', not all handed back' : ''}`,
        target: { to: 'moderator-desk' },
        due: null,
      };
    });
}

/** What the moderator's desk brings. */
export const moderatorDesk = {
  router: moderatorDeskRouter,
  waiting: deskWaiting,
} satisfies Capability;
