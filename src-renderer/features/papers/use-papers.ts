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

/** Saves a paper in the form that the person chooses; null where they thought better of it. */
export const useSavePaper = (asked: PaperAsked) =>
  useMutation({
    mutationFn: async () => {
      const name = `${asked.kind}${asked.period ? `-${asked.period}` : ''}.docx`;
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      await client.papers.save({ ...asked, fileToken: chosen.token });
      return { name: chosen.name };
    },
  });
