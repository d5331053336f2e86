import { isWorthKeeping } from '#shared/domain/reviews/text-versions.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import type { ReviewWriting } from './change-review.ts';
import { addVersion, keepNewest, keptTexts, standingText } from './versions-repository.ts';

/** The most versions that are kept of one text; the oldest go first. */
const MOST_VERSIONS = 60;

/** Keeps the text that is about to be replaced, where a pause or the change itself makes it worth keeping. */
export function keepVersion(
  workspace: OpenWorkspace,
  writing: ReviewWriting,
  field: string,
  next: string,
): void {
  const { tx, at, content } = writing;
  const reviewId = content.review.id;
  const standing = standingText(tx, reviewId, field);
  if (!standing) return;
  const { value, savedAt: writtenAt } = standing;
  const kept = keptTexts(tx, reviewId, field, next);
  if (!isWorthKeeping({ text: value, next, writtenAt, at, kept })) return;
  addVersion(writing, {
    id: workspace.newId(),
    reviewId,
    field,
    value,
    writtenAt,
    keptAt: at,
    keptBy: workspace.actor,
  });
  keepNewest(writing, reviewId, field, MOST_VERSIONS);
}
