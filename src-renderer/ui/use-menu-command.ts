import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '#shared/contract/bridge.ts';

const listeners = new Set<(command: MenuCommand) => void>();
let isSubscribed = false;

/** Does what the menu entry of this name does. */
export function runCommand(command: MenuCommand): void {
  for (const listener of [...listeners]) listener(command);
}

/** Listens to every command of the menu (or of its shortcut) while the component is on the screen. */
export function useAnyMenuCommand(act: (command: MenuCommand) => void): void {
  const latest = useEffectEvent(act);
  useEffect(() => {
    if (!isSubscribed) {
      isSubscribed = true;
      window.plumbline.onMenuCommand(runCommand);
    }
    const listener = (command: MenuCommand) => latest(command);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}

/** Listens to one command of the menu while the component is on the screen. */
export function useMenuCommand(command: MenuCommand, act: () => void): void {
  useAnyMenuCommand((given) => {
    if (given === command) act();
  });
}
