import type { InferContractRouterOutputs } from '@orpc/contract';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { trackerContract } from '#shared/contract/tracker.ts';
import { api, client } from '../../base/client.ts';

export type ImpactChecks = InferContractRouterOutputs<typeof trackerContract>['impactChecks'];

/** What later reviews say of what was done, and a sample drawn by a word. */
export const useImpactChecks = (size: number, seed: string) =>
  useQuery(
    api.tracker.impactChecks.queryOptions({ input: { size, seed }, placeholderData: keepPreviousData }),
  );

/** Puts the children of the sample into a round. */
export const useTakeReaudit = () => useMutation(api.tracker.takeReaudit.mutationOptions());

/** Rounds that are open: a re-audit goes into one of them. */
export const useOpenRounds = () =>
  useQuery(
    api.rounds.list.queryOptions({
      input: {},
      select: (rounds) => rounds.filter(({ closedAt }) => closedAt === null),
    }),
  );

/** Domains and grades that an effect test can look at. */
export const useEffectChoices = () => useQuery(api.tracker.effectChoices.queryOptions());

/** Earlier recommendations of the child of a review. */
export const useEarlier = (reviewId: string) =>
  useQuery(api.tracker.earlier.queryOptions({ input: { reviewId } }));

/** Reviewers whose recommendations are followed up. */
export const useAuditors = () => useQuery(api.tracker.auditors.queryOptions());

/** Saves what came of the recommendations of one reviewer; null where the person thought better of it. */
export const useSaveFeedback = () =>
  useMutation({
    mutationFn: async ({ id, name: auditor }: { readonly id: string; readonly name: string }) => {
      const name = `feedback-${auditor.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.docx`;
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      const { rows } = await client.tracker.saveFeedback({ reviewerId: id, fileToken: chosen.token });
      return { rows, name: chosen.name };
    },
  });

/** Saves a short assurance report of one item; null where the person thought better of it. */
export const useSaveAssurance = (id: string, number: number) =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseWhereToSave('save-document', `assurance-R-${number}.docx`);
      if (!chosen) return null;
      await client.tracker.saveAssurance({ id, fileToken: chosen.token });
      return { name: chosen.name };
    },
  });
