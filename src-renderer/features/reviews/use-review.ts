import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/**
 * A review with its template and its context. Fetched anew each time it is opened, for what is typed into it does not
 * go through the cache.
 */
export const useReview = (id: string) =>
  useQuery(
    api.reviews.get.queryOptions({ input: { id }, staleTime: 0, gcTime: 0, refetchOnMount: 'always' }),
  );

/** Seals a review. */
export const useSubmitReview = () => useMutation(api.reviews.submit.mutationOptions());

/** Lets the lead write on behalf of the reviewer. */
export const useWriteOnBehalf = () => useMutation(api.reviews.writeOnBehalf.mutationOptions());

/** Records that a child may be at immediate risk. */
export const useRaiseConcern = () => useMutation(api.reviews.raiseConcern.mutationOptions());

/** Writes down what was done about a concern. */
export const useSettleConcern = () => useMutation(api.reviews.settleConcern.mutationOptions());
