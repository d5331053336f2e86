import type { LockReason } from '#shared/contract/control.ts';
import { capabilities } from './capabilities.ts';
import type { ServiceContext } from './context.ts';
import { router } from './router.ts';
import type { ServiceOptions } from './surroundings.ts';
import { Workspaces } from './workspace/workspaces.ts';

/** Makes the service. It holds no workspace until one is opened. */
export function createService(options: ServiceOptions) {
  const workspaces = new Workspaces(options);
  const context: ServiceContext = { options, workspaces, capabilities: Object.values(capabilities) };
  return {
    router,
    context,
    /** Closes the connection and forgets the key; what runs has finished, for transactions are synchronous. */
    async lock(_reason: LockReason): Promise<void> {
      workspaces.lock();
    },
    async close(): Promise<void> {
      workspaces.close();
    },
  };
}

/** The service as its surroundings see it. */
export type Service = ReturnType<typeof createService>;
