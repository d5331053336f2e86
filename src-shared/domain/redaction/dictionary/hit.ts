import type { Certainty } from '../types.ts';
import type { Entity, Variant } from './entities.ts';

/** Something of the dictionary found in a folded text. Offsets are folded ones. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Every entity that may be meant, likeliest first. */
  readonly entities: readonly Entity[];
  readonly certainty: Certainty;
  /** "exact" without slips of the pen; only these count as leaks of a finished text. */
  readonly exact: boolean;
  readonly part: Variant['part'] | 'number' | 'date';
  /** "'s" or plural swallowed by the hit, to be put back. */
  readonly ending: '' | "'s" | 's';
  readonly words: number;
}
