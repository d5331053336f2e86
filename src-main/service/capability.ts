import type { Found, FoundKind } from '#shared/contract/search.ts';
import type { Waiting } from '#shared/contract/today.ts';
import type { Reader } from './store/connection.ts';
import type { Change } from './trail/append.ts';
import type { OpenWorkspace } from './workspace/open-workspace.ts';

/** A thing with the words that it is found by, as they are written. */
export interface Findable {
  readonly id: string;
  readonly words: string;
}

/** How things of one kind are found. */
export interface Finding {
  readonly kind: FoundKind;
  /** Things with their words: those of these ids that are there, or all. */
  readonly words: (store: Reader, ids: readonly string[] | 'all') => readonly Findable[];
  /** The ids of things whose words a change may have changed. */
  readonly touchedBy: (store: Reader, change: Change) => readonly string[];
  /**
   * What is shown of these things, in the order in which they are listed; an id that is gone is left out. `words` are
   * those that were looked for, folded.
   */
  readonly show: (store: Reader, ids: readonly string[], words: readonly string[]) => readonly Found[];
}

/** What a room brings to the whole: its procedures, and its part of Today and of search. */
export interface Capability {
  /** Its part of the contract, as `os.<room>.router(...)`; `router.ts` checks that none is missing. */
  readonly router: object;
  /** What waits for the person at this laptop, of the kinds that this room knows. */
  readonly waiting?: (workspace: OpenWorkspace) => readonly Waiting[];
  /** How things of this room are found by their words. */
  readonly finds?: Finding;
}
