import { useEffect, useEffectEvent } from 'react';

/** Keys of the page, in small letters: `n`, `right`; with Shift held, `shift+right`. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

const TYPING =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="tablist"]';

/** Single keys that work while one neither types nor answers a dialog. */
export function useKeys(actions: KeyActions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    if (document.querySelector('[role="dialog"]')) return;
    const key = event.key.replace(/^Arrow/, '').toLowerCase();
    const action = actions[event.shiftKey ? `shift+${key}` : key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
