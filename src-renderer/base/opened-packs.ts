import { useEffect, useSyncExternalStore } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';

/** A pack that waits to be opened; `isAsked`: opened from the system's file browser, so that a page goes to it by itself. */
export interface WaitingPack {
  readonly file: ChosenFile;
  readonly isAsked: boolean;
}

/** The packs that wait, the one in hand first. They wait over a lock and over the making of a workspace. */
let waiting: readonly WaitingPack[] = [];
const listeners = new Set<() => void>();

function tell(next: readonly WaitingPack[]): void {
  waiting = next;
  for (const listener of [...listeners]) listener();
}

/** Puts a pack that was chosen in a dialog in the place of the one in hand; null: that one is dealt with. */
export function putForward(file: ChosenFile | null): void {
  tell(file ? [{ file, isAsked: false }, ...waiting.slice(1)] : waiting.slice(1));
}

const useWaiting = (): readonly WaitingPack[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => waiting,
  );

const useFirst = (): WaitingPack | null => useWaiting()[0] ?? null;

/** The pack that comes after the one in hand. */
export const useNextPack = (): ChosenFile | null => useWaiting()[1]?.file ?? null;

/** The pack in hand. */
export const useChosenPack = (): ChosenFile | null => useFirst()?.file ?? null;

/** The pack in hand, where somebody opened it from the system's file browser and no page has gone to it yet. */
export function useAskedPack(): ChosenFile | null {
  const first = useFirst();
  return first?.isAsked ? first.file : null;
}

/** A page has gone to the pack in hand. */
export function arrivedAtPack(): void {
  const [first, ...rest] = waiting;
  if (first) tell([{ ...first, isAsked: false }, ...rest]);
}

/** Hears of packs that are opened from the system's file browser. For the one screen. */
export function useOpenedFiles(): void {
  useEffect(() => window.plumbline.onFileOpened((file) => tell([...waiting, { file, isAsked: true }])), []);
}
