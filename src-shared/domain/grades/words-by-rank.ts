import { type GradeScale, OFSTED_SCALE } from './scale.ts';

const RANKS = [1, 2, 3, 4] as const;

/**
 * The word of each rank, worst first. Where rounds with several scales are put together, a rank has each scale's word:
 * "Excellent / Outstanding". Where no scale has a word for it, Ofsted's stands.
 */
export function wordsByRank(scales: readonly GradeScale[]): string[] {
  return RANKS.map((rank) => {
    const scaleWords = (scale: GradeScale) =>
      scale.points.filter((point) => point.rank === rank).map(({ word }) => word);
    const words = [...new Set(scales.flatMap(scaleWords))];
    return (words.length > 0 ? words : scaleWords(OFSTED_SCALE)).join(' / ');
  });
}
