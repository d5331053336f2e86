import type { GradingPage } from '#shared/contract/second-grades.ts';
import type { ModerationId, ModeratorId, ReviewId } from '#shared/domain/ids.ts';
import { isBlind } from '#shared/domain/moderation/designs.ts';
import {
  emptySecondGrade,
  type ModerationViews,
  missingInSecondGrade,
  type SecondGrade,
} from '#shared/domain/moderation/second-grade.ts';
import { notThere, Problem } from '../problem.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { candidatesOf } from './candidates.ts';
import { aliasAt } from './detail.ts';
import {
  dropGradingDraft,
  type GradingKey,
  insertReturn,
  keepGradingDraft,
  putChecked,
} from './grading-repository.ts';
import { assertMayModerate } from './may-moderate.ts';
import {
  draftOf,
  handedInOf,
  type Moderator,
  moderatedReview,
  moderationById,
  moderatorsOf,
  nextVersion,
  sampleOf,
} from './repository.ts';
import { type HiddenRationale, hiddenTexts, shownReview } from './shown-review.ts';

/** @throws Problem NOT_THERE */
export function moderatorOf(store: Reader, id: ModerationId, moderatorId: ModeratorId): Moderator {
  const moderator = moderatorsOf(store, id).find((one) => one.id === moderatorId);
  if (!moderator) throw notThere('moderator');
  return moderator;
}

/** What a moderator grades from, with what they wrote so far. */
export function openGrading(workspace: OpenWorkspace, key: GradingKey): GradingPage {
  const { store } = workspace;
  const moderation = moderationById(store, key.id);
  const moderated = moderatedReview(store, key.id, key.reviewId);
  assertMayGrade(store, key);
  const review = gatherReview(store, key.reviewId);
  const own = handedInOf(store, key.id).filter(
    (one) => one.reviewId === key.reviewId && one.moderatorId === key.moderatorId,
  );
  const second =
    draftOf(store, key.id, key.reviewId, key.moderatorId) ??
    own.at(-1)?.second ??
    emptySecondGrade(review.template);
  return {
    alias: aliasAt(moderated.position),
    place: { at: moderated.position + 1, of: sampleOf(store, key.id).length },
    isBlind: isBlind(moderation.design),
    ...shownReview(review, { isBlind: isBlind(moderation.design), isChecked: moderated.checkedAt !== null }),
    second,
    missing: missingInSecondGrade(second, review.template, review.scale),
    isHandedIn: own.length > 0,
  };
}

function assertMayGrade(store: Reader, { id, reviewId, moderatorId }: GradingKey): void {
  const moderator = moderatorOf(store, id, moderatorId);
  const review = candidatesOf(store, moderationById(store, id).roundIds).find((one) => one.id === reviewId);
  if (!review) throw notThere('review');
  assertMayModerate(moderator, review);
}

/** Keeps what was written so far. @returns when, and what is still missing */
export function saveGrading(workspace: OpenWorkspace, key: GradingKey, second: SecondGrade) {
  const { store } = workspace;
  moderatedReview(store, key.id, key.reviewId);
  assertMayGrade(store, key);
  const { template, scale } = gatherReview(store, key.reviewId);
  // What is still being written is kept whole in its draft; the trail keeps it whole once it is handed in.
  const graded = [...Object.values(second.domains), second.overall].filter(({ grade }) => grade).length;
  const savedAt = workspace.write((writing) => {
    keepGradingDraft(writing, key, second);
    writing.record({ action: 'grade', entity: 'moderation', entityId: key.id, after: { ...key, graded } });
    return writing.at;
  });
  return { savedAt, missing: missingInSecondGrade(second, template, scale) };
}

/** Hands a second grade in. @throws Problem where something is missing */
export function handInGrading(workspace: OpenWorkspace, key: GradingKey): void {
  const { store } = workspace;
  moderatedReview(store, key.id, key.reviewId);
  assertMayGrade(store, key);
  const { template, scale } = gatherReview(store, key.reviewId);
  const second = draftOf(store, key.id, key.reviewId, key.moderatorId);
  const missing = second ? missingInSecondGrade(second, template, scale) : ['Nothing is written yet.'];
  if (!second || missing.length > 0)
    throw new Problem('This second grade is not complete.', {
      kept: 'All that was written is kept.',
      next: 'Add what is missing, then finish it.',
      details: missing,
    });
  workspace.write((writing) => {
    storeReturn(workspace, writing, { ...key, source: 'here', content: second });
    dropGradingDraft(writing, key);
  });
}

/** Adds a return within a write, as the next version of what this moderator gave. @returns its number */
export function storeReturn(
  workspace: OpenWorkspace,
  writing: Writing,
  given: {
    readonly id: ModerationId;
    readonly moderatorId: ModeratorId;
    readonly reviewId: ReviewId | null;
    readonly source: 'here' | 'form' | 'pack';
    readonly content: SecondGrade | ModerationViews;
  },
): number {
  const { id: moderationId, moderatorId, reviewId, source, content } = given;
  const version = nextVersion(writing.tx, { moderationId, moderatorId, reviewId });
  insertReturn(writing, {
    id: workspace.newId(),
    moderationId,
    moderatorId,
    reviewId,
    version,
    source,
    content: JSON.stringify(content),
    at: writing.at,
    by: workspace.actor,
  });
  writing.record({
    action: 'hand-in',
    entity: 'moderation',
    entityId: moderationId,
    after: { moderatorId, reviewId, version, source, content },
  });
  return version;
}

/** Keeps a moderator's views on the template and on the process, as a version of its own. */
export function saveViews(
  workspace: OpenWorkspace,
  id: ModerationId,
  moderatorId: ModeratorId,
  views: ModerationViews,
): void {
  moderatorOf(workspace.store, id, moderatorId);
  workspace.write((writing) => {
    storeReturn(workspace, writing, { id, moderatorId, reviewId: null, source: 'here', content: views });
  });
}

/** The rationales of a review as a blind moderator would see them. */
export function hiddenOf(workspace: OpenWorkspace, id: ModerationId, reviewId: ReviewId): HiddenRationale[] {
  moderatedReview(workspace.store, id, reviewId);
  return hiddenTexts(gatherReview(workspace.store, reviewId));
}

/** The lead has looked through what is hidden: from now on a blind moderator sees the rationales without it. */
export function markChecked(workspace: OpenWorkspace, id: ModerationId, reviewId: ReviewId): void {
  moderatedReview(workspace.store, id, reviewId);
  workspace.write((writing) => {
    putChecked(writing, id, reviewId, workspace.actor);
    writing.record({ action: 'check', entity: 'moderation', entityId: id, after: { reviewId } });
  });
}
