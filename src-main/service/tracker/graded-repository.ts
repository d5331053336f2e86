import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import type { CaseId, ReviewId } from '#shared/domain/ids.ts';
import type { GivenGrade, GradedReview } from '#shared/domain/tracker/impact-checks.ts';
import { scaleById } from '../templates/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

const SQL = `SELECT v.id, v.case_id AS caseId, r.name AS round, v.submitted_at AS at, r.scale_id AS scaleId,
  a.field, a.value FROM reviews v JOIN rounds r ON r.id = v.round_id
  JOIN review_answers a ON a.review_id = v.id AND a.field LIKE '%/grade'
  WHERE v.submitted_at IS NOT NULL ORDER BY v.submitted_at, v.id`;

interface Row {
  readonly id: ReviewId;
  readonly caseId: CaseId;
  readonly round: string;
  readonly at: string;
  readonly scaleId: string;
  readonly field: string;
  readonly value: string;
}

/** Every submitted review with the grades that its reviewer gave, oldest first. Moderated grades stand beside, not here. */
export function gradedReviews({ store, database }: OpenWorkspace): GradedReview[] {
  const scales = new Map<string, GradeScale>();
  const scaleOf = (id: string): GradeScale => {
    const scale = scales.get(id) ?? scaleById(store, id);
    scales.set(id, scale);
    return scale;
  };
  const found = new Map<
    string,
    Omit<GradedReview, 'grades'> & { readonly grades: Map<string, GivenGrade> }
  >();
  for (const { id, caseId, round, at, scaleId, field, value } of database.prepare(SQL).all() as Row[]) {
    const review = found.get(id) ?? {
      id,
      caseId,
      round,
      day: localDayOf(at),
      at,
      grades: new Map<string, GivenGrade>(),
    };
    found.set(id, review);
    const point = scaleOf(scaleId).points.find(({ key }) => key === value);
    if (point) review.grades.set(keyOf(field), { rank: point.rank, word: point.word });
  }
  return [...found.values()];
}

/** "domain/planning/grade" is "planning", "overall/grade" is "overall" (domain/reviews/review-fields.ts). */
const keyOf = (field: string): string => field.replace(/^domain\//u, '').replace(/\/grade$/u, '');
