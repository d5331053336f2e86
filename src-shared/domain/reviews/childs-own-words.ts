import type { MissingItem } from './missing-item.ts';
import { type ReviewContent, saysSomething } from './review-content.ts';

/**
 * A child's views are kept in the child's own words. Asked, not required: a baby has none, and where nobody wrote any
 * down that is a finding for the reviewer to grade.
 * Source: docs/domain.md, rule 5.
 */
export function childsOwnWords({ evidence }: ReviewContent): MissingItem[] {
  const hasOwnWords = evidence.some(({ kind, text }) => kind === 'childs-words' && saysSomething(text));
  if (hasOwnWords) return [];
  return [
    {
      field: 'evidence',
      rule: 'childs-own-words',
      sentence:
        'Nothing stands here in the child’s own words yet: quote the child, or say in a rationale why the file holds none.',
      isBlocking: false,
    },
  ];
}
