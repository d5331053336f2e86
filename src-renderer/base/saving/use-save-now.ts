import { useEffect, useEffectEvent } from 'react';

const listeners = new Set<() => Promise<void>>();
let isSubscribed = false;

/** Saves all that is typed on the page: before the window closes, and before the workspace locks. Never rejects. */
export async function saveAllNow(): Promise<void> {
  await Promise.allSettled([...listeners].map((save) => save()));
}

/** Has `save` called, and waited for, whenever what is typed must be safe at once. */
export function useSaveNow(save: () => Promise<void>): void {
  const latest = useEffectEvent(save);
  useEffect(() => {
    if (!isSubscribed) {
      isSubscribed = true;
      window.plumbline.onSaveNow(saveAllNow);
    }
    const listener = () => latest();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}
