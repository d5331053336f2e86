import type { CaseId, PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { SampleCandidate } from '#shared/domain/moderation/sample-rules.ts';
import { isGradeField } from '#shared/domain/reviews/review-fields.ts';
import type { Reader } from '../store/connection.ts';
import { scaleById } from '../templates/repository.ts';
import { gradesIn, statusesOf, submittedIn, submittedOutside } from './candidates-repository.ts';

/** A submitted review of these rounds with what the sample rules and the rules of independence need. */
export interface Candidate extends SampleCandidate<ReviewId> {
  /** Empty where nobody has it. */
  readonly reviewerId: PersonId | '';
  readonly caseId: CaseId;
  readonly reference: string;
  readonly childName: string;
  readonly roundId: RoundId;
  readonly round: string;
  readonly isExternal: boolean;
  readonly worker: string | null;
  readonly teamManager: string | null;
  /** Field and key of each first grade, sorted by field. */
  readonly grades: readonly (readonly [string, string])[];
}

/** Every submitted review of these rounds. */
export function candidatesOf(store: Reader, roundIds: readonly RoundId[]): Candidate[] {
  const rows = submittedIn(store, roundIds);
  const answers = Map.groupBy(
    gradesIn(
      store,
      rows.map(({ review }) => review.id),
    ).filter(({ field }) => isGradeField(field)),
    ({ reviewId }) => reviewId,
  );
  const statuses = Map.groupBy(
    statusesOf(
      store,
      rows.map(({ child }) => child.id),
    ),
    ({ caseId }) => caseId,
  );
  const earlier = submittedOutside(store, roundIds);
  const scales = new Map<string, ReturnType<typeof scaleById>>();
  return rows.map(({ review, round, child, reviewer, affiliation, worker, teamManager }) => {
    const scale = scales.get(round.scaleId) ?? scaleById(store, round.scaleId);
    scales.set(round.scaleId, scale);
    const grades = (answers.get(review.id) ?? [])
      .map(({ field, value }) => [field, value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      id: review.id,
      caseId: child.id,
      reference: child.reference,
      childName: child.name,
      roundId: round.id,
      round: round.name,
      reviewerId: review.reviewerId ?? '',
      reviewer: reviewer ?? '',
      isExternal: affiliation === 'external',
      gradeWord: review.gradeWord ?? '',
      rank: review.gradeRank ?? 0,
      domainRanks: grades.flatMap(([field, key]) =>
        field.startsWith('domain/') ? (scale.points.find((point) => point.key === key)?.rank ?? []) : [],
      ),
      statuses: (statuses.get(child.id) ?? []).map(({ status }) => status),
      submittedAt: review.submittedAt ?? '',
      earlierReviews: earlier.get(review.reviewerId) ?? 0,
      worker,
      teamManager,
      grades,
    };
  });
}
