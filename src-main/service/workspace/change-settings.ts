import type { WorkspaceSettings } from '#shared/contract/workspace.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/** What the lead sets for everybody who works in the workspace. */
const LEADS_OWN = [
  'escalation',
  'smallCells',
  'service',
] as const satisfies readonly (keyof WorkspaceSettings)[];

/**
 * Changes settings. Whoever becomes the lead leaves a deed of its own in the trail; what is set for everybody is the
 * lead's.
 * @throws Problem where somebody else changes what is the lead's to set
 */
export function changeSettings(
  workspace: OpenWorkspace,
  changes: Partial<WorkspaceSettings>,
): WorkspaceSettings {
  const { me: before, ...settings } = workspace.settings;
  const me = changes.me ?? before;
  const theirs = LEADS_OWN.filter(
    (key) => changes[key] !== undefined && JSON.stringify(changes[key]) !== JSON.stringify(settings[key]),
  );
  if (before.role !== 'lead' && me.role !== 'lead' && theirs.length > 0)
    throw new Problem('Whom to ring and the limits of small groups are set by the lead.', {
      kept: 'Nothing was changed.',
      next: 'Ask the lead to change them.',
    });
  workspace.write((writing) => {
    if (me.role === 'lead' && before.role !== 'lead')
      writing.record({
        action: 'become-lead',
        entity: 'workspace',
        entityId: workspace.id,
        before: { name: before.name, role: before.role },
        after: { name: me.name, role: me.role },
      });
    workspace.writeSettings(writing, changes);
  });
  return workspace.settings;
}
