import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { tellOtherWindow, useOtherWindow } from '../../../base/other-window.ts';
import { procedureOf } from '../../../base/query-client.ts';

/** What the first window shows. */
interface Shown {
  readonly reviewId: string;
  readonly section: string | null;
}

/** Several pauses in the writing are one look. */
const LOOK_AGAIN_MS = 300;

/** Answers are saved at each pause of the keyboard, and none of them is shown here. */
const NOT_SHOWN_HERE: ReadonlySet<string> = new Set(['reviews.saveAnswer']);

/**
 * Follows the first window: which review it shows, what is written there. A link that is followed here leads the first window.
 * @param isOpen whether the workspace is open; once it is not, nothing that was fetched stays in this window
 */
export function useSecondScreen(isOpen: boolean): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useLookingAgain(isOpen);
  useLinksForTheFirstWindow();
  useOtherWindow((message) => {
    if (message.says === 'review-shown') setShown({ reviewId: message.reviewId, section: message.section });
  });
  useEffect(() => {
    if (isOpen) tellOtherWindow({ says: 'what-is-shown' });
    else setShown(null);
  }, [isOpen]);
  return isOpen ? shown : null;
}

function useLookingAgain(isOpen: boolean): void {
  const queryClient = useQueryClient();
  const waiting = useRef<number | undefined>(undefined);
  useOtherWindow((message) => {
    if (message.says !== 'written' || NOT_SHOWN_HERE.has(message.procedure)) return;
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => void queryClient.invalidateQueries(), LOOK_AGAIN_MS);
  });
  useEffect(() => {
    if (isOpen) return;
    queryClient.removeQueries({ predicate: ({ queryKey }) => procedureOf(queryKey) !== 'workspace.state' });
  }, [isOpen, queryClient]);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
}

function useLinksForTheFirstWindow(): void {
  useEffect(() => {
    const onHash = () => {
      const address = window.location.hash;
      if (!address) return;
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
      tellOtherWindow({ says: 'go', address });
    };
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
}
