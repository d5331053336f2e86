import type { Document } from '#shared/domain/documents/document.ts';
import type { ModerationId, PersonId } from '#shared/domain/ids.ts';
import { type FeedbackReview, feedbackDocument } from '#shared/domain/moderation/feedback-document.ts';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import { notThere } from '../problem.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { candidatesOf } from './candidates.ts';
import { decisionsOf, handedInOf, moderationById, sampleOf } from './repository.ts';

/** The sheet of one reviewer. @throws Problem NOT_THERE where nothing of theirs is in the sample */
export function feedbackFor(workspace: OpenWorkspace, id: ModerationId, reviewerId: PersonId): Document {
  const { store } = workspace;
  const moderation = moderationById(store, id);
  const sample = new Set(sampleOf(store, id).map(({ reviewId }) => reviewId));
  const own = candidatesOf(store, moderation.roundIds).filter(
    (one) => one.reviewerId === reviewerId && sample.has(one.id),
  );
  const [first] = own;
  if (!first) throw notThere('reviewer');
  const decisions = decisionsOf(store, id);
  const handedIn = handedInOf(store, id);
  const reviews = own.map((one): FeedbackReview => {
    const { template } = gatherReview(store, one.id);
    const titles = new Map([
      ...template.domains.map(({ key, title }) => [key, title] as const),
      [OVERALL, 'Overall'],
    ]);
    const last = new Map(
      decisions.filter(({ reviewId }) => reviewId === one.id).map((decision) => [decision.field, decision]),
    );
    const seconds = handedIn.filter(({ reviewId, version }) => reviewId === one.id && version === 1);
    return {
      reference: one.reference,
      firstGrade: one.gradeWord,
      decisions: [...last.values()].map(({ field, gradeWord, sort, because, meeting }) => ({
        title: titles.get(field) ?? field,
        gradeWord,
        sort,
        because,
        meeting,
      })),
      notes: seconds.map(({ second }) => second.notes).filter((words) => words.trim() !== ''),
      points: seconds.map(({ second }) => second.points).filter((words) => words.trim() !== ''),
    };
  });
  return feedbackDocument(first.reviewer, moderation.title, reviews);
}
