import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../app/client.ts';
import { navigate } from '../../app/hash-location.ts';
import { procedureOf } from '../../app/query-client.ts';
import { saveAllNow } from '../../ui/use-save-now.ts';

/** Which view of the start screen to show: the list, or a form. */
export type StartView = 'list' | 'new' | 'demo';

/** Whether a workspace is open, locked or none, as the service has it. */
export const useWorkspaceState = () => useQuery(api.workspace.state.queryOptions({ input: {} }));

/** The workspaces opened on this computer, newest first. Asked anew each time, for a stick may have been pulled out. */
export const useRecentWorkspaces = () =>
  useQuery(api.workspace.recent.queryOptions({ input: {}, staleTime: 0, refetchOnMount: 'always' }));

/** Takes a workspace off the list; its folder stays. */
export const useForgetRecent = () => useMutation(api.workspace.forgetRecent.mutationOptions());

/** Makes a workspace. */
export const useCreateWorkspace = () => useMutation(api.workspace.create.mutationOptions());

/** Makes the demo workspace. */
export const useCreateDemo = () => useMutation(api.workspace.createDemo.mutationOptions());

/** Opens a workspace with its passphrase. */
export const useOpenWorkspace = () => useMutation(api.workspace.open.mutationOptions());

/** Opens a workspace with its recovery code. */
export const useRecoverWorkspace = () => useMutation(api.workspace.recover.mutationOptions());

/** Changes the passphrase of the open workspace. */
export const useChangePassphrase = () => useMutation(api.workspace.changePassphrase.mutationOptions());

/** Writes the recovery code as a PDF. */
export const useSaveRecoverySheet = () => useMutation(api.workspace.saveRecoverySheet.mutationOptions());

/** Locks or closes the open workspace, after all that is typed was saved. */
export function useLeaveWorkspace(): {
  readonly lock: () => Promise<void>;
  readonly close: (then: StartView) => Promise<void>;
} {
  const lock = useMutation(api.workspace.lock.mutationOptions());
  const close = useMutation(api.workspace.close.mutationOptions());
  return {
    async lock() {
      await saveAllNow();
      await lock.mutateAsync({}).catch(() => undefined);
    },
    async close(then) {
      await saveAllNow();
      await close.mutateAsync({}).catch(() => undefined);
      navigate(then === 'list' ? '/' : `/?start=${then}`, { replace: true });
    },
  };
}

/** Forgets everything that was fetched from a workspace, as soon as it is no longer open. */
export function useForgetFetched(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    queryClient.removeQueries({
      predicate: ({ queryKey }) => !['workspace.state', 'workspace.recent'].includes(procedureOf(queryKey)),
    });
  }, [queryClient]);
}
