import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { moderationsRouter } from './procedures.ts';
import { listModerations } from './repository.ts';

/** Moderations in which a second grade or a decision is still to come. */
function moderationsWaiting(workspace: OpenWorkspace): Waiting[] {
  if (workspace.settings.me.role !== 'lead') return [];
  return listModerations(workspace.store)
    .filter(({ decided, reviews }) => decided < reviews)
    .map(({ id, title, reviews, graded, decided, deadline }) => ({
      kind: 'moderation',
      title,
      detail: `${graded} of ${countWords(reviews, 'review')} with a second grade, ${decided} decided`,
      target: { to: 'moderation', id },
      due: deadline,
    }));
}

/** What the moderations room brings. */
export const moderations = {
  router: moderationsRouter,
  waiting: moderationsWaiting,
} satisfies Capability;
