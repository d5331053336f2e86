import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { navigate } from '../../base/place.ts';
import { useOpenedPacks } from '../../features/packs/opened-packs.ts';
import { useLeaveWorkspace } from '../../features/start/use-workspace.ts';
import { useMenuCommand } from '../../ui/use-menu-command.ts';
import { leadsSomewhere } from '../rooms.ts';

function goTo(place: string): void {
  if (leadsSomewhere(place)) navigate(place);
}

/** What the menu can ask of an open workspace. */
export function useFrameCommands(): void {
  const [path] = useLocation();
  const { lock, close } = useLeaveWorkspace();
  useEffect(() => {
    if (path === '/') navigate('/today', { replace: true });
  }, [path]);
  useOpenedPacks();
  useMenuCommand('go-today', () => goTo('/today'));
  useMenuCommand('go-rounds', () => goTo('/rounds'));
  useMenuCommand('go-recommendations', () => goTo('/recommendations'));
  useMenuCommand('go-packs', () => goTo('/packs'));
  useMenuCommand('go-people-and-cases', () => goTo('/cases'));
  useMenuCommand('settings', () => goTo('/settings'));
  useMenuCommand('import-cases', () => goTo('/cases/import'));
  useMenuCommand('import-pack', () => goTo('/packs?import=1'));
  useMenuCommand('lock-workspace', () => void lock());
  useMenuCommand('close-workspace', () => void close('list'));
  useMenuCommand('new-workspace', () => void close('new'));
  useMenuCommand('open-workspace', () => void close('list'));
}
