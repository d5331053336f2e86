import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { procedureOf } from '../../base/query-client.ts';
import { saveAllNow } from '../../base/saving/use-save-now.ts';
import { type FreshCode, freshCode } from './fresh-code.ts';

/** Which view of the start screen to show: the list, or a form. */
export type StartView = 'list' | 'new' | 'demo';

/** Whether a workspace is open, locked or none, as the service has it. */
export const useWorkspaceState = () => useQuery(api.workspace.state.queryOptions({ input: {} }));

/** The workspaces opened on this computer, newest first. Asked anew each time, for a stick may have been pulled out. */
export const useRecentWorkspaces = () =>
  useQuery(api.workspace.recent.queryOptions({ input: {}, staleTime: 0, refetchOnMount: 'always' }));

/** Takes a workspace off the list; its folder stays. */
export const useForgetRecent = () => useMutation(api.workspace.forgetRecent.mutationOptions());

/*
 * What gives a recovery code takes its receiver with it: the state may say "open" before the answer is here, and the
 * screen that asked may be gone by then. The code is shown once and must not get lost on the way.
 */

/** Makes a workspace. */
export const useCreateWorkspace = (onFreshCode: (code: FreshCode) => void) =>
  useMutation(
    api.workspace.create.mutationOptions({
      onSuccess: ({ recoveryCode, state }) => onFreshCode(freshCode(recoveryCode, state, false)),
    }),
  );

/** Opens the demo of this computer: no passphrase is asked for. */
export const useOpenDemo = () => useMutation(api.workspace.openDemo.mutationOptions());

/** Opens a workspace with its passphrase. */
export const useOpenWorkspace = () => useMutation(api.workspace.open.mutationOptions());

/** Opens a workspace with its recovery code. */
export const useRecoverWorkspace = (onFreshCode: (code: FreshCode) => void) =>
  useMutation(
    api.workspace.recover.mutationOptions({
      onSuccess: ({ recoveryCode, state }) => onFreshCode(freshCode(recoveryCode, state, true)),
    }),
  );

const givesCode: ReadonlySet<string> = new Set([
  'workspace.create',
  'workspace.recover',
  'exchange.begin',
  'moderatorDesk.begin',
]);

/** Whether a workspace is being made or recovered, so that a recovery code is on its way. */
export const useIsCodeOnItsWay = (): boolean =>
  useIsMutating({ predicate: ({ options }) => givesCode.has(procedureOf(options.mutationKey)) }) > 0;

/** Changes the passphrase of the open workspace. */
export const useChangePassphrase = () => useMutation(api.workspace.changePassphrase.mutationOptions());

/** Makes a new recovery code for the open workspace. */
export const useNewRecoveryCode = () => useMutation(api.workspace.newRecoveryCode.mutationOptions());

/** The new recovery code is noted: the one before it no longer opens. */
export const useConfirmRecoveryCode = () => useMutation(api.workspace.confirmRecoveryCode.mutationOptions());

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
      navigate({ to: 'start', ...(then !== 'list' && { start: then }) }, { replace: true });
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
