import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/** What an activity is asked to confirm. */
export const useAskedOf = (activityId: string) =>
  useQuery(api.verifications.ofActivity.queryOptions({ input: { activityId } }));

/** Who confirms a recommendation. */
export const useVerifiedBy = (itemId: string) =>
  useQuery(api.verifications.ofItem.queryOptions({ input: { itemId } }));

/** Activities that can be asked. */
export const useAskable = () =>
  useQuery(api.activities.list.queryOptions({ input: { state: null, typeKey: null, search: '' } }));

/** Promised and never verified. */
export const usePromised = () => useQuery(api.verifications.promised.queryOptions({ input: {} }));

export const useAsk = () => useMutation(api.verifications.ask.mutationOptions());
export const useStopAsking = () => useMutation(api.verifications.stopAsking.mutationOptions());
export const useAnswer = () => useMutation(api.verifications.answer.mutationOptions());
