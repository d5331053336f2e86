import type { PracticeReviewTemplate } from '../templates/template.ts';
import {
  domainGradeField,
  domainRationaleField,
  NOTHING_FOR_SERVICE_FIELD,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
  promptLines,
  STRENGTHS_FIELD,
} from './review-fields.ts';
import { reflectionLines, voiceLines } from './voices.ts';

/** What the fields of a review are called, by the template. */
export function labelsOf(template: PracticeReviewTemplate): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...template.domains.flatMap((domain): [string, string][] => [
      ...promptLines(domain).map(({ field, label }): [string, string] => [
        field,
        `${domain.title}: ${label}`,
      ]),
      [domainGradeField(domain.key), `${domain.title}: grade`],
      [domainRationaleField(domain.key), `${domain.title}: why this grade`],
    ]),
    ...[...voiceLines(template), ...reflectionLines()].map(({ field, label }): [string, string] => [
      field,
      label,
    ]),
    [STRENGTHS_FIELD, template.strengths.title],
    [NOTHING_FOR_SERVICE_FIELD, 'Why nothing is recommended for the service'],
    [OVERALL_GRADE_FIELD, 'Overall: grade'],
    [OVERALL_RATIONALE_FIELD, 'Overall: why this grade'],
  ]);
}
