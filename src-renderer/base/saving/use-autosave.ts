import { useEffect, useEffectEvent, useState } from 'react';
import { Autosaver } from './autosaver.ts';
import type { SavedState } from './saved-state.ts';
import { useSaveNow } from './use-save-now.ts';

/** What a page that saves by itself works with. */
export interface Autosave<Value> {
  readonly state: SavedState;
  /** Hands over what the person typed. */
  readonly change: (value: Value) => void;
  /** Saves at once, for a field that is left or a page that is closed. */
  readonly saveNow: () => Promise<void>;
}

/**
 * Saves at each pause of typing, at leaving the page, and when the shell asks for it.
 * @param save answers the instant it was saved at
 */
export function useAutosave<Value>(
  save: (value: Value) => Promise<string>,
  { pauseMs = 700, retryMs = 5_000 }: { pauseMs?: number; retryMs?: number } = {},
): Autosave<Value> {
  const [state, setState] = useState<SavedState>({ kind: 'fresh' });
  const [newest] = useState(() => ({ save }));
  const [autosaver] = useState(
    () => new Autosaver<Value>({ save: (value) => newest.save(value), onState: setState, pauseMs, retryMs }),
  );
  const keepNewest = useEffectEvent(() => {
    newest.save = save;
  });
  useEffect(() => keepNewest());
  useEffect(() => () => void autosaver.saveNow(), [autosaver]);
  useSaveNow(() => autosaver.saveNow());
  return { state, change: (value) => autosaver.change(value), saveNow: () => autosaver.saveNow() };
}
