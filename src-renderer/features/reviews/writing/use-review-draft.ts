import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { api } from '../../../base/client.ts';
import { useSaveNow } from '../../../base/saving/use-save-now.ts';
import { draftUnder, keepDraft } from './kept-drafts.ts';
import { ReviewDraft, type WrittenState } from './review-draft.ts';
import { reviewService } from './review-service.ts';

/** The draft of the review that a page shows. It saves by itself, also after the page was left. */
export function useReviewDraft(detail: ReviewDetail): ReviewDraft {
  const queryClient = useQueryClient();
  const { id } = detail.row;
  const [{ name, draft }] = useState(() => {
    const workspace = queryClient.getQueryData(api.workspace.state.queryKey({ input: {} }));
    const recentId = workspace?.kind === 'open' ? workspace.recentId : '';
    const name = `${recentId} ${id}`;
    const draft = draftUnder(name, () => new ReviewDraft(reviewService(queryClient, recentId, id)));
    draft.takeFromService(detail);
    return { name, draft };
  });
  useEffect(() => keepDraft(name, draft), [name, draft]);
  useEffect(() => draft.takeFromService(detail), [draft, detail]);
  useSaveNow(() => draft.flush());
  return draft;
}

/** What every part of the workbench works on. */
export interface ReviewWriting {
  readonly draft: ReviewDraft;
  readonly detail: ReviewDetail;
}

const Writing = createContext<ReviewWriting | null>(null);
export const ReviewWritingProvider = Writing.Provider;

/** The review that is being written. */
export function useReviewWriting(): ReviewWriting {
  const writing = useContext(Writing);
  if (!writing) throw new Error('Only inside the workbench.');
  return writing;
}

/** A part of what is written; renders again only when that part changes. `select` must answer stable values. */
export function useWritten<Part>(select: (state: WrittenState) => Part): Part {
  const { draft } = useReviewWriting();
  return useSyncExternalStore(draft.subscribe, () => select(draft.read()));
}

/** One answer, and how to change it. */
export function useAnswer(field: string): readonly [value: string, change: (value: string) => void] {
  const { draft } = useReviewWriting();
  const value = useWritten(({ answers }) => answers[field] ?? '');
  return [value, (next) => draft.setAnswer(field, next)];
}
