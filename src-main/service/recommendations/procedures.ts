import { recommendationsDocument } from '#shared/domain/recommendations/list-document.ts';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { writeDocument } from '../documents/write-document.ts';
import { listRecommendations, roundNameOf } from './list-recommendations.ts';

/** Not the page of the screen, but all that its filter finds. */
const EVERY_ROW = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };

const room = os.recommendations;

/** The recommendations room of the contract. */
export const recommendationsRouter = room.router({
  list: room.list.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return listRecommendations(workspace.store, input, workspace.today());
  }),
  saveList: room.saveList.handler(async ({ context, input: { fileToken, ...filter } }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const day = workspace.today();
    const { rows } = listRecommendations(workspace.store, { ...filter, ...EVERY_ROW }, day);
    const round = filter.roundId === null ? null : roundNameOf(workspace.store, filter.roundId);
    const document = recommendationsDocument(rows, { ...filter, round, council, day });
    await writeDocument(context, document, { token: fileToken, author: council });
    workspace.write(({ record }) =>
      record({
        action: 'export',
        entity: 'recommendation-list',
        entityId: workspace.id,
        after: { rows: rows.length },
      }),
    );
    return { rows: rows.length };
  }),
  check: room.check.handler(({ context, input }) => {
    const { smart, findings } = checkSmart(input, openWorkspaceOf(context).today());
    return { smart, findings: [...findings] };
  }),
});
