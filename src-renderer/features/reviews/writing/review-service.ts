import { MutationObserver, type MutationObserverOptions, type QueryClient } from '@tanstack/react-query';
import { api, client } from '../../../base/client.ts';
import type { ReviewService } from './review-draft.ts';

/** Another workspace than the draft's is open, or none. */
class OtherWorkspace extends Error {
  override readonly name = 'OtherWorkspace';
}

/**
 * The service as the draft of one review uses it. Writes go through the query client, so that lists learn of them.
 * @param recentId the workspace that the review is in; nothing is ever sent into another one
 */
export function reviewService(queryClient: QueryClient, recentId: string, reviewId: string): ReviewService {
  const write = async <Input, Output>(
    options: MutationObserverOptions<Output, Error, Input>,
    input: Input,
  ): Promise<Output> => {
    await assertOurs();
    return new MutationObserver(queryClient, options).mutate(input);
  };
  const assertOurs = async () => {
    const known = queryClient.getQueryData(api.workspace.state.queryKey({ input: {} }));
    const state = known?.kind === 'open' ? known : await client.workspace.state({});
    if (state.kind === 'open' && state.recentId !== recentId)
      throw new OtherWorkspace('This belongs to another workspace.');
  };
  return {
    async fetch() {
      await assertOurs();
      return client.reviews.get({ id: reviewId });
    },
    saveAnswer: (field, value) => write(api.reviews.saveAnswer.mutationOptions(), { reviewId, field, value }),
    saveEvidence: (id, draft) =>
      write(api.reviews.saveEvidence.mutationOptions(), {
        reviewId,
        id,
        ...draft,
        cites: [...draft.cites],
      }),
    removeEvidence: (id) => write(api.reviews.removeEvidence.mutationOptions(), { reviewId, id }),
    saveRecommendation: (id, draft) =>
      write(api.reviews.saveRecommendation.mutationOptions(), {
        reviewId,
        id,
        draft: { ...draft, owners: [...draft.owners] },
      }),
    removeRecommendation: (id) => write(api.reviews.removeRecommendation.mutationOptions(), { reviewId, id }),
  };
}
