import { useMutation } from '@tanstack/react-query';
import type { UndoOffer } from '#shared/contract/undo.ts';
import { api } from '../base/client.ts';
import { describeProblem } from '../base/describe-problem.ts';
import { showMessage, showUndo } from './show-undo.ts';

/** Takes back what was offered. */
export const useUndo = () => useMutation(api.workspace.undo.mutationOptions());

/** Shows what was just done with the way to take it back, and afterwards what that did. */
export function useUndoOffer(): (offer: UndoOffer | null) => void {
  const { mutate } = useUndo();
  return (offer) => {
    if (!offer) return;
    showUndo(offer.words, () =>
      mutate(
        { undoId: offer.id },
        {
          onSuccess: ({ words }) => showMessage(words),
          onError: (error) => {
            const { message, next } = describeProblem(error);
            showMessage(`${message} ${next}`);
          },
        },
      ),
    );
  };
}
