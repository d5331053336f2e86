import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { useMemo } from 'react';
import { runCommand } from '../../ui/use-menu-command.ts';
import { shortcuts } from '../shortcuts.ts';

/** Makes the shortcuts work, also while one types. */
export function useShortcuts(): void {
  const items = useMemo(
    () => shortcuts.map(({ keys, command }): HotkeyItem => [keys, () => runCommand(command)]),
    [],
  );
  useHotkeys(items, [], true);
}
