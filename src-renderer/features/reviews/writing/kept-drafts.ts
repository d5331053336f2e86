import type { ReviewDraft } from './review-draft.ts';

/*
 * Drafts of reviews that are on the screen, or that hold something the service has not saved yet. In memory only, and
 * apart for each workspace.
 */
const kept = new Map<string, { readonly draft: ReviewDraft; pages: number }>();

/** The draft under a name: the one that is kept, or a new one. */
export function draftUnder(name: string, make: () => ReviewDraft): ReviewDraft {
  return kept.get(name)?.draft ?? make();
}

/** A page shows the draft. Answers what to call when the page is left: the draft goes once all of it is saved. */
export function keepDraft(name: string, draft: ReviewDraft): () => void {
  const entry = kept.get(name) ?? { draft, pages: 0 };
  entry.pages += 1;
  kept.set(name, entry);
  const forgetWhenSaved = () => {
    if (entry.pages > 0 || !entry.draft.isIdle) return false;
    if (kept.get(name) === entry) kept.delete(name);
    return true;
  };
  return () => {
    entry.pages -= 1;
    void entry.draft.flush().then(() => {
      if (forgetWhenSaved() || entry.pages > 0) return;
      const stop = entry.draft.subscribe(() => {
        // The last state of a save is told before the queue is idle.
        queueMicrotask(() => {
          if (forgetWhenSaved() || entry.pages > 0) stop();
        });
      });
    });
  };
}
