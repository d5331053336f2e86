import type { Waiting } from '#shared/contract/today.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { workspaceRouter } from './procedures.ts';

/** What was found when the workspace was opened: keys put right, work that is missing, a folder that is synced. */
const noticesWaiting = ({ notices }: OpenWorkspace): Waiting[] =>
  notices.map((notice) => ({
    kind: 'notice',
    title: notice,
    detail: 'Found when the workspace was opened',
    target: { to: 'settings' },
    due: null,
  }));

/** What the workspace room brings. */
export const workspace = { router: workspaceRouter, waiting: noticesWaiting } satisfies Capability;
