import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '#shared/contract/bridge.ts';

interface Listener {
  readonly commands: readonly MenuCommand[];
  readonly act: (command: MenuCommand) => void;
}

const listeners = new Set<Listener>();
let isSubscribed = false;
let isAboutToTell = false;

/** Does what the menu entry of this name does. */
export function runCommand(command: MenuCommand): void {
  for (const { commands, act } of [...listeners]) if (commands.includes(command)) act(command);
}

/** Tells the shell what the page can do now, once for all that changed together. */
function tellWhatIsOffered(): void {
  if (isAboutToTell) return;
  isAboutToTell = true;
  queueMicrotask(() => {
    isAboutToTell = false;
    const offered = [...listeners].flatMap(({ commands }) => commands);
    void window.plumbline.offerCommands([...new Set(offered)]);
  });
}

/** Listens to these commands of the menu (or of their shortcuts) while the component is on the screen, and offers them. */
export function useMenuCommands(commands: readonly MenuCommand[], act: (command: MenuCommand) => void): void {
  const latest = useEffectEvent(act);
  const names = commands.join(' ');
  useEffect(() => {
    if (!isSubscribed) {
      isSubscribed = true;
      window.plumbline.onMenuCommand(runCommand);
    }
    const listener: Listener = {
      commands: names.split(' ').filter(Boolean) as MenuCommand[],
      act: (command) => latest(command),
    };
    listeners.add(listener);
    tellWhatIsOffered();
    return () => {
      listeners.delete(listener);
      tellWhatIsOffered();
    };
  }, [names]);
}

/** Listens to one command of the menu while the component is on the screen, and offers it. */
export function useMenuCommand(command: MenuCommand, act: () => void): void {
  useMenuCommands([command], act);
}
