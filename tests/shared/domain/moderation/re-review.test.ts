import { describe, expect, it } from 'vitest';
import { OFSTED_SCALE } from '#shared/domain/grades/scale.ts';
import { fieldsWithTitles, missingInReReview } from '#shared/domain/moderation/re-review.ts';
import { READY_TEMPLATES } from '#shared/domain/templates/ready/ready-templates.ts';

describe('what is missing when a review was looked at again', () => {
  it('is no grade of a domain that is not graded', () => {
    const template = READY_TEMPLATES.map((ready) => ready.template).find(({ domains }) =>
      domains.some(({ isGraded }) => isGraded === false),
    )!;
    const fields = Object.fromEntries(
      template.domains
        .filter(({ isGraded }) => isGraded !== false)
        .map(({ key }) => [key, { grade: 'good', because: '' }])
        .concat([['overall', { grade: 'good', because: '' }]]),
    );
    const grades = Object.fromEntries(Object.keys(fields).map((field) => [field, 'good']));
    expect(missingInReReview(grades, { fields, answer: 'They are right.' }, template, OFSTED_SCALE)).toEqual(
      [],
    );
    expect(fieldsWithTitles(template).map(({ field }) => field)).toEqual(Object.keys(fields));
  });
});
