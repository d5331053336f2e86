import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { WorkspaceState } from '#shared/contract/workspace.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { RecentWorkspaces } from './recent-workspaces.ts';
import { placesIn } from './workspace-folder.ts';

/** What the page is told of an open workspace. */
export const stateOfOpen = (open: OpenWorkspace, recent: RecentWorkspaces): WorkspaceState => ({
  kind: 'open',
  name: open.name,
  recentId: recent.idOf(open.folder),
  settings: open.settings,
  openedAt: open.openedAt,
  isDemo: open.flag('demo') !== undefined,
  notices: [...open.notices],
  moved: open.moved,
});

/** Everything that was committed stands in `workspace.db` itself afterwards. */
export function checkpoint({ database }: OpenWorkspace): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** Notes how far the trail has come, closes the connection and overwrites the key. */
export function closeWorkspace(open: OpenWorkspace, recent: RecentWorkspaces): void {
  try {
    checkpoint(open);
    const mark = open.note?.note(open.database);
    open.note?.close();
    if (mark) recent.noteTrail(open.folder, open.id, mark);
    open.database.pragma('optimize');
  } catch {
    // A folder that is gone or can only be read: there is nothing left to note there.
  }
  open.database.close();
  open.key.fill(0);
}

/** Takes a folder away, the keys first: whatever is left of it can no longer be read. */
export function destroyFolder(folder: string): void {
  const { keys, keysCopy } = placesIn(folder);
  for (const path of [keys, keysCopy])
    if (existsSync(path)) writeFileSync(path, randomBytes(statSync(path).size));
  rmSync(folder, { recursive: true, force: true });
}
