import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ServiceState } from '#shared/contract/bridge.ts';
import { api } from './client.ts';

/** How the data service is, as far as the screen follows it. */
export interface FollowedService {
  readonly process: ServiceState['process'];
  /** How often it was started again since the app was opened. */
  readonly restarts: number;
}

/**
 * Follows the service: what it says of the workspace (locked after idle minutes, closed) reaches the screen at once,
 * and whatever was fetched before it was started again is fetched anew.
 */
export function useServiceFollowing(): FollowedService {
  const queryClient = useQueryClient();
  const [service, setService] = useState<FollowedService>({ process: 'starting', restarts: 0 });
  useEffect(() => {
    let isCurrent = true;
    const take = ({ process, restarts, status }: ServiceState) => {
      if (!isCurrent) return;
      setService((before) =>
        before.process === process && before.restarts === restarts ? before : { process, restarts },
      );
      if (status.workspace === 'locked' && status.name && status.recentId)
        showLocked(queryClient, { name: status.name, recentId: status.recentId });
      if (process === 'ready') void queryClient.invalidateQueries({ queryKey: api.workspace.state.key() });
    };
    const stop = window.plumbline.onServiceState(take);
    void window.plumbline.getServiceState().then(take);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [queryClient]);
  return service;
}

/** The lock is on the screen at once: the process that could say so is ending, and the next one is not there yet. */
function showLocked(
  queryClient: QueryClient,
  locked: { readonly name: string; readonly recentId: string },
): void {
  void queryClient.cancelQueries({ queryKey: api.workspace.state.key() });
  queryClient.setQueryData(api.workspace.state.queryKey({ input: {} }), { kind: 'locked', ...locked });
}
