import type { Paper } from '#shared/contract/base.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { reviewDocument } from '#shared/domain/reviews/review-document.ts';
import type { ServiceContext } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { printDocument } from '../documents/print-document.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { getReview } from './get-review.ts';

/** Writes a review to the file that a person chose. @throws Problem when it is not there or the form is unknown. */
export async function saveReviewDocument(
  context: ServiceContext,
  workspace: OpenWorkspace,
  { id, fileToken }: { id: ReviewId; fileToken: string },
): Promise<void> {
  const document = reviewDocument(getReview(workspace, id));
  await exportDocument(context, document, { token: fileToken }, { entity: 'review', entityId: id });
}

/** A review as a page to print. @throws Problem when it is not there. */
export function reviewPaper(workspace: OpenWorkspace, id: ReviewId): Paper {
  return printDocument(workspace, reviewDocument(getReview(workspace, id)), {
    entity: 'review',
    entityId: id,
  });
}
