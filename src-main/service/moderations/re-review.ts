import type { ReReviewPage } from '#shared/contract/moderations.ts';
import type { ModerationId, ReviewId } from '#shared/domain/ids.ts';
import {
  changesOf,
  fieldsWithTitles,
  type GradesByField,
  missingInReReview,
  ReReview,
} from '#shared/domain/moderation/re-review.ts';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import { domainGradeField, OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { notThere, Problem } from '../problem.ts';
import { type GatheredReview, gatherReview } from '../reviews/content-repository.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { candidatesOf } from './candidates.ts';
import { aliasAt } from './detail.ts';
import {
  handedInOf,
  insertReReview,
  moderatedReview,
  moderationById,
  type ReReviewRow,
  reReviewsOf,
} from './repository.ts';

/** A review that is or can be sent back: what was asked, what came of it, and the grades that stand for its reviewer. */
export function openReReview(workspace: OpenWorkspace, id: ModerationId, reviewId: ReviewId): ReReviewPage {
  const { store } = workspace;
  const moderated = moderatedReview(store, id, reviewId);
  const candidate = candidatesOf(store, moderationById(store, id).roundIds).find(
    (one) => one.id === reviewId,
  );
  if (!candidate) throw notThere('review');
  const review = gatherReview(store, reviewId);
  const rows = reReviewsOf(store, id, reviewId);
  const { turns, grades } = turnsOf(rows, review);
  const last = rows.at(-1);
  return {
    alias: aliasAt(moderated.position),
    childName: `${candidate.childName} (${candidate.reference})`,
    reviewer: candidate.reviewer,
    template: review.template,
    scale: review.scale,
    points: last?.kind === 'asked' ? last.content : pointsOf(workspace, id, reviewId),
    isAsked: last?.kind === 'asked',
    grades,
    turns,
  };
}

/** What moderators wrote down to be looked at again, the last version of each. */
function pointsOf({ store }: OpenWorkspace, id: ModerationId, reviewId: ReviewId): string {
  const last = new Map(
    handedInOf(store, id)
      .filter((one) => one.reviewId === reviewId)
      .map(({ moderatorId, second }) => [moderatorId, second.points.trim()]),
  );
  return [...last.values()].filter(Boolean).join('\n\n');
}

function turnsOf(rows: readonly ReReviewRow[], review: GatheredReview) {
  const { template, scale } = review;
  const turns: ReReviewPage['turns'] = [];
  let grades = sealedGrades(review);
  for (const { kind, content, at, by } of rows) {
    if (kind === 'asked') {
      turns.push({ version: turns.length + 2, points: content, askedAt: at, askedBy: by, answer: null });
      continue;
    }
    const again = readJson(ReReview, content);
    const turn = turns.at(-1);
    if (turn)
      turn.answer = { words: again.answer, at, by, changes: changesOf(grades, again, template, scale) };
    grades = Object.fromEntries(Object.entries(again.fields).map(([field, { grade }]) => [field, grade]));
  }
  return { turns, grades };
}

const sealedGrades = ({ template, answers }: GatheredReview): GradesByField =>
  Object.fromEntries(
    fieldsWithTitles(template).flatMap(({ field }) => {
      const grade = answers[field === OVERALL ? OVERALL_GRADE_FIELD : domainGradeField(field)];
      return grade ? [[field, grade]] : [];
    }),
  );

/** Sends a review back with points. @throws Problem where no second grade is in, or an answer is awaited */
export function sendBack(
  workspace: OpenWorkspace,
  {
    id,
    reviewId,
    points,
  }: { readonly id: ModerationId; readonly reviewId: ReviewId; readonly points: string },
): void {
  workspace.write(({ tx, at, record }) => {
    moderatedReview(tx, id, reviewId);
    if (!handedInOf(tx, id).some((one) => one.reviewId === reviewId))
      throw new Problem('There is no second grade of this review yet.', {
        kept: 'Nothing was sent back.',
        next: 'A review is sent back after a moderator has handed a second grade in.',
      });
    if (reReviewsOf(tx, id, reviewId).at(-1)?.kind === 'asked')
      throw new Problem('This review is with its reviewer already.', {
        kept: 'Nothing was sent back again.',
        next: 'Enter what the reviewer says first.',
      });
    insertReReview(tx, {
      id: workspace.newId(),
      moderationId: id,
      reviewId,
      kind: 'asked',
      content: points,
      at,
      by: workspace.actor,
    });
    record({ action: 'send-back', entity: 'moderation', entityId: id, after: { reviewId, points } });
  });
}

/**
 * Keeps what a reviewer says to the points as a new version of the grades; the sealed review, the second grades and all
 * figures stay as they were. @throws Problem where nothing was asked, or something is missing
 */
export function answerReReview(
  workspace: OpenWorkspace,
  {
    id,
    reviewId,
    again,
  }: { readonly id: ModerationId; readonly reviewId: ReviewId; readonly again: ReReview },
): void {
  workspace.write(({ tx, at, record }) => {
    moderatedReview(tx, id, reviewId);
    const rows = reReviewsOf(tx, id, reviewId);
    if (rows.at(-1)?.kind !== 'asked')
      throw new Problem('This review was not sent back, so there is nothing to answer.', {
        kept: 'Nothing was changed.',
        next: 'Send it back with points first.',
      });
    const review = gatherReview(tx, reviewId);
    const { grades } = turnsOf(rows, review);
    const missing = missingInReReview(grades, again, review.template, review.scale);
    if (missing.length > 0)
      throw new Problem('This is not complete.', {
        kept: 'The review is as it was.',
        next: 'Add what is missing.',
        details: missing,
      });
    insertReReview(tx, {
      id: workspace.newId(),
      moderationId: id,
      reviewId,
      kind: 'answered',
      content: JSON.stringify(again),
      at,
      by: workspace.actor,
    });
    record({
      action: 'answer',
      entity: 'moderation',
      entityId: id,
      before: grades,
      after: { reviewId, ...again },
    });
  });
}
