import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RecommendationLevel } from '#shared/domain/recommendations/recommendation.ts';
import { api } from '../../base/client.ts';

/** Which recommendations are looked for. */
export interface RecommendationFilter {
  readonly level: RecommendationLevel | null;
  readonly roundId: string | null;
  readonly theme: string | null;
  readonly search: string;
  readonly isOverdue: boolean;
  readonly offset: number;
}

/** How many are shown at once. */
export const PAGE_SIZE = 100;

/** The recommendations of a filter; those before stay in sight while others are fetched. */
export const useRecommendations = (filter: RecommendationFilter) =>
  useQuery(
    api.recommendations.list.queryOptions({
      input: { ...filter, limit: PAGE_SIZE },
      placeholderData: keepPreviousData,
    }),
  );

/** The rounds to choose from. */
export const useRoundChoices = () => useQuery(api.rounds.list.queryOptions({ input: {} }));
