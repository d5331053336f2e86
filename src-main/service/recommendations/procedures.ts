import { recommendationsDocument } from '#shared/domain/recommendations/list-document.ts';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { printDocument } from '../documents/print-document.ts';
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

const listOf = ({ id }: OpenWorkspace, rows: number) =>
  ({ entity: 'recommendation-list', entityId: id, after: { rows } }) as const;

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
    await exportDocument(context, document, { token: fileToken }, listOf(workspace, rows));
    return { rows };
  }),
  paper: room.paper.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { document, rows } = listDocument(workspace, input);
    return printDocument(workspace, document, listOf(workspace, rows));
  }),
  check: room.check.handler(({ context, input }) => {
    const { smart, findings } = checkSmart(input, openWorkspaceOf(context).today());
    return { smart, findings: [...findings] };
  }),
});
