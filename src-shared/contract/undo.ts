import { z } from 'zod';
import { changes, Id } from './base.ts';

/** What was just done, and the way to take it back while the workspace stays open. */
export const UndoOffer = z.object({ id: Id, words: z.string() });
export type UndoOffer = z.infer<typeof UndoOffer>;

/** Takes back what was offered. `words` says what that did. */
export const undoProcedure = changes('lead', 'reviewer')
  .input(z.object({ undoId: Id }))
  .output(z.object({ words: z.string() }));
