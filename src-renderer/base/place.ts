import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';
import { Target } from '#shared/contract/targets.ts';

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

function subscribe(onChange: () => void) {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

const currentHash = () => window.location.hash;

/** Addresses of places that are not at their own name, most of them because they stand under another place. */
const OWN_ADDRESSES: Readonly<Partial<Record<Target['to'], `/${string}`>>> = {
  start: '/',
  'new-round': '/rounds/new',
  round: '/rounds/:id',
  'edit-round': '/rounds/:id/edit',
  'round-grades': '/rounds/:id/grades',
  review: '/reviews/:id',
  template: '/templates/:id',
  'edit-template': '/templates/:id/edit',
  'compare-templates': '/templates/compare/:id',
  'new-item': '/tracker/new',
  'bring-in': '/tracker/bring-in',
  'impact-checks': '/tracker/impact-checks',
  item: '/tracker/:id',
  'new-plan': '/plans/new',
  'you-said-we-did': '/plans/you-said-we-did',
  plan: '/plans/:id',
  'edit-plan': '/plans/:id/edit',
  'new-meeting': '/meetings/new',
  'compare-days': '/meetings/compare',
  meeting: '/meetings/:id',
  'hold-meeting': '/meetings/:id/hold',
  'import-calendar': '/calendar/bring-in',
  'outcomes-plan': '/outcomes/:id',
  paper: '/papers/:id',
  'new-activity': '/activities/new',
  'activity-types': '/activities/types',
  activity: '/activities/:id',
  'edit-activity': '/activities/:id/edit',
  'activity-report': '/activities/report/:id',
  'import-cases': '/cases/import',
  'new-case': '/cases/new',
  case: '/cases/:id',
  'edit-case': '/cases/:id/edit',
  'new-person': '/people/new',
  person: '/people/:id',
  'new-moderation': '/moderations/new',
  moderation: '/moderations/:id',
  grading: '/moderations/grade/:id',
  comparison: '/moderations/compare/:id',
  're-review': '/moderations/again/:id',
  agreement: '/moderations/:id/agreement',
  'moderator-desk': '/to-grade',
  'second-grade': '/to-grade/:id',
  'new-pack': '/packs/new',
  'open-pack': '/packs/open',
  pack: '/packs/:id',
  'seal-pack': '/packs/:id/seal',
  release: '/packs/releases/:id',
  'hand-out': '/exchange/hand-out',
  'take-in': '/exchange/take-in',
  'exchange-conflicts': '/exchange/conflicts',
  contacts: '/exchange/contacts',
};

/** The address of each place, its name unless it has another: `:id` stands for the target's `id`. What else a target says goes behind it. */
export const ADDRESSES: ReadonlyMap<Target['to'], string> = new Map(
  Target.options.map(({ shape }) => {
    const to = shape.to.value;
    return [to, OWN_ADDRESSES[to] ?? ('id' in shape ? `/${to}/:id` : `/${to}`)];
  }),
);

/** The pattern of a place's address. */
export const addressOf = (to: Target['to']): string => ADDRESSES.get(to) ?? '/';

/** The address of a place: `{ to: 'review', id: '7', at: 'evidence-2' }` is `/reviews/7#evidence-2`. */
export function hrefOf(target: Target): string {
  const { to, id = '', at = '', filter = {}, ...rest }: LooseTarget = target;
  const asked = new URLSearchParams(filter);
  for (const [name, value] of Object.entries(rest)) if (typeof value === 'string') asked.set(name, value);
  const search = asked.toString();
  const path = addressOf(to).replace(':id', encodeURIComponent(id));
  return `${path}${search && `?${search}`}${at && `#${at}`}`;
}

interface LooseTarget {
  readonly to: Target['to'];
  readonly id?: string;
  readonly at?: string;
  readonly filter?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** Goes to a place of the app. `replace` leaves no step back. */
export function navigate(target: Target, options: { replace?: boolean } = {}): void {
  goToAddress(hrefOf(target), options);
}

function goToAddress(address: string, options: { replace?: boolean } = {}): void {
  if (options.replace) window.location.replace(`#${address}`);
  else window.location.hash = address;
}

/** wouter's location hook over the address after `#`. */
export const useHashLocation: BaseLocationHook = () => [
  parsePlace(useSyncExternalStore(subscribe, currentHash)).path,
  goToAddress,
];
useHashLocation.hrefs = (href: string) => `#${href}`;
useHashLocation.searchHook = () => parsePlace(useSyncExternalStore(subscribe, currentHash)).search;

/** The element of the page that the address points at; empty for none. */
export const useFragment = (): string => parsePlace(useSyncExternalStore(subscribe, currentHash)).fragment;
