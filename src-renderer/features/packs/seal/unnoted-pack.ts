import { useSyncExternalStore } from 'react';
import type { Exported } from './exported.ts';

/** A pack that was written and whose passphrase nobody has noted yet, with whom it is for. */
export interface UnnotedPack {
  readonly draftId: string;
  readonly exported: Exported;
  readonly recipient: string;
}

let unnoted: UnnotedPack | null = null;
const listeners = new Set<() => void>();

/** Keeps what was written in memory until its passphrase is noted: it is kept nowhere else. Null forgets it. */
export function keepUnnoted(pack: UnnotedPack | null): void {
  unnoted = pack;
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The pack whose passphrase is not noted yet; null where there is none. */
export const useUnnotedPack = (): UnnotedPack | null => useSyncExternalStore(subscribe, () => unnoted);
