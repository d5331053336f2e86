import { createHash } from 'node:crypto';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { underFirstSeal } from './seal-repository.ts';

/**
 * The seal of version 0.1.0, over ids of the database that it was made in: a review sealed so verifies there only. Never
 * changed, for the seals of old workspaces must verify for ever; new seals are made by `seal.ts`.
 */
export function firstSealOf(store: Reader, reviewId: ReviewId): string {
  const { review, round, answers, evidence, recommended, raised } = underFirstSeal(store, reviewId);
  const content = [
    [
      reviewId,
      review?.roundId,
      review?.caseId,
      review?.reviewerId,
      review?.submittedAt,
      round?.templateId,
      round?.scaleId,
      review?.gradeKey,
      review?.gradeWord,
      review?.gradeRank,
    ],
    answers.map(({ field, value }) => [field, value]),
    evidence.map(({ id, position, kind, source, date, text, cites }) => [
      id,
      position,
      kind,
      source,
      date,
      text,
      cites,
    ]),
    recommended.map((row) => [
      row.id,
      row.position,
      row.level,
      row.action,
      row.measure,
      row.intendedImpact,
      row.owners,
      row.due,
      row.theme,
    ]),
    raised.map((row) => [row.id, row.raisedAt, row.raisedBy, row.concern, row.done, row.settledAt]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
