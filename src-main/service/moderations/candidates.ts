import { and, asc, count, eq, inArray, isNotNull, max, sql } from 'drizzle-orm';
import type { CaseId, PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { SampleCandidate } from '#shared/domain/moderation/sample-rules.ts';
import { isGradeField } from '#shared/domain/reviews/review-fields.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses, cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { scaleById } from '../templates/repository.ts';

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
  const rows = store
    .select({
      review: reviews,
      round: rounds,
      child: cases,
      reviewer: people.name,
      affiliation: people.affiliation,
      worker: sql<string | null>`(SELECT name FROM people WHERE id = ${cases.workerId})`,
      teamManager: sql<string | null>`(SELECT name FROM people WHERE id = ${cases.teamManagerId})`,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(inArray(reviews.roundId, [...roundIds]), isNotNull(reviews.submittedAt)))
    .orderBy(asc(reviews.id))
    .all();
  const reviewIds = rows.map(({ review }) => review.id);
  const answers = Map.groupBy(
    store
      .select()
      .from(reviewAnswers)
      .where(inArray(reviewAnswers.reviewId, reviewIds))
      .all()
      .filter(({ field }) => isGradeField(field)),
    ({ reviewId }) => reviewId,
  );
  const statuses = Map.groupBy(
    store
      .select()
      .from(caseStatuses)
      .where(
        inArray(
          caseStatuses.caseId,
          rows.map(({ child }) => child.id),
        ),
      )
      .all(),
    ({ caseId }) => caseId,
  );
  const earlier = new Map(
    store
      .select({ id: reviews.reviewerId, n: count() })
      .from(reviews)
      .where(and(isNotNull(reviews.submittedAt), sql`${reviews.roundId} NOT IN ${[...roundIds]}`))
      .groupBy(reviews.reviewerId)
      .all()
      .map((row) => [row.id, row.n]),
  );
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

/** The day on which the last of these rounds closed. */
export function lastClosing(store: Reader, roundIds: readonly RoundId[]): string {
  const row = store
    .select({ day: max(rounds.closesOn) })
    .from(rounds)
    .where(inArray(rounds.id, [...roundIds]))
    .get();
  return row?.day ?? '';
}
