import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import type { SavedState } from '../base/saving/saved-state.ts';
import { savedWords } from './date-words.ts';
import classes from './SavedMark.module.css';

/** "Saved 10:42" ("Saved 18 Nov 2026" where that was another day), "Saving…" or "Not saved: …". Only the last one is spoken by a screen reader on its own. */
export function SavedMark({ state }: { state: SavedState }) {
  return (
    <>
      <span className={classes.mark}>{quietPart(state)}</span>
      <span role="status">
        {state.kind === 'not-saved' && (
          <span className={`${classes.mark} ${classes.notSaved}`}>
            <IconAlertTriangle size={16} aria-hidden />
            Not saved: {state.reason} {state.next}
          </span>
        )}
      </span>
    </>
  );
}

function quietPart(state: SavedState) {
  if (state.kind === 'saving')
    return (
      <>
        <IconDots size={16} aria-hidden /> Saving…
      </>
    );
  if (state.kind === 'saved')
    return (
      <>
        <IconCheck size={16} aria-hidden /> Saved {savedWords(state.at, new Date())}
      </>
    );
  return null;
}
