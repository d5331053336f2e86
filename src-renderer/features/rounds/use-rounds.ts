import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/** Every round, the newest window first. */
export const useRounds = () => useQuery(api.rounds.list.queryOptions({ input: {} }));

/** A round with its reviews, kept draws and reviewers. */
export const useRound = (id: string) => useQuery(api.rounds.get.queryOptions({ input: { id } }));

/** The grades of a round, beside those of the last one before it. */
export const useRoundResults = (id: string) => useQuery(api.rounds.results.queryOptions({ input: { id } }));

/** The templates that a round can be reviewed with. */
export const useTemplates = () => useQuery(api.templates.list.queryOptions({ input: {} }));

/** The scales that a round can be graded on. */
export const useScales = () => useQuery(api.templates.scales.queryOptions({ input: {} }));

/** Adds or changes a round. */
export const useSaveRound = () => useMutation(api.rounds.save.mutationOptions());

/** Draws a sample and shows it; nothing is kept. */
export const useDrawSample = () => useMutation(api.rounds.drawSample.mutationOptions());

/** Puts a drawn sample into its round. */
export const useKeepSample = () => useMutation(api.rounds.keepSample.mutationOptions());

/** Puts cases into a round by hand. */
export const useAddCases = () => useMutation(api.rounds.addCases.mutationOptions());

/** Takes a case out of a round. */
export const useRemoveReview = () => useMutation(api.rounds.removeReview.mutationOptions());

/** Who may review a case and who not; asked only while it is wanted. */
export const useReviewersFor = (reviewId: string, isWanted: boolean) =>
  useQuery(api.rounds.reviewersFor.queryOptions({ input: { reviewId }, enabled: isWanted }));

/** Gives a review to a reviewer, or takes it back. */
export const useAllocate = () => useMutation(api.rounds.allocate.mutationOptions());

/** Shares what nobody has yet among several reviewers. */
export const useAllocateBalanced = () => useMutation(api.rounds.allocateBalanced.mutationOptions());

/** A draw that was kept, with the round that it was kept for. */
export interface EarlierDraw {
  readonly id: string;
  readonly round: string;
  readonly keptAt: string;
  readonly seed: string;
  readonly drawn: number;
  readonly preset: 'size' | 'half' | 'other-half';
}

/** The draws kept for any round, newest first; asked only while they are wanted. */
export function useEarlierDraws(isWanted: boolean): {
  readonly draws: EarlierDraw[];
  readonly isPending: boolean;
} {
  const { data: rounds } = useQuery(api.rounds.list.queryOptions({ input: {}, enabled: isWanted }));
  return useQueries({
    queries: (isWanted ? (rounds ?? []) : []).map(({ id }) => api.rounds.get.queryOptions({ input: { id } })),
    combine: (results) => ({
      isPending: rounds === undefined || results.some((result) => result.isPending),
      draws: results
        .flatMap(({ data }) =>
          (data?.draws ?? []).map(({ id, keptAt, draw }) => ({
            id,
            round: data?.summary.name ?? '',
            keptAt,
            seed: draw.options.seed,
            drawn: draw.drawn.length,
            preset: draw.options.preset,
          })),
        )
        .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1)),
    }),
  });
}
