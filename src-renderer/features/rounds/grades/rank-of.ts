import type { GradeRank } from '#shared/domain/grades/scale.ts';

/** The rank where it is one that has a shape. */
export const rankOf = (rank: number | undefined): GradeRank | undefined =>
  rank === 1 || rank === 2 || rank === 3 || rank === 4 ? rank : undefined;
