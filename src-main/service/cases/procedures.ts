import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { CASE_FIELDS, type CaseField } from '#shared/domain/cases/case-fields.ts';
import { writtenField } from '#shared/domain/cases/written-field.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { toCsv } from '#shared/domain/tables/to-csv.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { withProgress } from '../progress.ts';
import { writeWhole } from '../store/files.ts';
import { listReader } from '../strangers-files/read-apart.ts';
import type { ServiceOptions } from '../surroundings.ts';
import { ImportSessions } from '../tables/import-sessions.ts';
import { refuseInDemo } from '../workspace/open-demo.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { caseImport } from './case-import.ts';
import { caseFacets } from './facets-repository.ts';
import { caseRow, listCases } from './list-repository.ts';
import { addMention, mentionsOf, removeMention } from './mentions-repository.ts';
import { addOtherName, peopleOfRecord } from './other-names-repository.ts';
import { caseDraft, caseDrafts, saveCase, setClosed } from './repository.ts';
import { recommendationsOfCase, reviewsOfCase } from './reviews-repository.ts';

const room = os.cases;

/** Files being imported, forgotten with the workspace they are imported into. */
const sessions = new WeakMap<OpenWorkspace, ImportSessions<CaseField, CaseDraft, CaseId>>();
function sessionsOf(
  workspace: OpenWorkspace,
  options: ServiceOptions,
): ImportSessions<CaseField, CaseDraft, CaseId> {
  const known = sessions.get(workspace) ?? new ImportSessions(caseImport, listReader(options));
  sessions.set(workspace, known);
  return known;
}

/** The cases room of the contract. */
export const casesRouter = room.router({
  list: room.list.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return listCases(workspace.store, input, workspace.today());
  }),
  facets: room.facets.handler(({ context }) => caseFacets(openWorkspaceOf(context).store)),
  get: room.get.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { store } = workspace;
    return {
      row: caseRow(store, input.id, workspace.today()),
      draft: caseDraft(store, input.id),
      mentions: mentionsOf(store, input.id),
      reviews: reviewsOfCase(store, input.id),
      recommendations: recommendationsOfCase(store, input.id),
    };
  }),
  save: room.save.handler(({ context, input }) => ({
    id: saveCase(openWorkspaceOf(context), input.id, input.draft),
  })),
  close: room.close.handler(({ context, input }) => {
    setClosed(openWorkspaceOf(context), input.id, input.on);
    return {};
  }),
  reopen: room.reopen.handler(({ context, input }) => {
    setClosed(openWorkspaceOf(context), input.id, null);
    return {};
  }),
  addMention: room.addMention.handler(({ context, input }) => addMention(openWorkspaceOf(context), input)),
  recordPeople: room.recordPeople.handler(({ context, input }) =>
    peopleOfRecord(openWorkspaceOf(context).store, input.caseId),
  ),
  addOtherName: room.addOtherName.handler(({ context, input }) => {
    addOtherName(openWorkspaceOf(context), input);
    return {};
  }),
  removeMention: room.removeMention.handler(({ context, input }) => {
    removeMention(openWorkspaceOf(context), input.id);
    return {};
  }),
  readImport: room.readImport.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    refuseInDemo(workspace);
    if ('fileToken' in input)
      return sessionsOf(workspace, context.options).read(
        workspace,
        context.options.grants.take(input.fileToken, 'import-cases'),
      );
    const { importId, ...options } = input;
    return sessionsOf(workspace, context.options).readAgain(workspace, importId, options);
  }),
  previewImport: room.previewImport.handler(async function* ({ context, input, signal }) {
    const workspace = openWorkspaceOf(context);
    const sessions = sessionsOf(workspace, context.options);
    yield* withProgress((report) => sessions.preview(workspace, input.importId, input, report), signal);
  }),
  applyImport: room.applyImport.handler(async function* ({ context, input, signal }) {
    const workspace = openWorkspaceOf(context);
    const sessions = sessionsOf(workspace, context.options);
    yield* withProgress((report) => sessions.apply(workspace, input.importId, input, report), signal);
  }),
  saveBadRows: room.saveBadRows.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { csv, rows } = await sessionsOf(workspace, context.options).badRows(
      workspace,
      input.importId,
      input,
    );
    writeWhole(context.options.grants.take(input.fileToken, 'save-table'), csv);
    return { rows };
  }),
  exportList: room.exportList.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const drafts = caseDrafts(workspace.store).map(({ draft }) => draft);
    const fields = CASE_FIELDS.filter(({ field }) => field !== 'middleNames');
    const csv = toCsv([
      fields.map(({ label }) => label),
      ...drafts.map((draft) => fields.map(({ field }) => writtenField(draft, field) ?? '')),
    ]);
    writeWhole(context.options.grants.take(input.fileToken, 'save-table'), csv);
    workspace.write(({ record }) =>
      record({
        action: 'export',
        entity: 'case-list',
        entityId: workspace.id,
        after: { rows: drafts.length },
      }),
    );
    return { rows: drafts.length };
  }),
});
