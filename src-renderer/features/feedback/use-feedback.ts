import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/** The feedback register as a cohort or words narrow it. */
export const useFeedback = (cohort: string | null, search: string) =>
  useQuery(api.feedback.list.queryOptions({ input: { cohort, search }, placeholderData: keepPreviousData }));

export const useSaveFeedback = () => useMutation(api.feedback.save.mutationOptions());
export const useRemoveFeedback = () => useMutation(api.feedback.remove.mutationOptions());
