import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '../../base/client.ts';

/** Every outcomes plan, newest first. */
export const useOutcomePlans = () => useQuery(api.outcomes.list.queryOptions({ input: {} }));

/** One plan with its goals and scores. */
export const useOutcomePlan = (id: string) => useQuery(api.outcomes.get.queryOptions({ input: { id } }));

/** The distance travelled, quarter by quarter. */
export const useTravelled = () => useQuery(api.outcomes.travelled.queryOptions({ input: {} }));

/** Children whose name or reference fits what is typed. */
export const useChildren = (search: string) =>
  useQuery(
    api.cases.list.queryOptions({
      input: { search, state: 'open', limit: 20 },
      placeholderData: keepPreviousData,
    }),
  );

export const useSavePlan = () => useMutation(api.outcomes.save.mutationOptions());
export const useMeasureBy = () => useMutation(api.outcomes.measureBy.mutationOptions());
export const useScore = () => useMutation(api.outcomes.score.mutationOptions());

/** Saves the form or the distance travelled where the person chooses; null where they thought better of it. */
export const useSaveOutcomes = (planId: string | null) =>
  useMutation({
    mutationFn: async () => {
      const name = planId === null ? 'distance-travelled.docx' : 'how-are-we-doing.pdf';
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      const fileToken = chosen.token;
      if (planId === null) await client.outcomes.saveTravelled({ fileToken });
      else await client.outcomes.saveForm({ id: planId, fileToken });
      return { name: chosen.name };
    },
  });
