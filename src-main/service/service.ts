import type { LockReason } from '#shared/contract/control.ts';
import type { Capability } from './capability.ts';
import type { ServiceContext } from './context.ts';
import { loadRooms } from './rooms.ts';
import { router } from './router.ts';
import { completeIndex, refreshIndex } from './search/repository.ts';
import type { ServiceOptions } from './surroundings.ts';
import { Workspaces } from './workspace/workspaces.ts';

/** Makes the service. It holds no workspace until one is opened. */
export function createService(options: ServiceOptions) {
  const capabilities = async (): Promise<readonly Capability[]> => Object.values(await loadRooms());
  const workspaces = new Workspaces(options, async () => {
    const findings = (await capabilities()).flatMap(({ finds }) => finds ?? []);
    return {
      opened: (tx) => completeIndex(tx, findings),
      changes: (tx, changes) => refreshIndex(tx, findings, changes),
    };
  });
  const context: ServiceContext = { options, workspaces, capabilities };
  return {
    router,
    context,
    /** Closes the connection and forgets the key; what runs has finished, for transactions are synchronous. */
    async lock(_reason: LockReason): Promise<void> {
      if (!workspaces.current) return;
      workspaces.lock();
      options.onLeft?.(workspaces.lockedId());
    },
    /** Shows a workspace as locked that an earlier process of the service locked. */
    showLocked(recentId: string): void {
      workspaces.showLocked(recentId);
    },
    async close(): Promise<void> {
      workspaces.close();
    },
  };
}

/** The service as its surroundings see it. */
export type Service = ReturnType<typeof createService>;
