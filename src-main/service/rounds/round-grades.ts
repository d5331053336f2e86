import {
  aliasedTable,
  and,
  asc,
  count,
  desc,
  eq,
  isNotNull,
  isNull,
  like,
  lt,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { GradedRound, GradeGiven, GradeOfReview, RoundResults } from '#shared/contract/round-results.ts';
import { findPoint, type GradeScale } from '#shared/domain/grades/scale.ts';
import type { ReviewId, RoundId } from '#shared/domain/ids.ts';
import { domainGradeField, OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { OVERALL_FIELD } from '#shared/domain/rounds/grade-tally.ts';
import { gradedDomains, type PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { moderationDecisions } from '../store/schema/moderations.ts';
import { people } from '../store/schema/people.ts';
import { reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { scaleById, templateById } from '../templates/repository.ts';
import { roundById } from './repository.ts';

type RoundRow = typeof rounds.$inferSelect;

/** The grades of a round beside those of the last one before it. @throws Problem when it is not there. */
export function roundResults(store: Reader, id: RoundId): RoundResults {
  const round = roundById(store, id);
  const before = roundBefore(store, round);
  return { round: gradedRound(store, round), before: before ? gradedRound(store, before) : null };
}

/** The last round that opened before this one and has a submitted review. */
export function roundBefore(store: Reader, round: RoundRow): RoundRow | undefined {
  return store
    .select({ round: rounds })
    .from(rounds)
    .where(
      and(
        ne(rounds.id, round.id),
        or(
          lt(rounds.opensOn, round.opensOn),
          and(eq(rounds.opensOn, round.opensOn), lt(rounds.createdAt, round.createdAt)),
        ),
        sql`EXISTS (SELECT 1 FROM ${reviews} WHERE ${reviews.roundId} = ${rounds.id} AND ${reviews.submittedAt} IS NOT NULL)`,
      ),
    )
    .orderBy(desc(rounds.opensOn), desc(rounds.createdAt))
    .limit(1)
    .get()?.round;
}

const reviewers = aliasedTable(people, 'reviewers');

function gradedRound(store: Reader, round: RoundRow): GradedRound {
  const template = templateById(store, round.templateId);
  const scale = scaleById(store, round.scaleId);
  const answers = gradesGiven(store, round.id);
  const decided = gradesDecided(store, round.id);
  const submitted = store
    .select({
      reviewId: reviews.id,
      childName: cases.name,
      reference: cases.reference,
      reviewer: reviewers.name,
    })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(reviewers, eq(reviewers.id, reviews.reviewerId))
    .where(and(eq(reviews.roundId, round.id), isNotNull(reviews.submittedAt)))
    .orderBy(asc(sql`sort_key(${cases.name})`), asc(cases.referenceKey))
    .all();
  return {
    id: round.id,
    name: round.name,
    points: scale.points.map(({ word, rank }) => ({ word, rank })),
    domains: gradedDomains(template).map(({ key, title }) => ({ key, title })),
    reviews: submitted.map((review) => ({
      ...review,
      grades: gradesOf(template, scale, answers.get(review.reviewId), decided.get(review.reviewId)),
    })),
    open:
      store
        .select({ n: count() })
        .from(reviews)
        .where(and(eq(reviews.roundId, round.id), isNull(reviews.submittedAt), isNull(reviews.withdrawnAt)))
        .get()?.n ?? 0,
  };
}

function gradesOf(
  template: PracticeReviewTemplate,
  scale: GradeScale,
  given: ReadonlyMap<string, string> = new Map(),
  decided: ReadonlyMap<string, GradeGiven> = new Map(),
): GradeOfReview[] {
  const of = (field: string, answer: string): GradeOfReview => {
    const point = findPoint(scale, given.get(answer));
    return {
      field,
      graded: point ? { word: point.word, rank: point.rank } : null,
      moderated: decided.get(field) ?? null,
    };
  };
  return [
    ...gradedDomains(template).map(({ key }) => of(key, domainGradeField(key))),
    of(OVERALL_FIELD, OVERALL_GRADE_FIELD),
  ];
}

/** By review and field, the key of the point. */
function gradesGiven(store: Reader, roundId: RoundId): Map<string, Map<string, string>> {
  return byReview(
    store
      .select({ reviewId: reviewAnswers.reviewId, field: reviewAnswers.field, value: reviewAnswers.value })
      .from(reviewAnswers)
      .innerJoin(reviews, eq(reviews.id, reviewAnswers.reviewId))
      .where(
        and(
          eq(reviews.roundId, roundId),
          isNotNull(reviews.submittedAt),
          like(reviewAnswers.field, '%/grade'),
        ),
      )
      .all(),
  );
}

/** By review and field, the grade that moderation decided last. */
function gradesDecided(store: Reader, roundId: RoundId): Map<string, Map<string, GradeGiven>> {
  return byReview(
    store
      .select({
        reviewId: moderationDecisions.reviewId,
        field: moderationDecisions.field,
        word: moderationDecisions.gradeWord,
        rank: moderationDecisions.gradeRank,
      })
      .from(moderationDecisions)
      .innerJoin(reviews, eq(reviews.id, moderationDecisions.reviewId))
      .where(eq(reviews.roundId, roundId))
      .orderBy(asc(moderationDecisions.sequence))
      .all()
      .map(({ reviewId, field, word, rank }) => ({ reviewId, field, value: { word, rank } })),
  );
}

function byReview<Value>(
  rows: readonly { readonly reviewId: ReviewId; readonly field: string; readonly value: Value }[],
): Map<string, Map<string, Value>> {
  const found = new Map<string, Map<string, Value>>();
  for (const { reviewId, field, value } of rows) {
    const ofReview = found.get(reviewId) ?? new Map<string, Value>();
    found.set(reviewId, ofReview.set(field, value));
  }
  return found;
}
