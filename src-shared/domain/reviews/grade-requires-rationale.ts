import { findPoint } from '../grades/scale.ts';
import { gradedDomains } from '../templates/template.ts';
import type { MissingItem } from './missing-item.ts';
import { type ReviewContent, saysSomething } from './review-content.ts';
import {
  domainGradeField,
  domainRationaleField,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
  type ReviewField,
} from './review-fields.ts';

interface GradedPart {
  readonly title: string;
  readonly grade: ReviewField;
  readonly rationale: ReviewField;
}

/**
 * Every grade, domain and overall, has a rationale, and the rationale names its evidence: at least one evidence item
 * that says something cites it. One item a grade, which says all that is left to do for it.
 * Source: docs/domain.md, rule 2.
 */
export function gradeRequiresRationale(content: ReviewContent): MissingItem[] {
  const parts: GradedPart[] = [
    ...gradedDomains(content.template).map((domain) => ({
      title: `“${domain.title}”`,
      grade: domainGradeField(domain.key),
      rationale: domainRationaleField(domain.key),
    })),
    { title: 'The review as a whole', grade: OVERALL_GRADE_FIELD, rationale: OVERALL_RATIONALE_FIELD },
  ];
  const cited = new Set(
    content.evidence.filter(({ text }) => saysSomething(text)).flatMap(({ cites }) => cites),
  );
  return parts.flatMap((part) => missingOf(part, content, cited));
}

function missingOf(part: GradedPart, content: ReviewContent, cited: ReadonlySet<string>): MissingItem[] {
  const { title, grade, rationale } = part;
  const rule = 'grade-requires-rationale';
  const point = findPoint(content.scale, content.answers[grade]);
  if (!point)
    return [
      {
        field: grade,
        rule,
        sentence: `${title} has no grade yet: it needs one, with a rationale that names its evidence.`,
        isBlocking: true,
      },
    ];
  const hasRationale = saysSomething(content.answers[rationale]);
  const hasEvidence = cited.has(rationale);
  if (hasRationale && hasEvidence) return [];
  const lacks = hasRationale
    ? 'so its rationale must name what it rests on: link at least one evidence item to it.'
    : `so it needs a rationale: say why${hasEvidence ? '' : ', and link the evidence that it rests on'}.`;
  return [
    { field: rationale, rule, sentence: `${title} is graded ${point.word}, ${lacks}`, isBlocking: true },
  ];
}
