import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { PaperAsked } from '#shared/contract/papers.ts';
import { api, client } from '../../base/client.ts';

/** The kinds of paper with the periods that something was entered for. */
export const usePaperKinds = () => useQuery(api.papers.kinds.queryOptions({ input: {} }));

/** One paper as it stands. */
export const usePaper = (asked: PaperAsked) =>
  useQuery(api.papers.get.queryOptions({ input: asked, placeholderData: keepPreviousData }));

/** Public papers that were written. */
export const useReleases = () => useQuery(api.papers.releases.queryOptions({ input: {} }));

export const useWritePart = () => useMutation(api.papers.write.mutationOptions());
export const useAcceptStop = () => useMutation(api.papers.accept.mutationOptions());

/** Saves a paper, or a version of it, in the form that the person chooses; null where they thought better of it. */
export const useSavePaper = (asked: PaperAsked) =>
  useMutation({
    mutationFn: async (version: number | null) => {
      const name = `${asked.kind}${asked.period ? `-${asked.period}` : ''}${version === null ? '' : `-version-${version}`}.docx`;
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      await client.papers.save({ ...asked, fileToken: chosen.token, version });
      return { name: chosen.name };
    },
  });

export const useKeepVersion = () => useMutation(api.papers.keepVersion.mutationOptions());
export const useSignOff = () => useMutation(api.papers.signOff.mutationOptions());
export const useSaveAppendix = () => useMutation(api.papers.saveAppendix.mutationOptions());
export const useRemoveAppendix = () => useMutation(api.papers.removeAppendix.mutationOptions());
export const useAreaToPlan = () => useMutation(api.papers.areaToPlan.mutationOptions());
export const useRemoveLetterhead = () => useMutation(api.papers.removeLetterhead.mutationOptions());

/** The Word file that papers are written into; null for none. */
export const useLetterhead = () => useQuery(api.papers.letterhead.queryOptions({ input: {} }));

/** Chooses the Word file that papers are written into; null where they thought better of it. */
export const useChooseLetterhead = () =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseFile('import-letterhead');
      return chosen ? client.papers.chooseLetterhead({ fileToken: chosen.token }) : null;
    },
  });

/** Plans that an area may be put into. */
export const usePlansToPutInto = () => useQuery(api.plans.list.queryOptions({ input: {} }));

/** The priorities of one; nothing is fetched for none. */
export const usePlanOf = (id: string | null) =>
  useQuery({ ...api.plans.get.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null });
