import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '../../base/client.ts';

/** All moderations, newest first. */
export const useModerations = () => useQuery(api.moderations.list.queryOptions({ input: {} }));

/** One moderation with its sample. */
export const useModeration = (id: string) => useQuery(api.moderations.get.queryOptions({ input: { id } }));

/** What a sample would be; the one before stays in sight until the next is there. */
export const useSamplePreview = (input: Parameters<typeof client.moderations.preview>[0]) =>
  useQuery({
    ...api.moderations.preview.queryOptions({ input }),
    enabled: input.roundIds.length > 0,
    placeholderData: keepPreviousData,
  });

export const useRoundsToModerate = () => useQuery(api.rounds.list.queryOptions({ input: {} }));

/** What is graded from. Read once as the page opens and forgotten as it closes: what is typed since is the page's own. */
export const useGrading = (input: { id: string; reviewId: string; moderatorId: string }) =>
  useQuery({
    ...api.moderations.openGrading.queryOptions({ input }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
export const useComparison = (input: { id: string; reviewId: string }) =>
  useQuery(api.moderations.compare.queryOptions({ input }));
export const useAgreement = (id: string) =>
  useQuery(api.moderations.agreement.queryOptions({ input: { id } }));
export const useHidden = (input: { id: string; reviewId: string }) =>
  useQuery(api.moderations.hidden.queryOptions({ input }));

export const useCreateModeration = () => useMutation(api.moderations.create.mutationOptions());
export const useWiden = () => useMutation(api.moderations.widen.mutationOptions());
export const useAddModerator = () => useMutation(api.moderations.addModerator.mutationOptions());
export const useMarkChecked = () => useMutation(api.moderations.markChecked.mutationOptions());

/** Saves a second grade and hands it in where nothing is missing. @returns what is missing */
export const useHandIn = () =>
  useMutation({
    mutationFn: async (saved: Parameters<typeof client.moderations.saveGrading>[0]) => {
      const { missing } = await client.moderations.saveGrading(saved);
      if (missing.length === 0) {
        const { second: _, ...key } = saved;
        await client.moderations.handIn(key);
      }
      return { missing };
    },
  });

export const useReReview = (input: { id: string; reviewId: string }) =>
  useQuery(api.moderations.openReReview.queryOptions({ input }));
export const useSendBack = () => useMutation(api.moderations.sendBack.mutationOptions());
export const useAnswerReReview = () => useMutation(api.moderations.answerReReview.mutationOptions());

export const useDecide = () => useMutation(api.moderations.decide.mutationOptions());
export const useSaveMinutes = () => useMutation(api.moderations.saveMinutes.mutationOptions());
export const useLearnt = (id: string) => useQuery(api.moderations.learnt.queryOptions({ input: { id } }));
export const useProposeWording = () => useMutation(api.moderations.proposeWording.mutationOptions());
export const useSaveViews = () => useMutation(api.moderations.saveViews.mutationOptions());
export const usePreparePack = () => useMutation(api.moderations.preparePack.mutationOptions());

/** Saves a document of a moderation where the person chooses; null where they thought better of it. */
export const useSaveFile = (name: string, save: (fileToken: string) => Promise<unknown>) =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      await save(chosen.token);
      return chosen.name;
    },
  });

/** Takes in a return form that the person chooses; null where they thought better of it. */
export const useTakeForm = (id: string) =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseFile('import-form');
      return chosen && client.moderations.takeForm({ id, fileToken: chosen.token });
    },
  });
