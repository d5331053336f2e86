import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { SECOND_SCREEN } from '#shared/contract/bridge.ts';
import { isMadeOldBy, procedureOf } from './query-client.ts';

/*
 * The first window and the one for a second screen. They say names and ids to each other and nothing that was written:
 * each fetches for itself what it shows. Only pages of the app hear a channel of this origin.
 */

/** What one window says to the other. */
export type WindowMessage =
  /** Something was written; both must not show what was before. */
  | { readonly says: 'written'; readonly procedure: string }
  /** The first window shows a review, and is at this section of it. */
  | { readonly says: 'review-shown'; readonly reviewId: string; readonly section: string | null }
  /** The second window has just been opened. */
  | { readonly says: 'what-is-shown' }
  /** A link or a section was chosen in the second window. */
  | { readonly says: 'go'; readonly address: string }
  | { readonly says: 'go-to-section'; readonly section: string };

/** Whether this page is the window for a second screen. */
export const isSecondScreen = (): boolean => new URLSearchParams(window.location.search).has(SECOND_SCREEN);

let opened: BroadcastChannel | undefined;
const channel = (): BroadcastChannel => {
  opened ??= new BroadcastChannel('plumbline-windows');
  return opened;
};

/** Says something to the other window, if there is one. */
export function tellOtherWindow(message: WindowMessage): void {
  channel().postMessage(message);
}

/** Listens to the other window while the component is on the screen. */
export function useOtherWindow(take: (message: WindowMessage) => void): void {
  const latest = useEffectEvent(take);
  useEffect(() => {
    const onMessage = ({ data }: MessageEvent<WindowMessage>) => latest(data);
    const listened = channel();
    listened.addEventListener('message', onMessage);
    return () => listened.removeEventListener('message', onMessage);
  }, []);
}

/** Tells the other window what this one has written, and fetches again what the other's writing has made old. */
export function useWrittenElsewhere(queryClient: QueryClient): void {
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return;
        const procedure = procedureOf(event.mutation.options.mutationKey);
        if (procedure) tellOtherWindow({ says: 'written', procedure });
      }),
    [queryClient],
  );
  useOtherWindow((message) => {
    if (message.says !== 'written') return;
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => isMadeOldBy(message.procedure, procedureOf(queryKey)),
    });
  });
}
