import type { InferContractRouterOutputs } from '@orpc/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { trackerContract } from '#shared/contract/tracker.ts';
import { api } from '../../base/client.ts';

export type ImpactChecks = InferContractRouterOutputs<typeof trackerContract>['impactChecks'];

/** What later reviews say of what was done, and a sample drawn by a word. */
export const useImpactChecks = (size: number, seed: string) =>
  useQuery(
    api.tracker.impactChecks.queryOptions({ input: { size, seed }, placeholderData: keepPreviousData }),
  );

/** Domains and grades that an effect test can look at. */
export const useEffectChoices = () => useQuery(api.tracker.effectChoices.queryOptions());

/** Earlier recommendations of the child of a review. */
export const useEarlier = (reviewId: string) =>
  useQuery(api.tracker.earlier.queryOptions({ input: { reviewId } }));
