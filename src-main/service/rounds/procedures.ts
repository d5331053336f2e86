import { roundReportDocument } from '#shared/domain/rounds/round-report-document.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { allocate, allocateBalanced, reviewersFor } from './allocate.ts';
import { coverage } from './coverage.ts';
import {
  closeRound,
  duplicateRound,
  extendRound,
  openInRound,
  reinstateReview,
  reopenRound,
  requireCalibration,
  withdrawReview,
} from './in-flight.ts';
import { roundPaper, saveRoundResults } from './paper.ts';
import { practiceOf } from './practice-of.ts';
import { getRound, listRounds, saveRound } from './repository.ts';
import { addCases, removeReview } from './round-cases.ts';
import { roundResults } from './round-grades.ts';
import { roundReport } from './round-report.ts';
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
  practiceOf: room.practiceOf.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return practiceOf(workspace.store, input, workspace.today());
  }),
  coverage: room.coverage.handler(({ context }) => {
    const workspace = openWorkspaceOf(context);
    return coverage(workspace.store, workspace.today());
  }),
  withdraw: room.withdraw.handler(({ context, input }) => ({
    undo: withdrawReview(openWorkspaceOf(context), input.reviewId, input.because),
  })),
  reinstate: room.reinstate.handler(({ context, input }) => {
    reinstateReview(openWorkspaceOf(context), input.reviewId);
    return {};
  }),
  extend: room.extend.handler(({ context, input }) => {
    extendRound(openWorkspaceOf(context), input.id, input.closesOn, input.because);
    return {};
  }),
  duplicate: room.duplicate.handler(({ context, input }) => ({
    id: duplicateRound(openWorkspaceOf(context), input.id, input.name, input.opensOn),
  })),
  closingCheck: room.closingCheck.handler(({ context, input }) => ({
    open: openInRound(openWorkspaceOf(context).store, input.id),
  })),
  close: room.close.handler(({ context, input }) => ({
    closedAt: closeRound(openWorkspaceOf(context), input.id, input.note),
  })),
  reopen: room.reopen.handler(({ context, input }) => {
    reopenRound(openWorkspaceOf(context), input.id);
    return {};
  }),
  requireCalibration: room.requireCalibration.handler(({ context, input }) => {
    requireCalibration(openWorkspaceOf(context), input.id, input.isRequired);
    return {};
  }),
  report: room.report.handler(({ context, input }) => roundReport(openWorkspaceOf(context).store, input.id)),
  saveReport: room.saveReport.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const report = roundReport(workspace.store, input.id);
    await exportDocument(
      context,
      roundReportDocument(report, council),
      { token: input.fileToken },
      { entity: 'round', entityId: input.id, after: { reviews: report.reviews.submitted } },
    );
    return { reviews: report.reviews.submitted };
  }),
  allocateBalanced: room.allocateBalanced.handler(({ context, input }) =>
    allocateBalanced(openWorkspaceOf(context), input.roundId, input.reviewers),
  ),
});
