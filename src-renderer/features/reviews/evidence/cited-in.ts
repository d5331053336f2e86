import { domainRationaleField, OVERALL_RATIONALE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains, type PracticeReviewTemplate } from '#shared/domain/templates/template.ts';

/** The rationales of a template that can cite evidence, with the title of what they are about. */
export const rationalesOf = (template: PracticeReviewTemplate) => [
  ...gradedDomains(template).map(({ key, title }) => ({ field: domainRationaleField(key), title })),
  { field: OVERALL_RATIONALE_FIELD, title: 'Overall grade' },
];

/** The titles of the rationales that cite an item, in the order of the template. */
export const citedIn = (template: PracticeReviewTemplate, cites: readonly string[]): string[] =>
  rationalesOf(template)
    .filter(({ field }) => cites.includes(field))
    .map(({ title }) => title);
