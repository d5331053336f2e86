import { minutesDocument } from '#shared/domain/meetings/minutes-document.ts';
import { ownersListDocument } from '#shared/domain/meetings/owners-list-document.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import {
  addAgendaItem,
  addNote,
  approveMeeting,
  changeAgendaItem,
  changeMeeting,
  endMeeting,
  minutesOf,
  planMeeting,
  removeAgendaItem,
  reorderAgenda,
  startMeeting,
} from './hold-meeting.ts';
import { leaveNamesOut } from './names-left-out.ts';
import { listMeetings } from './repository.ts';
import { setScope } from './scope.ts';
import { endSeries, listSeries } from './series.ts';

const room = os.meetings;

/** The meetings room of the contract. */
export const meetingsRouter = room.router({
  list: room.list.handler(({ context }) => listMeetings(openWorkspaceOf(context).store)),
  series: room.series.handler(({ context }) => listSeries(openWorkspaceOf(context))),
  endSeries: room.endSeries.handler(({ context, input }) => endSeries(openWorkspaceOf(context), input)),
  setScope: room.setScope.handler(({ context, input }) => setScope(openWorkspaceOf(context), input)),
  plan: room.plan.handler(({ context, input }) => ({ id: planMeeting(openWorkspaceOf(context), input) })),
  get: room.get.handler(({ context, input }) => minutesOf(openWorkspaceOf(context), input.id)),
  change: room.change.handler(({ context, input: { id, ...change } }) => {
    changeMeeting(openWorkspaceOf(context), id, change);
    return {};
  }),
  reorder: room.reorder.handler(({ context, input }) => {
    reorderAgenda(openWorkspaceOf(context), input.id, input.itemIds);
    return {};
  }),
  changeItem: room.changeItem.handler(({ context, input: { id, itemId, ...change } }) => {
    changeAgendaItem(openWorkspaceOf(context), id, itemId, change);
    return {};
  }),
  addItem: room.addItem.handler(({ context, input }) => {
    addAgendaItem(openWorkspaceOf(context), input.id, input.itemId);
    return {};
  }),
  removeItem: room.removeItem.handler(({ context, input }) => {
    removeAgendaItem(openWorkspaceOf(context), input.id, input.itemId);
    return {};
  }),
  start: room.start.handler(({ context, input }) => {
    startMeeting(openWorkspaceOf(context), input.id);
    return {};
  }),
  end: room.end.handler(({ context, input }) => {
    endMeeting(openWorkspaceOf(context), input.id);
    return {};
  }),
  approve: room.approve.handler(({ context, input }) => ({
    hash: approveMeeting(openWorkspaceOf(context), input.id),
  })),
  addNote: room.addNote.handler(({ context, input }) => {
    addNote(openWorkspaceOf(context), input.id, input.text);
    return {};
  }),
  saveOwnersList: room.saveOwnersList.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const { document, rows } = ownersListDocument(minutesOf(workspace, input.id), input.owner, council);
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      {
        entity: 'recommendation-list',
        entityId: workspace.id,
        after: { rows, owner: input.owner, meetingId: input.id },
      },
    );
    return { rows };
  }),
  saveMinutes: room.saveMinutes.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const meeting = minutesOf(workspace, input.id);
    const { document, leftOut } = minutesDocument(meeting, {
      council,
      leaveOut: input.isForPartners ? leaveNamesOut(workspace, meeting) : null,
    });
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      {
        entity: 'meeting',
        entityId: input.id,
        after: { isForPartners: input.isForPartners, leftOut },
      },
    );
    return { leftOut };
  }),
});
