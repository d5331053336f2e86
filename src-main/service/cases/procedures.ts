import { desc, eq } from 'drizzle-orm';
import { CASE_FIELDS } from '#shared/domain/cases/case-fields.ts';
import { writtenField } from '#shared/domain/cases/compare-cases.ts';
import { toCsv } from '#shared/domain/cases/to-csv.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { notThere } from '../problem.ts';
import { withProgress } from '../progress.ts';
import { writeWhole } from '../store/files.ts';
import { caseMentions, people, recommendations, reviews, rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { caseFacets } from './facets.ts';
import { ImportSessions } from './import-sessions.ts';
import { caseDraft, caseDrafts, caseRow, listCases, saveCase } from './repository.ts';

const room = os.cases;

/** Files being imported, forgotten with the workspace they are imported into. */
const sessions = new WeakMap<OpenWorkspace, ImportSessions>();
function sessionsOf(workspace: OpenWorkspace): ImportSessions {
  const known = sessions.get(workspace) ?? new ImportSessions();
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
    const reviewed = store
      .select({
        id: reviews.id,
        round: rounds.name,
        reviewer: people.name,
        reviewerId: reviews.reviewerId,
        startedAt: reviews.startedAt,
        gradeWord: reviews.gradeWord,
        submittedAt: reviews.submittedAt,
      })
      .from(reviews)
      .innerJoin(rounds, eq(rounds.id, reviews.roundId))
      .leftJoin(people, eq(people.id, reviews.reviewerId))
      .where(eq(reviews.caseId, input.id))
      .orderBy(desc(rounds.opensOn))
      .all();
    return {
      row: caseRow(store, input.id, workspace.today()),
      draft: caseDraft(store, input.id),
      mentions: store.select().from(caseMentions).where(eq(caseMentions.caseId, input.id)).all(),
      reviews: reviewed.map(({ startedAt, reviewerId, ...review }) => ({
        ...review,
        status: review.submittedAt
          ? 'submitted'
          : startedAt
            ? 'in-progress'
            : reviewerId
              ? 'allocated'
              : 'to-allocate',
      })),
      recommendations: store
        .select({
          id: recommendations.id,
          reviewId: recommendations.reviewId,
          action: recommendations.action,
          level: recommendations.level,
          due: recommendations.due,
        })
        .from(recommendations)
        .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
        .where(eq(reviews.caseId, input.id))
        .all(),
    };
  }),
  save: room.save.handler(({ context, input }) => ({
    id: saveCase(openWorkspaceOf(context), input.id, input.draft),
  })),
  addMention: room.addMention.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    caseRow(workspace.store, input.caseId, workspace.today());
    return workspace.write(({ tx, record }) => {
      const mention = { id: workspace.newId(), kind: input.kind, text: input.text };
      tx.insert(caseMentions)
        .values({ caseId: input.caseId, ...mention })
        .run();
      record({ action: 'add', entity: 'case-mention', entityId: mention.id, after: input });
      return mention;
    });
  }),
  removeMention: room.removeMention.handler(({ context, input }) => {
    openWorkspaceOf(context).write(({ tx, record }) => {
      const before = tx.select().from(caseMentions).where(eq(caseMentions.id, input.id)).get();
      if (!before) throw notThere('mention');
      tx.delete(caseMentions).where(eq(caseMentions.id, input.id)).run();
      record({ action: 'remove', entity: 'case-mention', entityId: input.id, before });
    });
    return {};
  }),
  readImport: room.readImport.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    if ('fileToken' in input)
      return sessionsOf(workspace).read(
        workspace,
        context.options.grants.take(input.fileToken, 'import-cases'),
      );
    const { importId, ...options } = input;
    return sessionsOf(workspace).readAgain(workspace, importId, options);
  }),
  previewImport: room.previewImport.handler(async function* ({ context, input }) {
    const workspace = openWorkspaceOf(context);
    yield* withProgress((report) =>
      sessionsOf(workspace).preview(workspace, input.importId, input.mapping, report),
    );
  }),
  applyImport: room.applyImport.handler(async function* ({ context, input }) {
    const workspace = openWorkspaceOf(context);
    yield* withProgress((report) =>
      sessionsOf(workspace).apply(workspace, input.importId, input.mapping, report),
    );
  }),
  saveBadRows: room.saveBadRows.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { csv, rows } = await sessionsOf(workspace).badRows(workspace, input.importId, input.mapping);
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
