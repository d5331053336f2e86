import { withoutControlCharacters } from '#shared/domain/text/control-characters.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { childOverTime } from './child-over-time.ts';
import { raiseConcern, settleConcern } from './concerns.ts';
import { removeEvidence, saveEvidence } from './evidence.ts';
import { writeOnBehalf } from './exceptions.ts';
import { getReview } from './get-review.ts';
import { listReviews } from './list-reviews.ts';
import { reviewPaper, saveReviewDocument } from './paper.ts';
import { removeRecommendation, saveRecommendation } from './review-recommendations.ts';
import { saveAnswer } from './save-answer.ts';
import { submitReview } from './submit.ts';

const room = os.reviews;

/** The reviews room of the contract. */
export const reviewsRouter = room.router({
  list: room.list.handler(({ context, input }) => listReviews(openWorkspaceOf(context).store, input)),
  get: room.get.handler(({ context, input }) => getReview(openWorkspaceOf(context), input.id)),
  saveDocument: room.saveDocument.handler(async ({ context, input }) => {
    await saveReviewDocument(context, openWorkspaceOf(context), input);
    return {};
  }),
  paper: room.paper.handler(({ context, input }) => reviewPaper(openWorkspaceOf(context), input.id)),
  ofChild: room.ofChild.handler(({ context, input }) =>
    childOverTime(openWorkspaceOf(context).store, input.caseId),
  ),
  saveAnswer: room.saveAnswer.handler(({ context, input }) =>
    saveAnswer(openWorkspaceOf(context), withoutControlCharacters(input)),
  ),
  saveEvidence: room.saveEvidence.handler(({ context, input }) =>
    saveEvidence(openWorkspaceOf(context), withoutControlCharacters(input)),
  ),
  removeEvidence: room.removeEvidence.handler(({ context, input }) =>
    removeEvidence(openWorkspaceOf(context), input),
  ),
  saveRecommendation: room.saveRecommendation.handler(({ context, input }) =>
    saveRecommendation(openWorkspaceOf(context), withoutControlCharacters(input)),
  ),
  removeRecommendation: room.removeRecommendation.handler(({ context, input }) =>
    removeRecommendation(openWorkspaceOf(context), input),
  ),
  raiseConcern: room.raiseConcern.handler(({ context, input }) =>
    raiseConcern(openWorkspaceOf(context), withoutControlCharacters(input)),
  ),
  settleConcern: room.settleConcern.handler(({ context, input }) =>
    settleConcern(openWorkspaceOf(context), withoutControlCharacters(input)),
  ),
  writeOnBehalf: room.writeOnBehalf.handler(({ context, input }) => {
    writeOnBehalf(openWorkspaceOf(context), withoutControlCharacters(input));
    return {};
  }),
  submit: room.submit.handler(({ context, input }) => submitReview(openWorkspaceOf(context), input.reviewId)),
});
