import type { TablerIcon } from '@tabler/icons-react';
import { type ComponentType, createContext, lazy, useContext } from 'react';
import type { MenuCommand } from '#shared/contract/bridge.ts';
import type { FoundKind } from '#shared/contract/search.ts';
import type { Target } from '#shared/contract/targets.ts';
import type { WaitingKind } from '#shared/contract/today.ts';
import { type ProcedureName, useMay } from './permissions.ts';

/** One page of the app. A page reads the parts of its address with `useParams()`. */
export interface FeatureRoute {
  readonly target: Target['to'];
  /** The place whose entry of the rail is marked while the page is open. */
  readonly under: Target['to'];
  /** What the page is called in the window's title and to a screen reader. */
  readonly title: string;
  readonly Page: ComponentType;
  /** The procedure that the page is for: who may not call it is not led here. */
  readonly needs?: ProcedureName;
}

/** One entry of the rail. */
export interface RailEntry {
  readonly target: Target;
  readonly title: string;
  readonly Icon: TablerIcon;
  readonly place: 'top' | 'bottom';
  /** It stands as a tab on the pages of this entry, and in the rail only for those who have no use of that one. */
  readonly within?: Target['to'];
  readonly command?: MenuCommand;
  /** The shortcut, `mod` for Ctrl or Cmd. */
  readonly keys?: string;
}

/** What a capability brings to the frame; `app/features.ts` sums them. */
export interface Feature {
  readonly routes: readonly FeatureRoute[];
  readonly rail?: readonly RailEntry[];
  /** Commands of the menu that only go somewhere. */
  readonly commands?: Readonly<Partial<Record<MenuCommand, Target>>>;
  /** The heading on Today over what waits of each kind that this capability brings. */
  readonly waitingHeadings?: Readonly<Partial<Record<WaitingKind, string>>>;
  /** The heading over what is found of each kind that this capability brings. */
  readonly findHeadings?: Readonly<Partial<Record<FoundKind, string>>>;
}

/** A page that is loaded when it is first opened. */
export function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): ComponentType {
  return lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
}

/** What all features bring together. */
export interface FeatureSums {
  /** In the order of the rail. */
  readonly rail: readonly RailEntry[];
  readonly waitingHeadings: Readonly<Record<WaitingKind, string>>;
  readonly findHeadings: Readonly<Record<FoundKind, string>>;
  /** What each place needs, where it needs anything. */
  readonly needs: ReadonlyMap<Target['to'], ProcedureName>;
}

const Sums = createContext<FeatureSums | null>(null);

/** Gives the pages what the features bring together. */
export const FeatureSumsProvider = Sums.Provider;

/**
 * What all features bring together: for pages that are a sum over all of them, such as Today and the finder.
 * @throws outside the app
 */
export function useFeatureSums(): FeatureSums {
  const sums = useContext(Sums);
  if (!sums) throw new Error('The sums of the features are given by the app.');
  return sums;
}

/** Tells whether the person at this laptop has any use of a place. */
export function useMayGo(): (target: Target['to']) => boolean {
  const may = useMay();
  const needs = useContext(Sums)?.needs;
  return (target) => {
    const needed = needs?.get(target);
    return needed === undefined || may(needed);
  };
}
