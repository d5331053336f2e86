import { type Today, WaitingKind } from '#shared/contract/today.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { countsOf } from './repository.ts';

const urgency = ({ kind }: { kind: WaitingKind }): number => WaitingKind.options.indexOf(kind);

/** What waits for the person at this laptop, most pressing first: the sum of what every room brings. */
export function today(workspace: OpenWorkspace, capabilities: readonly Capability[]): Today {
  const waiting = capabilities
    .flatMap((capability) => capability.waiting?.(workspace) ?? [])
    .sort((one, other) => urgency(one) - urgency(other));
  return { day: workspace.today(), waiting, counts: countsOf(workspace.store) };
}
