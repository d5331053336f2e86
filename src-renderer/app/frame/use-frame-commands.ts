import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { type MenuCommand, menuCommands } from '#shared/contract/bridge.ts';
import type { Target } from '#shared/contract/targets.ts';
import { describeProblem } from '../../base/describe-problem.ts';
import { useMayGo } from '../../base/feature.ts';
import { useOtherWindow } from '../../base/other-window.ts';
import { navigate } from '../../base/place.ts';
import { useOpenedPacks } from '../../features/packs/opened-packs.ts';
import { useLeaveWorkspace } from '../../features/start/use-workspace.ts';
import { showMessage } from '../../ui/show-undo.ts';
import { useMenuCommand, useMenuCommands } from '../../ui/use-menu-command.ts';
import { usePrintCommand } from '../../ui/use-print.ts';
import { featureSums, features } from '../features.ts';

/** Where the commands lead that only go somewhere: the entries of the rail, and what else the features bring. */
export const placesOfCommands: Readonly<Partial<Record<MenuCommand, Target>>> = Object.assign(
  {},
  ...featureSums.rail.map(({ command, target }) => command && { [command]: target }),
  ...features.map(({ commands }) => commands),
);

/** What the menu can ask of an open workspace. */
export function useFrameCommands(): void {
  const [path] = useLocation();
  const { lock, close } = useLeaveWorkspace();
  useEffect(() => {
    if (path === '/') navigate({ to: 'today' }, { replace: true });
  }, [path]);
  useOpenedPacks();
  useOtherWindow((message) => {
    if (message.says === 'go') window.location.hash = message.address;
  });
  const mayGo = useMayGo();
  const going = menuCommands.filter((command) => {
    const target = placesOfCommands[command];
    return target && mayGo(target.to);
  });
  useMenuCommands(going, (command) => {
    const target = placesOfCommands[command];
    if (target) navigate(target);
  });
  usePrintCommand((error) => showMessage(describeProblem(error).message));
  useMenuCommand('lock-workspace', () => void lock());
  useMenuCommand('close-workspace', () => void close('list'));
  useMenuCommand('new-workspace', () => void close('new'));
  useMenuCommand('open-workspace', () => void close('list'));
}
