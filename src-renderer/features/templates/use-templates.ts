import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '../../base/client.ts';

/** Every published version. */
export const useTemplates = () => useQuery(api.templates.list.queryOptions({ input: {} }));

/** One published version. */
export const useTemplate = (id: string) => useQuery(api.templates.get.queryOptions({ input: { id } }));

/** Templates of Plumbline's own writing. */
export const useReadyTemplates = () => useQuery(api.templates.ready.queryOptions({ input: {} }));

/** Every draft. */
export const useDrafts = () => useQuery(api.templates.drafts.queryOptions({ input: {} }));

/** One draft, read once as the page opens: what is typed since is the page's own. */
export const useDraft = (id: string) =>
  useQuery({
    ...api.templates.draft.queryOptions({ input: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Begins a draft. */
export const useStartDraft = () => useMutation(api.templates.startDraft.mutationOptions());

/** Deletes a draft. */
export const useRemoveDraft = () => useMutation(api.templates.removeDraft.mutationOptions());

/** Publishes a draft. */
export const usePublishDraft = () => useMutation(api.templates.publishDraft.mutationOptions());

/** What differs between two versions. */
export const useTemplateChanges = (from: string, to: string) =>
  useQuery(api.templates.compare.queryOptions({ input: { from, to } }));

/** Makes a draft of a file that a person chooses; null where they thought better of it. */
export function useImportTemplate() {
  const take = useMutation(api.templates.importFile.mutationOptions());
  return useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseFile('import-template');
      return chosen ? take.mutateAsync({ fileToken: chosen.token }) : null;
    },
  });
}

/** Writes a version to a file that a person chooses. */
export const useExportTemplate = () =>
  useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      const chosen = await window.plumbline.chooseWhereToSave('save-template', `${name}.json`);
      return chosen ? client.templates.exportFile({ id, fileToken: chosen.token }) : null;
    },
  });

/** Writes a version as an empty form to print, where a person chooses. */
export const useSaveBlank = () =>
  useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      const chosen = await window.plumbline.chooseWhereToSave('save-document', `${name}.pdf`);
      return chosen ? client.templates.saveBlank({ id, fileToken: chosen.token }) : null;
    },
  });

/** Every version of every scale. */
export const useScales = () => useQuery(api.templates.scales.queryOptions({ input: {} }));

/** Publishes a scale. */
export const usePublishScale = () => useMutation(api.templates.publishScale.mutationOptions());
