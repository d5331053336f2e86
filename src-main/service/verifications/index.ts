import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { promisedAndNot } from './gather.ts';
import { verificationsRouter } from './procedures.ts';

/** What was promised to be verified, and its day is past. */
function verificationsWaiting(workspace: OpenWorkspace): Waiting[] {
  if (workspace.settings.me.role !== 'lead') return [];
  const ids = new Set(promisedAndNot(workspace).rows.map(({ item }) => item.id));
  if (ids.size === 0) return [];
  return [
    {
      kind: 'verification',
      title: `${countWords(ids.size, 'recommendation was', 'recommendations were')} to be verified, and nothing was said`,
      detail:
        'Did the audit, observation, visit or survey confirm it? Say what it found, or ask another one.',
      target: { to: 'verifications' },
      due: null,
    },
  ];
}

/** What the verifications room brings. */
export const verifications = {
  router: verificationsRouter,
  waiting: verificationsWaiting,
} satisfies Capability;
