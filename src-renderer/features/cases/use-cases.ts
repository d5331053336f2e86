import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';
import { type CaseFilter, casesAPage } from './case-filter.ts';

/** One page of the cases that fit a filter, and how many fit in all. */
export const useCaseList = ({ statuses, ...filter }: CaseFilter) =>
  useQuery(
    api.cases.list.queryOptions({
      input: { ...filter, statuses: [...statuses], limit: casesAPage },
      placeholderData: keepPreviousData,
    }),
  );

/** The statuses and teams there are, with how many cases each. */
export const useCaseFacets = () => useQuery(api.cases.facets.queryOptions({ input: {} }));

/** Everything known of one case. */
export const useCase = (id: string) => useQuery(api.cases.get.queryOptions({ input: { id } }));

/** The newest entries of the audit trail about one case. */
export const useCaseHistory = (id: string) =>
  useQuery(api.auditTrail.list.queryOptions({ input: { entity: 'case', entityId: id } }));

/** Adds or changes a case. */
export const useSaveCase = () => useMutation(api.cases.save.mutationOptions());

/** Adds what is mentioned in a case's reviews and not in its record. */
export const useAddMention = () => useMutation(api.cases.addMention.mutationOptions());

/** Takes such a mention out again. */
export const useRemoveMention = () => useMutation(api.cases.removeMention.mutationOptions());

/** Saves the whole list as a CSV where the person chooses. Answers null where they thought better of it. */
export function useExportCases() {
  const { mutateAsync } = useMutation(api.cases.exportList.mutationOptions());
  return useMutation({
    mutationKey: [['cases', 'exportList']],
    mutationFn: async () => {
      const file = await window.plumbline.chooseWhereToSave('save-table', 'cases.csv');
      if (!file) return null;
      const { rows } = await mutateAsync({ fileToken: file.token });
      return { rows, ...file };
    },
  });
}
