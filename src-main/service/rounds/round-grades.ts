import type { GradedRound, GradeGiven, GradeOfReview, RoundResults } from '#shared/contract/round-results.ts';
import { findPoint, type GradeScale } from '#shared/domain/grades/scale.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { domainGradeField, OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { OVERALL_FIELD } from '#shared/domain/rounds/grade-tally.ts';
import { gradedDomains, type PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import type { Reader } from '../store/connection.ts';
import { scaleById, templateById } from '../templates/repository.ts';
import {
  gradesDecided,
  gradesGiven,
  openReviewsIn,
  roundBefore,
  submittedByName,
} from './grades-repository.ts';
import { type RoundRow, roundById } from './repository.ts';

/** The grades of a round beside those of the last one before it. @throws Problem when it is not there. */
export function roundResults(store: Reader, id: RoundId): RoundResults {
  const round = roundById(store, id);
  const before = roundBefore(store, round);
  return { round: gradedRound(store, round), before: before ? gradedRound(store, before) : null };
}

function gradedRound(store: Reader, round: RoundRow): GradedRound {
  const template = templateById(store, round.templateId);
  const scale = scaleById(store, round.scaleId);
  const answers = gradesGiven(store, round.id);
  const decided = gradesDecided(store, round.id);
  return {
    id: round.id,
    name: round.name,
    points: scale.points.map(({ word, rank }) => ({ word, rank })),
    domains: gradedDomains(template).map(({ key, title }) => ({ key, title })),
    reviews: submittedByName(store, round.id).map((review) => ({
      ...review,
      grades: gradesOf(template, scale, answers.get(review.reviewId), decided.get(review.reviewId)),
    })),
    open: openReviewsIn(store, round.id),
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
