import { useEffect, useEffectEvent, useState } from 'react';
import { SaveQueue } from './save-queue.ts';
import type { SavedState } from './saved-state.ts';
import { useSaveNow } from './use-save-now.ts';

/** What a page that saves by itself works with. */
export interface Autosave<Value> {
  readonly state: SavedState;
  /** Hands over what the person typed. */
  readonly change: (value: Value) => void;
}

/** A form that is saved whole is a queue of one part. */
const WHOLE = 'whole';

/**
 * Saves at each pause of typing, at leaving the page, and when the shell asks for it; never two saves at once.
 * @param save returns the instant it was saved at
 */
export function useAutosave<Value>(save: (value: Value) => Promise<string>): Autosave<Value> {
  const [state, setState] = useState<SavedState>({ kind: 'fresh' });
  const [newest] = useState(() => ({ save }));
  const [queue] = useState(() => new SaveQueue(setState));
  const keepNewest = useEffectEvent(() => {
    newest.save = save;
  });
  useEffect(() => keepNewest());
  useEffect(() => () => void queue.flush(), [queue]);
  useSaveNow(() => queue.flush());
  return { state, change: (value) => queue.put(WHOLE, () => newest.save(value)) };
}
