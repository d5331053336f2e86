import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '../../base/client.ts';
import { useLongWork } from '../../base/use-long-work.ts';

/** Every moderation pack on this desk. */
export const useDesk = () => useQuery(api.moderatorDesk.list.queryOptions({ input: {} }));

/** What is graded from. Read once as the page opens and forgotten as it closes: what is typed since is the page's own. */
export const useReviewToGrade = (input: { packId: string; number: number }) =>
  useQuery({
    ...api.moderatorDesk.openReview.queryOptions({ input }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Writes a return. */
export const useHandModerationBack = () =>
  useLongWork({
    mutationKey: api.moderatorDesk.handBack.mutationKey(),
    start: client.moderatorDesk.handBack,
  });

/** Keeps the views on template and process. */
export const useSavePackViews = () => useMutation(api.moderatorDesk.saveViews.mutationOptions());

/** Takes in the opened seals that the person chooses; null where they thought better of it. */
export const useTakeSeals = (packId: string) =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseFile('import-seals');
      return chosen && client.moderatorDesk.takeSeals({ packId, fileToken: chosen.token });
    },
  });

/** Notes that a return arrived whole. */
export const useConfirmModerationReceipt = () =>
  useMutation(api.moderatorDesk.confirmReceipt.mutationOptions());
