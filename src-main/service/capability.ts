import type { Found } from '#shared/contract/search.ts';
import type { Waiting } from '#shared/contract/today.ts';
import type { OpenWorkspace } from './workspace/open-workspace.ts';

/** What a room brings to the whole: its procedures, and its part of Today and of search. */
export interface Capability {
  /** Its part of the contract, as `os.<room>.router(...)`; `router.ts` checks that none is missing. */
  readonly router: object;
  /** What waits for the person at this laptop, of the kinds that this room knows. */
  readonly waiting?: (workspace: OpenWorkspace) => readonly Waiting[];
  /** Things of this room that hold every one of the words (folded), at most so many of each kind. */
  readonly finds?: (workspace: OpenWorkspace, words: readonly string[], most: number) => readonly Found[];
}
