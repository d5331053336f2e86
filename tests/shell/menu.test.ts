import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuCommands } from '#shared/contract/bridge.ts';
import { enableEntries, menuTemplate } from '../../src-main/shell/menu.ts';

/** Every entry of a menu, those of its submenus among them. */
function entriesOf(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entriesOf(item.submenu) : [])]);
}

describe('the menu', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('uses no shortcut twice on %s', (platform) => {
    const shortcuts = entriesOf(menuTemplate(platform, () => {})).flatMap(
      ({ accelerator }) => accelerator ?? [],
    );
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('sends the command that an entry is named after', () => {
    const send = vi.fn();
    const find = entriesOf(menuTemplate('linux', send)).find(({ label }) => label === 'Find anything');
    find?.click?.({} as never, undefined, {} as never);
    expect(find?.accelerator).toBe('CmdOrCtrl+K');
    expect(send).toHaveBeenCalledWith('find');
  });

  it('offers no way to the developer tools or to reload the page', () => {
    const roles = entriesOf(menuTemplate('linux', () => {})).map(({ role }) => role);
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });

  it('has an entry for each command that a page can offer', () => {
    const ids = entriesOf(menuTemplate('linux', () => {})).flatMap(({ id }) => id ?? []);
    expect(ids.sort()).toEqual([...menuCommands].sort());
  });

  it('offers what the page says that it can do, and nothing else', () => {
    const entries = new Map(
      entriesOf(menuTemplate('linux', () => {})).flatMap(({ id }) =>
        id ? [[id, { enabled: true }] as const] : [],
      ),
    );
    const menu = { getMenuItemById: (id: string) => entries.get(id) ?? null };
    const offered = () => [...entries].flatMap(([id, { enabled }]) => (enabled ? [id] : []));
    enableEntries(menu, []);
    expect(offered()).toEqual([]);
    enableEntries(menu, ['find', 'go-today']);
    expect(offered()).toEqual(['find', 'go-today']);
  });
});
