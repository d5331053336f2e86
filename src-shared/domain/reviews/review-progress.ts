import type { PracticeReviewTemplate } from '../templates/template.ts';
import { saysSomething } from './review-content.ts';
import { expectedFields, type ReviewField } from './review-fields.ts';

/** How many of the template's fields hold something. Fields that the template does not have are not counted. */
export const filledFields = (
  template: PracticeReviewTemplate,
  answers: Readonly<Record<ReviewField, string>>,
): number => expectedFields(template).filter((field) => saysSomething(answers[field])).length;

/** How many fields a template expects. A published version never changes, so each is counted once. */
const counted = new WeakMap<PracticeReviewTemplate, number>();

/** Share of the template's fields that hold something, 0 to 1. */
export const reviewProgress = (template: PracticeReviewTemplate, filled: number): number => {
  const expected = counted.get(template) ?? expectedFields(template).length;
  counted.set(template, expected);
  return Math.min(1, filled / expected);
};
