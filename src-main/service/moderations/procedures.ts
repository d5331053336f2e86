import { moderationReport } from '#shared/domain/moderation/report-document.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { formReader } from '../strangers-files/read-apart.ts';
import { agreementPage } from './agreement-page.ts';
import { compareReview, decideGrade } from './compare.ts';
import { moderationDetail } from './detail.ts';
import { feedbackFor } from './feedback.ts';
import { preparePack, saveForm, takeForm } from './forms.ts';
import { handInGrading, hiddenOf, markChecked, openGrading, saveGrading, saveViews } from './grading.ts';
import { learntOf, proposeWording } from './learnt.ts';
import { saveOpening } from './opening.ts';
import { addModerator, createModeration, previewSample, saveMinutes, widenModeration } from './plan.ts';
import { answerReReview, openReReview, sendBack } from './re-review.ts';
import { listModerations } from './repository.ts';

const room = os.moderations;

/** The moderations room of the contract. */
export const moderationsRouter = room.router({
  list: room.list.handler(({ context }) => listModerations(openWorkspaceOf(context).store)),
  preview: room.preview.handler(({ context, input }) => previewSample(openWorkspaceOf(context), input)),
  create: room.create.handler(({ context, input }) => ({
    id: createModeration(openWorkspaceOf(context), input),
  })),
  get: room.get.handler(({ context, input }) => moderationDetail(openWorkspaceOf(context), input.id)),
  widen: room.widen.handler(({ context, input }) => ({
    added: widenModeration(openWorkspaceOf(context), input.id),
  })),
  addModerator: room.addModerator.handler(({ context, input }) => ({
    moderatorId: addModerator(openWorkspaceOf(context), input.id, input.moderator),
  })),
  hidden: room.hidden.handler(({ context, input }) =>
    hiddenOf(openWorkspaceOf(context), input.id, input.reviewId),
  ),
  markChecked: room.markChecked.handler(({ context, input }) => {
    markChecked(openWorkspaceOf(context), input.id, input.reviewId);
    return {};
  }),
  openGrading: room.openGrading.handler(({ context, input }) => openGrading(openWorkspaceOf(context), input)),
  saveGrading: room.saveGrading.handler(({ context, input: { second, ...key } }) =>
    saveGrading(openWorkspaceOf(context), key, second),
  ),
  handIn: room.handIn.handler(({ context, input }) => {
    handInGrading(openWorkspaceOf(context), input);
    return {};
  }),
  saveViews: room.saveViews.handler(({ context, input }) => {
    saveViews(openWorkspaceOf(context), input.id, input.moderatorId, input.views);
    return {};
  }),
  compare: room.compare.handler(({ context, input }) =>
    compareReview(openWorkspaceOf(context), input.id, input.reviewId),
  ),
  decide: room.decide.handler(({ context, input }) => {
    decideGrade(openWorkspaceOf(context), input);
    return {};
  }),
  openReReview: room.openReReview.handler(({ context, input }) =>
    openReReview(openWorkspaceOf(context), input.id, input.reviewId),
  ),
  sendBack: room.sendBack.handler(({ context, input }) => {
    sendBack(openWorkspaceOf(context), input);
    return {};
  }),
  answerReReview: room.answerReReview.handler(({ context, input }) => {
    answerReReview(openWorkspaceOf(context), input);
    return {};
  }),
  agreement: room.agreement.handler(({ context, input }) =>
    agreementPage(openWorkspaceOf(context), input.id),
  ),
  learnt: room.learnt.handler(({ context, input }) => learntOf(openWorkspaceOf(context), input.id)),
  proposeWording: room.proposeWording.handler(({ context, input }) => {
    proposeWording(openWorkspaceOf(context), input);
    return {};
  }),
  saveMinutes: room.saveMinutes.handler(({ context, input }) => {
    saveMinutes(openWorkspaceOf(context), input.id, input.minutes);
    return {};
  }),
  preparePack: room.preparePack.handler(({ context, input }) => ({
    draftId: preparePack(openWorkspaceOf(context), input.id, input.moderatorId),
  })),
  saveForm: room.saveForm.handler(async ({ context, input }) => {
    await context.options.grants.use(input.fileToken, 'save-document', (path) =>
      saveForm(openWorkspaceOf(context), input.id, input.moderatorId, path),
    );
    return {};
  }),
  takeForm: room.takeForm.handler(({ context, input }) =>
    takeForm(
      openWorkspaceOf(context),
      formReader(context.options),
      input.id,
      context.options.grants.take(input.fileToken, 'import-form'),
    ),
  ),
  saveOpening: room.saveOpening.handler(async ({ context, input }) => ({
    reviews: await context.options.grants.use(input.fileToken, 'save-document', async (path) =>
      saveOpening(openWorkspaceOf(context), input.id, input.moderatorId, path),
    ),
  })),
  saveFeedback: room.saveFeedback.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    await exportDocument(
      context,
      feedbackFor(workspace, input.id, input.reviewerId),
      { token: input.fileToken },
      { entity: 'moderation', entityId: input.id, after: { what: 'feedback', reviewerId: input.reviewerId } },
    );
    return {};
  }),
  saveReport: room.saveReport.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const detail = moderationDetail(workspace, input.id);
    const document = moderationReport(
      detail,
      await agreementPage(workspace, input.id),
      learntOf(workspace, input.id),
      detail.sample
        .filter(({ sentBack }) => sentBack !== null)
        .map(({ reviewId }) => openReReview(workspace, input.id, reviewId)),
      council,
    );
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      { entity: 'moderation', entityId: input.id, after: { what: 'report' } },
    );
    return {};
  }),
});
