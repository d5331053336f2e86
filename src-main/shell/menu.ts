import type { MenuItemConstructorOptions } from 'electron';
import { type MenuCommand, menuCommands } from '#shared/contract/bridge.ts';

/** The application menu, with its shortcuts. Entries that concern the work are commands for the page. */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    ...(accelerator && { accelerator }),
    click: () => send(name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        command('New workspace...', 'new-workspace', 'CmdOrCtrl+Shift+N'),
        command('Open workspace...', 'open-workspace', 'CmdOrCtrl+O'),
        separator,
        command('Import cases...', 'import-cases', 'CmdOrCtrl+Shift+I'),
        command('Open a pack...', 'import-pack', 'CmdOrCtrl+Shift+O'),
        separator,
        command('Print...', 'print', 'CmdOrCtrl+P'),
        separator,
        command('Lock', 'lock-workspace', 'CmdOrCtrl+L'),
        command('Close workspace', 'close-workspace'),
        command('Settings', 'settings', 'CmdOrCtrl+,'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: [
        command('Find anything', 'find', 'CmdOrCtrl+K'),
        separator,
        command('Today', 'go-today', 'CmdOrCtrl+1'),
        command('Rounds', 'go-rounds', 'CmdOrCtrl+2'),
        command('Recommendations', 'go-recommendations', 'CmdOrCtrl+3'),
        command('Packs', 'go-packs', 'CmdOrCtrl+4'),
        command('People and cases', 'go-people-and-cases', 'CmdOrCtrl+5'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Focus on the writing', 'toggle-focus', 'CmdOrCtrl+Shift+F'),
        command('Case on a second screen', 'second-screen', 'CmdOrCtrl+Shift+D'),
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', submenu: [command('Keyboard shortcuts', 'keyboard-shortcuts', 'CmdOrCtrl+/')] },
  ];
}

/** Offers what the page can carry out now, for this person and where they are: an entry that would do nothing is grey. */
export function enableEntries(
  menu: { getMenuItemById(id: string): { enabled: boolean } | null } | null,
  offered: readonly MenuCommand[],
): void {
  for (const name of menuCommands) {
    const entry = menu?.getMenuItemById(name);
    if (entry) entry.enabled = offered.includes(name);
  }
}
