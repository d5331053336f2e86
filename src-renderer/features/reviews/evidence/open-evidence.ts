import { useSyncExternalStore } from 'react';

/** Which evidence item is open for writing, and in which place of the page: an item may be shown in several. */
interface OpenEvidence {
  readonly key: string;
  readonly place: string;
}

let open: OpenEvidence | null = null;
const listeners = new Set<() => void>();

function set(next: OpenEvidence | null): void {
  open = next;
  for (const listener of [...listeners]) listener();
}

/** Opens an item for writing. */
export const openEvidence = (key: string, place: string): void => set({ key, place });

/** Closes whichever item is open. */
export const closeEvidence = (): void => set(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether this item is open in this place. */
export const useIsEvidenceOpen = (key: string, place: string): boolean =>
  useSyncExternalStore(subscribe, () => open?.key === key && open.place === place);
