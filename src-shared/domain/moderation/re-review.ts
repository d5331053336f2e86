import { z } from 'zod';
import { findPoint, type GradeScale } from '../grades/scale.ts';
import { gradedDomains, type PracticeReviewTemplate } from '../templates/template.ts';
import { OVERALL } from './second-grade.ts';

const Graded = z.object({
  /** Key of a point of the scale. */
  grade: z.string(),
  /** Why the grade is another one now; empty where it stays. */
  because: z.string().max(20_000),
});

/** What a reviewer says when a review was sent back with points: a new version of the grades, beside the sealed one. */
export const ReReview = z.object({
  /** By key of a domain, and `overall`. */
  fields: z.record(z.string(), Graded),
  /** The answer to the points. */
  answer: z.string().max(20_000),
});
export type ReReview = z.infer<typeof ReReview>;

/** Grades by field, as keys of the scale. */
export type GradesByField = Readonly<Record<string, string>>;

/** One grade that is another one after the review was looked at again. */
export interface GradeChange {
  readonly field: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/** Every field that has a grade, with what it is called: the domains that are graded, and `overall`. */
export const fieldsWithTitles = (template: PracticeReviewTemplate): { field: string; title: string }[] => [
  ...gradedDomains(template).map(({ key, title }) => ({ field: key, title })),
  { field: OVERALL, title: 'Overall' },
];

/** What changed against the version before, with the words of the scale. */
export function changesOf(
  before: GradesByField,
  { fields }: ReReview,
  template: PracticeReviewTemplate,
  scale: GradeScale,
): GradeChange[] {
  return fieldsWithTitles(template).flatMap(({ field, title }) => {
    const from = findPoint(scale, before[field]);
    const to = findPoint(scale, fields[field]?.grade);
    if (!to || from?.key === to.key) return [];
    return [{ field, title, from: from?.word ?? '', to: to.word, because: fields[field]?.because ?? '' }];
  });
}

/** What is still missing before a re-review can be kept; one sentence each. */
export function missingInReReview(
  before: GradesByField,
  again: ReReview,
  template: PracticeReviewTemplate,
  scale: GradeScale,
): string[] {
  return [
    ...fieldsWithTitles(template)
      .filter(({ field }) => !findPoint(scale, again.fields[field]?.grade))
      .map(({ title }) => `${title}: no grade.`),
    ...changesOf(before, again, template, scale)
      .filter(({ because }) => because.trim() === '')
      .map(({ title, from, to }) => `${title}: say why ${from || 'no grade'} became ${to}.`),
    ...(again.answer.trim() === '' ? ['The points have no answer.'] : []),
  ];
}
