import { useSyncExternalStore } from 'react';

/** The field of the text that the keyboard was in last, so that tools beside the writing know which one is meant. */
let current: string | null = null;

function subscribe(onChange: () => void): () => void {
  const onFocus = (event: FocusEvent) => {
    const { target } = event;
    const field = target instanceof HTMLTextAreaElement ? target.dataset.field : undefined;
    if (!field || field === current) return;
    current = field;
    onChange();
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

/** The field that the keyboard was in last; null before any. */
export const useFocusedText = (): string | null => useSyncExternalStore(subscribe, () => current);

/** The text field of an answer; null where it is not on the page. */
export const textOfField = (field: string): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${CSS.escape(field)}"]`);
