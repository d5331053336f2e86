import { type ReactNode, useState } from 'react';
import { CurrentWorkspaceProvider } from '../../base/current-workspace.ts';
import type { OpenWorkspace } from '../../base/open-workspace.ts';
import type { FollowedService } from '../../base/use-service-following.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { FreshCode } from './fresh-code.ts';
import { LockScreen } from './LockScreen.tsx';
import { RecoveryCodeScreen } from './RecoveryCodeScreen.tsx';
import { Sheet } from './Sheet.tsx';
import { StartScreen } from './StartScreen.tsx';
import { useInterruptedWorkspace } from './use-interrupted-workspace.ts';
import { useIsCodeOnItsWay, useWorkspaceState } from './use-workspace.ts';

/** Shows the start screen, the lock or the frame, whichever the workspace's state asks for. */
export function WorkspaceGate({
  service,
  banner,
  frame,
}: {
  service: FollowedService;
  banner: ReactNode;
  frame: (workspace: OpenWorkspace, banner: ReactNode) => ReactNode;
}) {
  const { state, error } = useShownState();
  const interrupted = useInterruptedWorkspace(state, service.restarts);
  const [freshCode, setFreshCode] = useState<FreshCode | null>(null);

  if (freshCode) return <RecoveryCodeScreen code={freshCode} onDone={() => setFreshCode(null)} />;
  if (!state)
    return (
      <Sheet key="starting">
        {banner}
        {error ? <ProblemNotice error={error} /> : <Loading what="Starting…" />}
      </Sheet>
    );
  if (state.kind === 'locked')
    return (
      <LockScreen name={state.name} recentId={state.recentId} banner={banner} onRecovered={setFreshCode} />
    );
  const shown = state.kind === 'open' ? state : interrupted.workspace;
  if (!shown) return <StartScreen banner={banner} onFreshCode={setFreshCode} />;
  return (
    <>
      {/* Kept in the page while the workspace is opened again: what was typed and not yet saved is still in it. */}
      <div hidden={state.kind !== 'open'} inert={state.kind !== 'open'}>
        <CurrentWorkspaceProvider value={shown}>{frame(shown, banner)}</CurrentWorkspaceProvider>
      </div>
      {state.kind !== 'open' && (
        <LockScreen
          name={shown.name}
          recentId={shown.recentId}
          banner={banner}
          onLeave={interrupted.leave}
          onRecovered={setFreshCode}
        />
      )}
    </>
  );
}

/** The state of the workspace; it stays as it was until a recovery code that is on its way has arrived. */
function useShownState() {
  const { data, error } = useWorkspaceState();
  const isCodeOnItsWay = useIsCodeOnItsWay();
  const [shown, setShown] = useState(data);
  if (!isCodeOnItsWay && shown !== data) setShown(data);
  return { state: isCodeOnItsWay ? shown : data, error };
}
