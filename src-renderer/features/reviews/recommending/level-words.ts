import type { RecommendationLevel } from '#shared/domain/recommendations/recommendation.ts';

/** Whom a recommendation is for, in words. */
export const levelWords: Readonly<Record<RecommendationLevel, string>> = {
  child: 'This child',
  service: 'The service',
};
