import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '../../base/client.ts';

/** All plans, newest first. */
export const usePlans = () => useQuery(api.plans.list.queryOptions({ input: {} }));

/** One plan with its actions. */
export const usePlan = (id: string) => useQuery(api.plans.get.queryOptions({ input: { id } }));

/** Its quarterly cover up to a day; null for today. */
export const useCover = (id: string, to: string | null) =>
  useQuery(api.plans.cover.queryOptions({ input: { id, to } }));

export const useSavePlan = () => useMutation(api.plans.save.mutationOptions());
export const useCarry = () => useMutation(api.plans.carry.mutationOptions());
export const useClose = () => useMutation(api.plans.close.mutationOptions());
export const useKeep = () => useMutation(api.plans.keep.mutationOptions());

/** What can be told in public of what was done. */
export const useYouSaidWeDid = () => useQuery(api.plans.youSaidWeDid.queryOptions({ input: {} }));

/** Saves a plan in the form that the person chooses; null where they thought better of it. */
export const useSavePlanDocument = (id: string, to: string | null) =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseWhereToSave('save-document', 'plan.docx');
      if (!chosen) return null;
      await client.plans.saveDocument({ id, to, fileToken: chosen.token });
      return { name: chosen.name };
    },
  });

/** Saves "You said, we did"; null where they thought better of it. */
export const useSaveYouSaidWeDid = () =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseWhereToSave('save-document', 'you-said-we-did.docx');
      if (!chosen) return null;
      await client.plans.saveYouSaidWeDid({ fileToken: chosen.token });
      return { name: chosen.name };
    },
  });
