import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../src-main/shell/menu.ts';
import { placesOfCommands } from '../../src-renderer/app/frame/use-frame-commands.ts';
import { shortcuts } from '../../src-renderer/app/shortcuts.ts';

/** Every entry of a menu, those of its submenus among them. */
function entriesOf(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entriesOf(item.submenu) : [])]);
}

/** The keys of each command in the menu, written as a page writes them. */
const menuKeys = new Map(
  entriesOf(menuTemplate('linux', () => {})).flatMap(({ id, accelerator }) =>
    id && typeof accelerator === 'string' ? [[id, accelerator.replace('CmdOrCtrl', 'mod')] as const] : [],
  ),
);

describe('menu, rail and frame', () => {
  it.each(shortcuts.map(({ command, keys }) => [command, keys] as const))(
    'give %s the same keys, %s',
    (command, keys) => {
      expect(menuKeys.get(command)?.toLowerCase()).toBe(keys.toLowerCase());
    },
  );

  it('know every place that the menu goes to', () => {
    const going = [...menuKeys.keys()].filter((command) => command.startsWith('go-'));
    expect(going.length).toBeGreaterThan(0);
    for (const command of going) expect(placesOfCommands, command).toHaveProperty(command);
  });
});
