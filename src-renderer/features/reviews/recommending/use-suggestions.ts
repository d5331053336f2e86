import { useQuery } from '@tanstack/react-query';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { api } from '../../../base/client.ts';

/** Themes that recommendations of this workspace have been given. */
export function useThemes(): readonly string[] {
  const { data } = useQuery(api.recommendations.list.queryOptions({ input: { limit: 1 } }));
  return data?.themes ?? [];
}

/** Who may own what is recommended in a review: those of the case first, then the workers and managers there are. */
export function useOwnerSuggestions({ context }: ReviewDetail): readonly string[] {
  const { data } = useQuery(api.people.list.queryOptions({ input: {} }));
  const ofTheCase = [context.case.worker, context.case.teamManager].filter((name) => name !== undefined);
  const others = (data ?? [])
    .filter(({ roles }) => roles.includes('worker') || roles.includes('manager'))
    .map(({ name }) => name);
  return [...new Set([...ofTheCase, ...others])];
}
