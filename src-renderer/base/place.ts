import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

/*
 * The place in the app lives in the address after `#`: there is one page, and it survives a reload and a lock.
 * wouter's own hash location puts the search part into the real address, where it would stay for every later page.
 */

/** A place in the app, such as `/reviews/7?pane=case#evidence-2`, taken apart. */
export interface Place {
  readonly path: string;
  /** Without `?`. */
  readonly search: string;
  /** Without `#`: the element of the page to show; empty for the top. */
  readonly fragment: string;
}

/** Takes a place apart; anything that does not begin with `/` counts as the start. */
export function parsePlace(text: string): Place {
  const bare = text.replace(/^#/, '');
  if (!bare.startsWith('/')) return { path: '/', search: '', fragment: '' };
  const [beforeFragment = '', ...fragment] = bare.split('#');
  const [path = '/', ...search] = beforeFragment.split('?');
  return { path, search: search.join('?'), fragment: fragment.join('#') };
}

const subscribe = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

const currentHash = () => window.location.hash;

/** Goes to a place of the app. `replace` leaves no step back. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  if (options.replace) {
    window.location.replace(`#${to}`);
  } else window.location.hash = to;
}

/** wouter's location hook over the address after `#`. */
export const useHashLocation: BaseLocationHook = () => [
  parsePlace(useSyncExternalStore(subscribe, currentHash)).path,
  navigate,
];
useHashLocation.hrefs = (href: string) => `#${href}`;
useHashLocation.searchHook = () => parsePlace(useSyncExternalStore(subscribe, currentHash)).search;

/** The element of the page that the address points at; empty for none. */
export const useFragment = (): string => parsePlace(useSyncExternalStore(subscribe, currentHash)).fragment;
