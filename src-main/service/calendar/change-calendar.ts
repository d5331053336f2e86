import type { z } from 'zod';
import type { EntryDraft } from '#shared/contract/calendar.ts';
import type { EntryState } from '#shared/domain/calendar/calendar-year.ts';
import { yearAround } from '#shared/domain/calendar/qa-year.ts';
import { datesOf } from '#shared/domain/calendar/recurrence.ts';
import { addMonths, isDayOrMonth } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import { saveActivity } from '../activities/change-activity.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  addEntries,
  allEntries,
  dropEntries,
  type EntryRecord,
  entryById,
  isPlannedAgain,
  putEntry,
} from './repository.ts';
import { yearOrThrow } from './show-calendar.ts';

/** @throws Problem where the calendar does not have the day or month */
function assertDay(text: string): void {
  if (isDayOrMonth(text)) return;
  throw new Problem(`The calendar has no “${text}”. Which day is meant?`, {
    kept: 'Nothing was changed; what you typed is still here.',
    next: 'Write a day that there is, or the month alone.',
  });
}

/** A new entry; what is not given is as at its beginning. */
export function newEntry(
  workspace: OpenWorkspace,
  at: string,
  given: Partial<EntryRecord> & Pick<EntryRecord, 'title' | 'due'>,
): EntryRecord {
  const id = workspace.newId();
  return {
    kind: '',
    service: 'children',
    dueText: '',
    owner: '',
    state: 'planned',
    doneOn: null,
    whyNot: '',
    note: '',
    recurrence: '',
    seriesId: null,
    target: null,
    isAdHoc: false,
    plannedAgainFrom: null,
    activityId: null,
    area: '',
    createdAt: at,
    createdBy: workspace.actor,
    ...given,
    id,
    uid: given.uid || `${id}@plumbline`,
  };
}

/** Adds an entry with all that recur, or changes one. @returns their ids */
export function saveEntry(
  workspace: OpenWorkspace,
  id: string | null,
  draft: z.output<typeof EntryDraft>,
  until: string | null,
): string[] {
  assertDay(draft.due);
  if (id !== null) {
    const before = entryById(workspace.store, id);
    workspace.write((writing) => {
      putEntry(writing, { ...before, ...draft, dueText: draft.due === before.due ? before.dueText : '' });
      writing.record({
        action: 'change',
        entity: 'calendar-entry',
        entityId: id,
        before: { title: before.title, due: before.due, owner: before.owner },
        after: { title: draft.title, due: draft.due, owner: draft.owner },
      });
    });
    return [id];
  }
  const dates = datesOf(draft.due, draft.recurrence, until ?? yearAround(draft.due).to);
  return workspace.write((writing) => {
    const seriesId = dates.length > 1 ? workspace.newId() : null;
    const rows = dates.map((due) => newEntry(workspace, writing.at, { ...draft, due, seriesId }));
    addEntries(writing, rows);
    writing.recordAll(
      rows.map((row) => ({
        action: 'add' as const,
        entity: 'calendar-entry' as const,
        entityId: row.id,
        after: { title: row.title, due: row.due, owner: row.owner },
      })),
    );
    return rows.map((row) => row.id);
  });
}

/** Says what became of an entry. @throws Problem where it did not happen and nobody says why */
export function setEntryState(
  workspace: OpenWorkspace,
  { id, to, doneOn, whyNot }: { id: string; to: EntryState; doneOn: string | null; whyNot: string },
) {
  const before = entryById(workspace.store, id);
  if (to === 'did-not-happen' && whyNot.trim() === '')
    throw new Problem('Say why it did not happen: the reason stays in the calendar.', {
      kept: 'The entry is as it was.',
      next: 'Write the reason, then try again.',
    });
  const after: EntryRecord = {
    ...before,
    state: to,
    doneOn: to === 'done' ? doneOn : null,
    whyNot: to === 'did-not-happen' ? whyNot.trim() : '',
  };
  const put = (row: EntryRecord, was: EntryRecord) =>
    workspace.write((writing) => {
      putEntry(writing, row);
      writing.record({
        action: 'move',
        entity: 'calendar-entry',
        entityId: id,
        before: { title: row.title, state: was.state },
        after: { title: row.title, state: row.state, ...(row.whyNot && { whyNot: row.whyNot }) },
      });
    });
  put(after, before);
  return workspace.undos.offer(`${before.title} set`, () => {
    // What was written at the entry since stays: only what became of it is taken back.
    const { state, doneOn, whyNot } = before;
    const now = entryById(workspace.store, id);
    put({ ...now, state, doneOn, whyNot }, now);
    return 'The entry is as it was before.';
  });
}

/** Plans again what did not happen; the first entry stays as it is. @returns the new one */
export function planAgain(workspace: OpenWorkspace, id: string, due: string): string {
  assertDay(due);
  const { store } = workspace;
  const missed = entryById(store, id);
  if (missed.state !== 'did-not-happen')
    throw new Problem('Only what did not happen is planned again.', {
      kept: 'Nothing was changed.',
      next: 'Say first that it did not happen, and why; or move it to another day.',
    });
  if (isPlannedAgain(store, id))
    throw new Problem('This was planned again already.', {
      kept: 'Nothing was changed.',
      next: 'Change the new entry instead.',
    });
  return workspace.write((writing) => {
    const row = newEntry(workspace, writing.at, {
      title: missed.title,
      kind: missed.kind,
      service: missed.service,
      area: missed.area,
      owner: missed.owner,
      target: missed.target,
      due,
      plannedAgainFrom: id,
    });
    addEntries(writing, [row]);
    writing.record({
      action: 'add',
      entity: 'calendar-entry',
      entityId: row.id,
      after: { title: row.title, due, plannedAgainFrom: dateWords(missed.due) },
    });
    return row.id;
  });
}

/** Makes the activity of an entry, which then stands for it. @returns the activity */
export function startActivity(workspace: OpenWorkspace, id: string, typeKey: string): string {
  const entry = entryById(workspace.store, id);
  if (entry.activityId) return entry.activityId;
  return workspace.write((writing) => {
    const { id: activityId } = saveActivity(workspace, null, {
      typeKey,
      title: entry.title,
      service: entry.service,
      plannedFor: entry.due,
      heldOn: entry.doneOn,
      owner: entry.owner,
      summary: '',
      details: {},
      figures: [],
      area: entry.area,
    });
    putEntry(writing, { ...entry, activityId });
    writing.record({
      action: 'change',
      entity: 'calendar-entry',
      entityId: id,
      after: { title: entry.title, activityId },
    });
    return activityId;
  });
}

/** Takes an entry out. @throws Problem where something happened or did not: that stays in the calendar */
export function removeEntry(workspace: OpenWorkspace, id: string) {
  const entry = entryById(workspace.store, id);
  if (entry.state !== 'planned' || isPlannedAgain(workspace.store, id))
    throw new Problem('What was done or did not happen stays in the calendar.', {
      kept: 'Nothing was removed.',
      next: 'Set it to planned first if it was entered by mistake.',
    });
  workspace.write((writing) => {
    dropEntries(writing, [id]);
    writing.record({
      action: 'remove',
      entity: 'calendar-entry',
      entityId: id,
      before: { title: entry.title, due: entry.due },
    });
  });
  return workspace.undos.offer(`${entry.title} removed`, () => {
    workspace.write((writing) => {
      addEntries(writing, [entry]);
      writing.record({
        action: 'add',
        entity: 'calendar-entry',
        entityId: id,
        after: { title: entry.title, due: entry.due },
      });
    });
    return 'The entry is back.';
  });
}

/** Plans a year again in the next one; what is there already is not planned twice. */
export function copyYear(
  workspace: OpenWorkspace,
  from: string,
): { added: number; same: number; to: string } {
  const year = yearOrThrow(from);
  const to = yearAround(addMonths(year.from, 12)).name;
  const all = allEntries(workspace.store);
  const key = ({ title, kind, due }: Pick<EntryRecord, 'title' | 'kind' | 'due'>) =>
    `${title}\n${kind}\n${due}`;
  const there = new Set(all.map(key));
  const later = (due: string) =>
    due.length === 7 ? addMonths(`${due}-01`, 12).slice(0, 7) : addMonths(due, 12);
  const copied = all
    .filter(
      ({ due, isAdHoc, plannedAgainFrom }) =>
        due !== '' &&
        due >= year.from.slice(0, due.length) &&
        due <= year.to &&
        !isAdHoc &&
        plannedAgainFrom === null,
    )
    .map((entry) => ({ ...entry, due: later(entry.due) }));
  const fresh = copied.filter((entry) => !there.has(key(entry)));
  workspace.write((writing) => {
    const series = new Map<string, string>();
    const rows = fresh.map(({ title, kind, service, due, owner, note, recurrence, seriesId, target }) => {
      if (seriesId !== null && !series.has(seriesId)) series.set(seriesId, workspace.newId());
      return newEntry(workspace, writing.at, {
        title,
        kind,
        service,
        due,
        owner,
        note,
        recurrence,
        target,
        seriesId: seriesId === null ? null : (series.get(seriesId) ?? null),
      });
    });
    addEntries(writing, rows);
    if (rows.length > 0)
      writing.record({
        action: 'import',
        entity: 'calendar',
        entityId: workspace.id,
        after: { from: year.name, to, added: rows.length },
      });
  });
  return { added: fresh.length, same: copied.length - fresh.length, to };
}
