import type { Waiting } from '#shared/contract/today.ts';
import { formatDay, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { workspaceRouter } from './procedures.ts';
import { hasSealedReview } from './repository.ts';

/** Where back-ups are copied to as well: asked once, when there is work that no list can bring back, and said when missed. */
function secondPlaceWaiting(workspace: OpenWorkspace): Waiting[] {
  const { state } = workspace.secondPlace ?? {};
  if (!state || workspace.flag('demo') !== undefined) return [];
  if (state.missedAt)
    return [
      notice(
        'The newest back-up is not in its second place',
        state.lastAt
          ? `The last copy came there on ${formatDay(localDayOf(state.lastAt))}. Connect the drive, then make a back-up in Settings.`
          : 'Connect the drive, then make a back-up in Settings.',
      ),
    ];
  if (state.kind !== 'not-asked' || !hasSealedReview(workspace.store)) return [];
  return [
    notice(
      'Back-ups are in the workspace’s own folder only',
      'Choose a stick or another drive for a second copy in Settings, or say there that you want none.',
    ),
  ];
}

const notice = (title: string, detail: string): Waiting => ({
  kind: 'notice',
  title,
  detail,
  target: { to: 'settings' },
  due: null,
});

/** What was found when the workspace was opened: keys put right, work that is missing, a folder that is synced. */
const noticesWaiting = ({ notices }: OpenWorkspace): Waiting[] =>
  notices.map((found) => notice(found, 'Found when the workspace was opened'));

const waiting = (workspace: OpenWorkspace): Waiting[] => [
  ...noticesWaiting(workspace),
  ...secondPlaceWaiting(workspace),
];

/** What the workspace room brings. */
export const workspace = { router: workspaceRouter, waiting } satisfies Capability;
