import { createHash } from 'node:crypto';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/**
 * A key with the mark of this workspace, so that two councils who both write a version 2 of one template do not meet on the
 * laptop of an auditor who works for both. A key that has the mark keeps it.
 */
export function ownKey(workspace: Pick<OpenWorkspace, 'id'>, key: string): string {
  const mark = createHash('sha256').update(workspace.id).digest('hex').slice(0, 8);
  return key.endsWith(`-${mark}`) ? key : `${key.replace(/-[0-9a-f]{8}$/, '')}-${mark}`;
}
