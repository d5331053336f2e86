import { useRef } from 'react';
import { type KeyActions, useKeys } from '../../ui/use-keys.ts';

/** The attribute of what N goes to. */
export const STOP = { 'data-difference': '', tabIndex: -1 } as const;

/**
 * N goes to the next difference of the page, Shift+N to the one before, and round; `more` are keys that do something with
 * the one that has the focus. @returns the page, to be put around the differences
 */
export function useDifferenceKeys(more: (at: () => number, next: () => void) => KeyActions = () => ({})) {
  const page = useRef<HTMLDivElement>(null);
  const stops = () => [...(page.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])];
  const at = () => stops().findIndex((stop) => stop.contains(document.activeElement));
  const go = (by: 1 | -1) => {
    const all = stops();
    const from = at();
    const to = from < 0 ? (by > 0 ? 0 : all.length - 1) : (from + by + all.length) % all.length;
    const stop = all[to];
    stop?.closest('details')?.setAttribute('open', '');
    stop?.focus();
    stop?.scrollIntoView({ block: 'center' });
  };
  useKeys({ n: () => go(1), 'shift+n': () => go(-1), ...more(at, () => go(1)) });
  return page;
}
