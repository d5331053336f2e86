import type { Reader } from '../store/connection.ts';
import { wordTemplates } from '../store/schema/papers.ts';

/** The council's own Word file, or undefined. */
export const letterheadOf = (store: Reader) => store.select().from(wordTemplates).get();

/** What `writeDocument` is given so that a document which leaves in the council's name has its letterhead. */
export function onLetterhead({ store }: { readonly store: Reader }): { readonly letterhead?: Uint8Array } {
  const found = letterheadOf(store);
  return found ? { letterhead: found.bytes } : {};
}
