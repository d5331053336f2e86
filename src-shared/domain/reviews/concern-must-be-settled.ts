import type { MissingItem } from './missing-item.ts';
import type { ReviewContent } from './review-content.ts';

/**
 * A review in which an immediate risk was raised cannot be submitted until what was done is written down.
 * Source: docs/domain.md, rule 10 (safeguarding interrupt).
 */
export function concernMustBeSettled({ concerns }: ReviewContent): MissingItem[] {
  return concerns
    .filter(({ settledAt }) => settledAt === null)
    .map(({ id }) => ({
      field: `concern/${id}`,
      rule: 'concern-must-be-settled',
      sentence:
        'An immediate concern about this child was raised, and what was done is not written down yet: write it before you submit.',
      isBlocking: true,
    }));
}
