import type { CaseDraft } from './case-draft.ts';
import { referenceKey } from './reference-key.ts';

/**
 * Whether the name of the child is known. Statutory lists (Annex A, SSDA903, the censuses) have none: such a case goes
 * by its reference until a name is written or a second list brings it.
 */
export const hasName = ({ reference, names }: Pick<CaseDraft, 'reference' | 'names'>): boolean =>
  referenceKey(names.full) !== referenceKey(reference);
