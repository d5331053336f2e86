import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { api } from './client.ts';

/*
 * What is typed into a form that is saved by a button outlives the page that shows it: one may look something up and
 * come back. It is held in memory only, never on the disk, and apart for each workspace.
 */
const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

function tellAll() {
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** State that is still there when one comes back to the page. */
export interface KeptState<Value> {
  readonly value: Value;
  /** Whether something was put in that is not what it began with. */
  readonly isKept: boolean;
  readonly set: (next: Value | ((before: Value) => Value)) => void;
  /** Takes it back to what it began with: after saving, or when the person gives it up. */
  readonly forget: () => void;
}

/**
 * State under a name of its own, such as `round/new`, that outlives the page.
 * @param initial what it begins with while nothing is kept
 */
export function useKeptState<Value>(name: string, initial: () => Value): KeptState<Value> {
  const queryClient = useQueryClient();
  const workspace = queryClient.getQueryData(api.workspace.state.queryKey({ input: {} }));
  const key = `${workspace?.kind === 'open' ? workspace.recentId : ''} ${name}`;
  const [start] = useState(initial);
  const value = useSyncExternalStore(subscribe, () => (kept.has(key) ? (kept.get(key) as Value) : start));
  const set = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      const before = kept.has(key) ? (kept.get(key) as Value) : start;
      kept.set(key, next instanceof Function ? next(before) : next);
      tellAll();
    },
    [key, start],
  );
  const forget = useCallback(() => {
    kept.delete(key);
    tellAll();
  }, [key]);
  return { value, isKept: kept.has(key), set, forget };
}
