import { openWorkspaceOf, os } from '../context.ts';
import { planReader } from '../strangers-files/read-apart.ts';
import { saveActionPlan, saveActivity, setState } from './change-activity.ts';
import { markParagraph, removeFinding, saveFinding, trackFinding } from './change-findings.ts';
import { saveType } from './change-types.ts';
import { listActivities, listTypes, showActivity, showParagraphs } from './show-activities.ts';
import { pasteReport, readReport } from './take-report.ts';

const room = os.activities;

/** The activities room of the contract. */
export const activitiesRouter = room.router({
  types: room.types.handler(({ context }) => listTypes(openWorkspaceOf(context).store)),
  saveType: room.saveType.handler(({ context, input }) => ({
    key: saveType(openWorkspaceOf(context), input),
  })),
  list: room.list.handler(({ context, input }) => listActivities(openWorkspaceOf(context).store, input)),
  get: room.get.handler(({ context, input }) => showActivity(openWorkspaceOf(context), input.id)),
  save: room.save.handler(({ context, input }) =>
    saveActivity(openWorkspaceOf(context), input.id, input.draft),
  ),
  setState: room.setState.handler(({ context, input }) => {
    setState(openWorkspaceOf(context), input.id, input.to, input.why);
    return {};
  }),
  savePlan: room.savePlan.handler(({ context, input }) => ({
    oddities: saveActionPlan(openWorkspaceOf(context), input.id, input.plan),
  })),
  saveFinding: room.saveFinding.handler(({ context, input }) => ({
    findingId: saveFinding(openWorkspaceOf(context), input),
  })),
  removeFinding: room.removeFinding.handler(({ context, input }) => {
    removeFinding(openWorkspaceOf(context), input.id, input.findingId);
    return {};
  }),
  track: room.track.handler(({ context, input }) => trackFinding(openWorkspaceOf(context), input)),
  pasteReport: room.pasteReport.handler(({ context, input }) =>
    pasteReport(openWorkspaceOf(context), input.id, input.name, input.text),
  ),
  readReport: room.readReport.handler(({ context, input }) =>
    readReport(
      openWorkspaceOf(context),
      input.id,
      context.options.grants.take(input.fileToken, 'import-report'),
      planReader(context.options),
    ),
  ),
  paragraphs: room.paragraphs.handler(({ context, input }) =>
    showParagraphs(openWorkspaceOf(context).store, input),
  ),
  markParagraph: room.markParagraph.handler(({ context, input }) => {
    markParagraph(openWorkspaceOf(context), input);
    return {};
  }),
});
