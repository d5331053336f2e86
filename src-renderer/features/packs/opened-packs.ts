import { useEffect, useSyncExternalStore } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import { navigate } from '../../base/place.ts';

/** The pack that is being opened: its token is good for one try of the passphrase, then it is chosen again. */
let chosen: ChosenFile | null = null;
const listeners = new Set<() => void>();

/** Puts a pack forward to be opened; null for none. */
export function putForward(file: ChosenFile | null): void {
  chosen = file;
  for (const listener of [...listeners]) listener();
}

/** The pack that waits to be opened. */
export const useChosenPack = (): ChosenFile | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => chosen,
  );

/** Leads to a pack that was opened from the system's file browser. For the frame of an open workspace. */
export function useOpenedPacks(): void {
  useEffect(
    () =>
      window.plumbline.onFileOpened((file) => {
        putForward(file);
        navigate({ to: 'open-pack' });
      }),
    [],
  );
}
