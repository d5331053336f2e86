import { z } from 'zod';
import { type Attendance, MeetingDetail, type MeetingPlan } from '#shared/contract/meetings.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { ItemId, MeetingId } from '#shared/domain/ids.ts';
import { agendaFor, PLANNED_MINUTES } from '#shared/domain/tracker/agenda.ts';
import { dueState } from '#shared/domain/tracker/due-state.ts';
import { dueOn } from '#shared/domain/tracker/next-time.ts';
import { notThere, Problem } from '../problem.ts';
import { readJson } from '../store/json.ts';
import { stateNow } from '../tracker/items.ts';
import { allItems, itemRow } from '../tracker/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  dropFromAgenda,
  insertMeeting,
  insertNote,
  orderAgenda,
  putMeeting,
  putMinutes,
  putOnAgendaItem,
  setEnded,
  setStarted,
} from './holding-repository.ts';
import { meetingDetail } from './meeting-detail.ts';
import {
  agendaOf,
  appendToAgenda,
  meetingById,
  meetingsBefore,
  minutesHash,
  notesOn,
  openMeeting,
  timesCarried,
} from './repository.ts';
import { coveredBy, scopeOf } from './scope.ts';
import { assertGoesOn } from './series.ts';

/** Plans a meeting: its agenda is what the tracker has to ask on that day. @returns its id */
export function planMeeting(workspace: OpenWorkspace, plan: MeetingPlan): MeetingId {
  assertOrder(plan);
  return workspace.write((writing) => {
    const { tx } = writing;
    assertGoesOn(tx, plan.series);
    const id = workspace.newId<MeetingId>();
    const before = meetingsBefore(tx, plan.series, plan.day, plan.startsAt);
    const carried = timesCarried(tx, before);
    const isCovered = coveredBy(tx, scopeOf(tx, plan.series));
    const agenda = agendaFor(
      allItems(tx)
        .filter(isCovered)
        .map(({ item }) => {
          const state = stateNow(item);
          const by = dueOn(state, localDayOf(item.createdAt));
          return {
            id: item.id,
            owner: item.owners[0] ?? '',
            state,
            dueState: dueState({ delivery: state.delivery, due: by }, plan.day),
            by,
            timesCarried: carried.get(item.id) ?? 0,
          };
        }),
      before[0]?.day ?? null,
      plan.nextOn,
    );
    insertMeeting(writing, id, plan);
    for (const { id: itemId, reason } of agenda) appendToAgenda(tx, id, itemId, reason, PLANNED_MINUTES);
    writing.record({
      action: 'plan',
      entity: 'meeting',
      entityId: id,
      after: { ...plan, items: agenda.length },
    });
    return id;
  });
}

function assertOrder({ day, nextOn }: Pick<MeetingPlan, 'day' | 'nextOn'>): void {
  if (nextOn > day) return;
  throw new Problem('The next meeting lies before this one.', {
    kept: 'Nothing was changed.',
    next: 'Give the day of the meeting after this one: what is due before it comes onto the agenda.',
  });
}

/** Changes the plan, who was there, or the free notes. */
export function changeMeeting(
  workspace: OpenWorkspace,
  id: MeetingId,
  change: {
    readonly plan?: Partial<MeetingPlan> | undefined;
    readonly attendance?: Attendance | undefined;
    readonly notes?: string | undefined;
  },
): void {
  workspace.write((writing) => {
    const { tx } = writing;
    const meeting = openMeeting(tx, id);
    const { plan = {}, attendance } = change;
    assertOrder({ ...meeting, ...plan });
    if (plan.series !== undefined && plan.series !== meeting.series) assertGoesOn(tx, plan.series);
    putMeeting(writing, id, change);
    writing.record({
      action: 'change',
      entity: 'meeting',
      entityId: id,
      after: { ...plan, ...(attendance && { attendance }) },
    });
  });
}

/** @throws Problem where the order does not name each item of the agenda once */
export function reorderAgenda(workspace: OpenWorkspace, id: MeetingId, itemIds: readonly ItemId[]): void {
  workspace.write((writing) => {
    const { tx } = writing;
    openMeeting(tx, id);
    const known = agendaOf(tx, id).map(({ itemId }) => itemId);
    if (new Set(itemIds).size !== known.length || known.some((itemId) => !itemIds.includes(itemId)))
      throw new Problem('The agenda changed meanwhile.', {
        kept: 'Its order is as it was.',
        next: 'Look at it again, then order it.',
      });
    orderAgenda(writing, id, itemIds);
    writing.record({ action: 'change', entity: 'meeting', entityId: id, after: { order: itemIds.length } });
  });
}

/** What can be noted of one item of an agenda. */
export interface AgendaChange {
  readonly minutes?: number | undefined;
  readonly isReached?: boolean | undefined;
  readonly carryReason?: string | undefined;
  readonly conflict?: string | undefined;
}

export function changeAgendaItem(
  workspace: OpenWorkspace,
  id: MeetingId,
  itemId: ItemId,
  change: AgendaChange,
): void {
  workspace.write((writing) => {
    const { tx } = writing;
    openMeeting(tx, id);
    if (!agendaOf(tx, id).some((row) => row.itemId === itemId)) throw notThere('item');
    const { minutes, isReached, carryReason, conflict } = change;
    const set = {
      ...(minutes !== undefined && { minutes }),
      ...(isReached !== undefined && { isReached }),
      ...(carryReason !== undefined && { carryReason }),
      ...(conflict !== undefined && { conflict }),
    };
    if (Object.keys(set).length === 0) return;
    putOnAgendaItem(writing, id, itemId, set);
    writing.record({ action: 'change', entity: 'meeting', entityId: id, after: { itemId, ...set } });
  });
}

export function addAgendaItem(workspace: OpenWorkspace, id: MeetingId, itemId: ItemId): void {
  workspace.write(({ tx, record }) => {
    openMeeting(tx, id);
    itemRow(tx, itemId);
    appendToAgenda(tx, id, itemId, 'Chosen by hand', PLANNED_MINUTES);
    record({ action: 'change', entity: 'meeting', entityId: id, after: { added: itemId } });
  });
}

export function removeAgendaItem(workspace: OpenWorkspace, id: MeetingId, itemId: ItemId): void {
  workspace.write((writing) => {
    openMeeting(writing.tx, id);
    dropFromAgenda(writing, id, itemId);
    writing.record({ action: 'change', entity: 'meeting', entityId: id, after: { removed: itemId } });
  });
}

export function startMeeting(workspace: OpenWorkspace, id: MeetingId): void {
  workspace.write((writing) => {
    const meeting = openMeeting(writing.tx, id);
    if (meeting.startedAt !== null && meeting.endedAt === null) return;
    setStarted(writing, id, meeting.startedAt ?? writing.at);
    writing.record({ action: 'start', entity: 'meeting', entityId: id });
  });
}

export function endMeeting(workspace: OpenWorkspace, id: MeetingId): void {
  workspace.write((writing) => {
    const meeting = openMeeting(writing.tx, id);
    if (meeting.startedAt === null)
      throw new Problem('This meeting has not started.', {
        kept: 'Nothing was changed.',
        next: 'Start it first.',
      });
    setEnded(writing, id);
    writing.record({ action: 'end', entity: 'meeting', entityId: id });
  });
}

/**
 * Approves and seals the minutes as they are now.
 * @returns their hash
 * @throws Problem with what is still to be settled
 */
export function approveMeeting(workspace: OpenWorkspace, id: MeetingId): string {
  return workspace.write((writing) => {
    const { tx, at } = writing;
    openMeeting(tx, id);
    const detail = meetingDetail(workspace, id);
    if (detail.missing.length > 0)
      throw new Problem('The minutes cannot be approved yet.', {
        kept: 'Everything that was decided is saved.',
        next: 'Settle what is listed, then approve them.',
        details: detail.missing,
      });
    const { missing: _, ...content } = detail;
    const minutes = JSON.stringify({
      ...content,
      state: 'approved',
      approvedAt: at,
      approvedBy: workspace.actor,
    });
    const hash = minutesHash(minutes);
    putMinutes(writing, id, { approvedAt: at, approvedBy: workspace.actor, minutes, minutesHash: hash });
    writing.record({ action: 'approve', entity: 'meeting', entityId: id, after: { hash } });
    return hash;
  });
}

/** The meeting as its minutes tell it: sealed ones as they were approved, whatever became of the items since. */
export function minutesOf(workspace: OpenWorkspace, id: MeetingId): MeetingDetail {
  const { minutes } = meetingById(workspace.store, id);
  if (minutes === null) return meetingDetail(workspace, id);
  return MeetingDetail.parse({
    ...readJson(z.looseObject({}), minutes),
    missing: [],
    laterNotes: notesOn(workspace.store, id),
  });
}

/** Adds a dated note to sealed minutes. @throws Problem where they are not sealed: their wording can still be changed */
export function addNote(workspace: OpenWorkspace, id: MeetingId, text: string): void {
  workspace.write((writing) => {
    if (meetingById(writing.tx, id).approvedAt === null)
      throw new Problem('These minutes are not approved yet.', {
        kept: 'What you typed is still here.',
        next: 'Write it into the notes of the meeting.',
      });
    const noteId = workspace.newId();
    insertNote(writing, { id: noteId, meetingId: id, at: writing.at, by: workspace.actor, text });
    writing.record({ action: 'note', entity: 'meeting', entityId: id, after: { noteId, text } });
  });
}
