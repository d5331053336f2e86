import { alikeTo } from '#shared/domain/disclosure/alike-risks.ts';
import { confirmedKey } from '#shared/domain/disclosure/leaving-entities.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { assertPdf } from '../documents/write-document.ts';
import { withProgress } from '../progress.ts';
import { catchDecoy } from './catch-decoy.ts';
import { dropDecision, keepDecision } from './decisions-repository.ts';
import { changeProgress, createDraft, openDraft, removeDraft } from './drafts.ts';
import { exportPack } from './export-pack.ts';
import { reckonLeaving } from './leaving.ts';
import { interruptedReleases, settleInterrupted } from './log-release.ts';
import { packPreview } from './preview.ts';
import { assertCaseOf, reachOfDecision } from './reach.ts';
import { listDrafts } from './repository.ts';

const room = os.moderation;

/** The moderation room of the contract. */
export const moderationRouter = room.router({
  drafts: room.drafts.handler(({ context }) => listDrafts(openWorkspaceOf(context).store)),
  createDraft: room.createDraft.handler(({ context, input }) => ({
    id: createDraft(openWorkspaceOf(context), { ...input, roundIds: [input.roundId] }),
  })),
  removeDraft: room.removeDraft.handler(({ context, input }) => {
    removeDraft(openWorkspaceOf(context), input.id);
    return {};
  }),
  preview: room.preview.handler(({ context, input }) => packPreview(openWorkspaceOf(context), input.id)),
  decide: room.decide.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    assertCaseOf(workspace, openDraft(workspace.store, input.id), input.caseId);
    if (input.decision.type === 'mark' && catchDecoy(workspace, input.id, input.decision.text))
      return { decisionId: null, wasDecoy: true };
    return { decisionId: keepDecision(workspace, input.caseId, input.decision), wasDecoy: false };
  }),
  reach: room.reach.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const draft = openDraft(workspace.store, input.id);
    assertCaseOf(workspace, draft, input.caseId);
    return { places: reachOfDecision(workspace, draft, input.caseId, input.decision) };
  }),
  undoDecision: room.undoDecision.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    openDraft(workspace.store, input.id);
    dropDecision(workspace, input.decisionId);
    return {};
  }),
  confirm: room.confirm.handler(({ context, input }) => {
    const keys = input.entities.map(({ caseId, entity }) => confirmedKey(caseId, entity));
    changeProgress(openWorkspaceOf(context), input.id, { action: 'confirm', after: keys }, (progress) => ({
      ...progress,
      confirmed: [...new Set([...progress.confirmed, ...keys])],
    }));
    return {};
  }),
  markSeen: room.markSeen.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { texts, decoys } = reckonLeaving(workspace, openDraft(workspace.store, input.id));
    const passed = decoys.map(({ textId }) => textId).filter((textId) => input.textIds.includes(textId));
    const shown = Object.fromEntries(
      texts
        .filter(({ id }) => input.textIds.includes(id))
        .map(({ id, kept }) => [id, kept.map(({ start }) => start)]),
    );
    changeProgress(workspace, input.id, { action: 'see', after: input.textIds }, (progress) => ({
      ...progress,
      seen: { ...progress.seen, ...shown },
      decoys: {
        ...progress.decoys,
        passed: [
          ...new Set([
            ...progress.decoys.passed,
            ...passed.filter((textId) => !progress.decoys.caught.includes(textId)),
          ]),
        ],
      },
    }));
    return {};
  }),
  settleRisk: room.settleRisk.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { key, how, note } = input;
    // The same words of the same child are decided once ("fasd" in six texts of one review).
    const { risks } = reckonLeaving(workspace, openDraft(workspace.store, input.id));
    const one = risks.find((risk) => risk.key === key);
    const keys = one
      ? [key, ...alikeTo(one, risks).flatMap((risk) => (risk.settled === null ? [risk.key] : []))]
      : [key];
    const settled = { how, note, by: workspace.actor };
    changeProgress(workspace, input.id, { action: 'settle-risk', after: { key, how, note } }, (progress) => ({
      ...progress,
      risks: { ...progress.risks, ...Object.fromEntries(keys.map((each) => [each, settled])) },
    }));
    return {};
  }),
  chooseFacts: room.chooseFacts.handler(({ context, input }) => {
    changeProgress(
      openWorkspaceOf(context),
      input.id,
      { action: 'choose-facts', after: { facts: input.facts, merged: input.merged } },
      (progress) => ({
        ...progress,
        facts: input.facts,
        merged: input.merged,
      }),
    );
    return {};
  }),
  linkChildren: room.linkChildren.handler(({ context, input }) => {
    const linked = input.reason;
    changeProgress(
      openWorkspaceOf(context),
      input.id,
      { action: 'link-children', after: { reason: linked } },
      (progress) => ({ ...progress, linked }),
    );
    return {};
  }),
  interrupted: room.interrupted.handler(({ context }) => interruptedReleases(openWorkspaceOf(context).store)),
  settleInterrupted: room.settleInterrupted.handler(({ context, input }) => {
    settleInterrupted(openWorkspaceOf(context), input.packId, input.found);
    return {};
  }),
  export: room.export.handler(async function* ({ context, input, signal }) {
    const workspace = openWorkspaceOf(context);
    const { grants, printPdf, keyCost } = context.options;
    openDraft(workspace.store, input.id);
    const packPath = grants.take(input.packToken, 'save-pack');
    const pdfPath = input.pdfToken ? grants.take(input.pdfToken, 'save-document') : null;
    if (pdfPath) assertPdf(pdfPath);
    const { id, seal, unlookedReason, checklist } = input;
    const scryptLogN = keyCost && Math.log2(keyCost.N);
    yield* withProgress(
      (report) =>
        exportPack(
          workspace,
          { id, packPath, pdfPath, seal, scryptLogN, unlookedReason, checklist, printPdf },
          report,
        ),
      signal,
    );
  }),
});
