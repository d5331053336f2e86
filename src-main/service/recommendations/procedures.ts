import { recommendationsDocument } from '#shared/domain/recommendations/list-document.ts';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { paperOf, writeDocument } from '../documents/write-document.ts';
import type { Change } from '../trail/append.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { listRecommendations, roundNameOf } from './repository.ts';

/** Not the page of the screen, but all that its filter finds. */
const EVERY_ROW = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };

type Filter = Omit<Parameters<typeof listRecommendations>[1], 'limit' | 'offset'>;

function listDocument(workspace: OpenWorkspace, filter: Filter) {
  const { council } = workspace.settings;
  const day = workspace.today();
  const { rows } = listRecommendations(workspace.store, { ...filter, ...EVERY_ROW }, day);
  const round = filter.roundId === null ? null : roundNameOf(workspace.store, filter.roundId);
  return { document: recommendationsDocument(rows, { ...filter, round, council, day }), rows: rows.length };
}

const told = ({ id }: OpenWorkspace, action: 'export' | 'print', rows: number): Change => ({
  action,
  entity: 'recommendation-list',
  entityId: id,
  after: { rows },
});

const room = os.recommendations;

/** The recommendations room of the contract. */
export const recommendationsRouter = room.router({
  list: room.list.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return listRecommendations(workspace.store, input, workspace.today());
  }),
  saveList: room.saveList.handler(async ({ context, input: { fileToken, ...filter } }) => {
    const workspace = openWorkspaceOf(context);
    const { document, rows } = listDocument(workspace, filter);
    await writeDocument(context, document, { token: fileToken, author: workspace.settings.council });
    workspace.write(({ record }) => record(told(workspace, 'export', rows)));
    return { rows };
  }),
  paper: room.paper.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { document, rows } = listDocument(workspace, input);
    workspace.write(({ record }) => record(told(workspace, 'print', rows)));
    return paperOf(document);
  }),
  check: room.check.handler(({ context, input }) => {
    const { smart, findings } = checkSmart(input, openWorkspaceOf(context).today());
    return { smart, findings: [...findings] };
  }),
});
