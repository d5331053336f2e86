import { blankTemplate } from '#shared/domain/templates/blank-template.ts';
import { compareTemplates } from '#shared/domain/templates/compare-templates.ts';
import { READY_TEMPLATES } from '#shared/domain/templates/ready/ready-templates.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { notThere } from '../problem.ts';
import { planReader } from '../strangers-files/read-apart.ts';
import { listDrafts, publishDraft, removeDraft, saveDraft, showDraft, startDraft } from './drafts.ts';
import { listScales, listTemplates, questionsOf, templateById, templateRow } from './repository.ts';
import { publishScale } from './scales.ts';
import { exportTemplate, importTemplate } from './template-files.ts';

const room = os.templates;

/** The templates room of the contract. */
export const templatesRouter = room.router({
  list: room.list.handler(({ context }) => listTemplates(openWorkspaceOf(context).store)),
  get: room.get.handler(({ context, input }) => templateById(openWorkspaceOf(context).store, input.id)),
  ready: room.ready.handler(({ context }) => {
    const { service: ours = 'both' } = openWorkspaceOf(context).settings;
    return READY_TEMPLATES.filter(({ service }) => ours === 'both' || service === ours).map(
      ({ template, about, service }) => ({
        key: template.key,
        name: template.name,
        about,
        service,
        questions: questionsOf(template),
      }),
    );
  }),
  saveBlank: room.saveBlank.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const template = templateById(workspace.store, input.id);
    const { council } = workspace.settings;
    const [scale] = listScales(workspace.store).toSorted((a, b) => b.rounds - a.rounds);
    if (!scale) throw notThere('grade scale');
    await exportDocument(
      context,
      blankTemplate(template, scale, council),
      { token: input.fileToken },
      { entity: 'template', entityId: input.id, after: { what: 'blank form', name: template.name } },
    );
    return { questions: questionsOf(template) };
  }),
  drafts: room.drafts.handler(({ context }) => listDrafts(openWorkspaceOf(context).store)),
  draft: room.draft.handler(({ context, input }) => showDraft(openWorkspaceOf(context).store, input.id)),
  startDraft: room.startDraft.handler(({ context, input }) => ({
    id: startDraft(openWorkspaceOf(context), input.from),
  })),
  saveDraft: room.saveDraft.handler(({ context, input }) =>
    saveDraft(openWorkspaceOf(context), input.id, input.content),
  ),
  removeDraft: room.removeDraft.handler(({ context, input }) => {
    removeDraft(openWorkspaceOf(context), input.id);
    return {};
  }),
  publishDraft: room.publishDraft.handler(({ context, input }) =>
    publishDraft(openWorkspaceOf(context), input.id, input.note),
  ),
  compare: room.compare.handler(({ context, input }) => {
    const { store } = openWorkspaceOf(context);
    const [from, to] = [templateRow(store, input.from), templateRow(store, input.to)];
    if (!from || !to) throw notThere('template');
    return { from, to, changes: compareTemplates(templateById(store, from.id), templateById(store, to.id)) };
  }),
  exportFile: room.exportFile.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return context.options.grants.use(input.fileToken, 'save-template', async (path) =>
      exportTemplate(workspace, input.id, path),
    );
  }),
  importFile: room.importFile.handler(({ context, input }) =>
    importTemplate(
      openWorkspaceOf(context),
      context.options.grants.take(input.fileToken, 'import-template'),
      planReader(context.options),
    ),
  ),
  scales: room.scales.handler(({ context }) => listScales(openWorkspaceOf(context).store)),
  publishScale: room.publishScale.handler(({ context, input }) => ({
    id: publishScale(openWorkspaceOf(context), input.basedOn, input.draft),
  })),
});
