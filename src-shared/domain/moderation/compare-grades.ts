import { z } from 'zod';
import type { GradeScale } from '../grades/scale.ts';
import { findPoint } from '../grades/scale.ts';

/** Why two grades differ; sorted by the moderator (docs/domain.md, moderation). */
export const DifferenceSort = z.enum(['missed', 'weighed', 'ambiguous', 'scope']);
export type DifferenceSort = z.infer<typeof DifferenceSort>;

export const SORT_WORDS: Readonly<Record<DifferenceSort, string>> = {
  missed: 'Evidence missed',
  weighed: 'Weighed differently',
  ambiguous: 'Criterion unclear',
  scope: 'Different scope',
};

/** One opinion on one field. */
export interface Opinion {
  readonly grade: string | null;
  readonly cites: readonly number[];
}

/** How two or more opinions on one field stand to each other. */
export interface Difference {
  readonly isSame: boolean;
  /** Steps between the two that are furthest apart; null where fewer than two graded. */
  readonly apart: number | null;
  /** What each cites: `same` where all read the same, or nothing is cited by any. */
  readonly read: 'same' | 'different';
}

/** Compares opinions after the same normalising: a blank is no opinion, never a difference. */
export function compareOpinions(opinions: readonly Opinion[], scale: GradeScale): Difference {
  const ranks = opinions.flatMap(({ grade }) => findPoint(scale, grade?.trim())?.rank ?? []);
  const apart = ranks.length < 2 ? null : Math.max(...ranks) - Math.min(...ranks);
  const cited = opinions
    .filter(({ grade }) => findPoint(scale, grade?.trim()))
    .map(({ cites }) => [...new Set(cites)].sort((a, b) => a - b).join());
  return {
    isSame: apart === null || apart === 0,
    apart,
    read: new Set(cited).size > 1 ? 'different' : 'same',
  };
}

/** What the tolerance says of a moderation so far. */
export interface ToleranceVerdict {
  readonly compared: number;
  readonly beyond: number;
  /** How many more to look at; 0 where nothing is beyond, or nothing is left to draw from. */
  readonly widenBy: number;
}

/** Where any compared review is beyond the tolerance, as many again are proposed; the lead accepts or not. */
export function judgeTolerance(
  apart: readonly (number | null)[],
  tolerance: number,
  left: number,
): ToleranceVerdict {
  const compared = apart.filter((steps) => steps !== null);
  const beyond = compared.filter((steps) => steps > tolerance).length;
  return {
    compared: compared.length,
    beyond,
    widenBy: beyond === 0 ? 0 : Math.min(compared.length, left),
  };
}
