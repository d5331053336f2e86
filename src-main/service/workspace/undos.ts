import { v4 } from 'uuid';
import type { UndoOffer } from '#shared/contract/undo.ts';
import { Problem } from '../problem.ts';

/** How many deeds can be taken back, the newest ones. */
const MOST_OFFERS = 50;

/**
 * What can be taken back while the workspace stays open: each deed once. Nothing of it is stored, so that a lock or a
 * new start ends it; what was done and what was taken back both stand in the audit trail.
 */
export class Undos {
  readonly #work = new Map<string, () => string>();

  /**
   * Offers to take a deed back.
   * @param words what was done, as the message says it
   * @param work takes it back and returns what it did, in a sentence
   */
  offer(words: string, work: () => string): UndoOffer {
    const id = v4();
    this.#work.set(id, work);
    const [oldest] = this.#work.keys();
    if (this.#work.size > MOST_OFFERS && oldest !== undefined) this.#work.delete(oldest);
    return { id, words };
  }

  /** Takes a deed back. @throws Problem when it was taken back already, or the workspace was closed meanwhile. */
  take(id: string): string {
    const work = this.#work.get(id);
    if (!work)
      throw new Problem('This can no longer be undone.', {
        kept: 'Nothing was changed.',
        next: 'It was undone already, or the workspace was locked since. Change it by hand.',
      });
    const outcome = work();
    this.#work.delete(id);
    return outcome;
  }
}
