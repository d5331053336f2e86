import { openWorkspaceOf, os } from '../context.ts';
import { allocate, allocateBalanced, reviewersFor } from './allocate.ts';
import { roundPaper, saveRoundResults } from './paper.ts';
import { getRound, listRounds, saveRound } from './repository.ts';
import { addCases, removeReview } from './round-cases.ts';
import { roundResults } from './round-grades.ts';
import { drawForRound, keepSample } from './sample.ts';

const room = os.rounds;

/** The rounds room of the contract. */
export const roundsRouter = room.router({
  list: room.list.handler(({ context }) => listRounds(openWorkspaceOf(context).store)),
  get: room.get.handler(({ context, input }) => getRound(openWorkspaceOf(context).store, input.id)),
  results: room.results.handler(({ context, input }) =>
    roundResults(openWorkspaceOf(context).store, input.id),
  ),
  saveResults: room.saveResults.handler(({ context, input }) =>
    saveRoundResults(context, openWorkspaceOf(context), input),
  ),
  paper: room.paper.handler(({ context, input }) => roundPaper(openWorkspaceOf(context), input.id)),
  save: room.save.handler(({ context, input }) => ({
    id: saveRound(openWorkspaceOf(context), input.id, input.draft),
  })),
  drawSample: room.drawSample.handler(({ context, input }) =>
    drawForRound(openWorkspaceOf(context), input.roundId, input.options),
  ),
  keepSample: room.keepSample.handler(({ context, input }) => ({
    added: keepSample(openWorkspaceOf(context), input.roundId, input.options),
  })),
  addCases: room.addCases.handler(({ context, input }) => ({
    added: addCases(openWorkspaceOf(context), input),
  })),
  removeReview: room.removeReview.handler(({ context, input }) => ({
    undo: removeReview(openWorkspaceOf(context), input.reviewId),
  })),
  reviewersFor: room.reviewersFor.handler(({ context, input }) =>
    reviewersFor(openWorkspaceOf(context).store, input.reviewId),
  ),
  allocate: room.allocate.handler(({ context, input }) => ({
    undo: allocate(openWorkspaceOf(context), input),
  })),
  allocateBalanced: room.allocateBalanced.handler(({ context, input }) =>
    allocateBalanced(openWorkspaceOf(context), input.roundId, input.reviewers),
  ),
});
