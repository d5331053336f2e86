import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CalendarPreview } from '#shared/contract/calendar.ts';
import type { ImportedEntry } from '#shared/domain/calendar/imported-calendar.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { notThere } from '../problem.ts';
import type { ReadPlanFile } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { newEntry } from './change-calendar.ts';
import { assertCalendarSize, readCalendarFile } from './read-calendar-file.ts';
import { addEntries, allEntries, dropEntries, type EntryRecord } from './repository.ts';
import { yearOrThrow } from './show-calendar.ts';

interface Held {
  readonly fileName: string;
  readonly entries: readonly ImportedEntry[];
}

/** Files that a person is bringing in. Held in memory only, and for one workspace. */
const held = new WeakMap<OpenWorkspace, Map<string, Held>>();
const MOST_HELD = 3;

/** What is already there: by its own reference, by the name in other calendars, or by what falls due when. */
function knownIn(rows: readonly EntryRecord[]): (entry: ImportedEntry, due: string) => boolean {
  const ids = new Set(rows.map(({ id }) => id));
  const uids = new Set(rows.map(({ uid, due }) => `${uid} ${due}`));
  const plain = (title: string, due: string, owner: string) =>
    `${title.toLowerCase()}\n${due}\n${owner.toLowerCase()}`;
  const said = new Set(rows.map(({ title, due, dueText, owner }) => plain(title, due || dueText, owner)));
  return ({ uid, title, owner, dueText }, due) =>
    ids.has(uid) ||
    (uid !== '' && uids.has(`${uid} ${due}`)) ||
    said.has(plain(title, due || dueText, owner));
}

/** An entry without a day that there is, is kept once with what is written. */
const duesOf = ({ dates }: ImportedEntry): readonly string[] => (dates.length === 0 ? [''] : dates);

/** Reads a file and says what would be taken of it; nothing is written. */
export async function readCalendarInto(
  workspace: OpenWorkspace,
  path: string,
  year: string | null,
  read: ReadPlanFile,
): Promise<CalendarPreview> {
  const fileName = basename(path);
  if (year !== null) yearOrThrow(year);
  assertCalendarSize((await stat(path)).size);
  const calendar = await readCalendarFile(new Uint8Array(await readFile(path)), fileName, read, {
    year,
    today: workspace.today(),
  });
  const importId = workspace.newId();
  const list = held.get(workspace) ?? new Map<string, Held>();
  held.set(workspace, list);
  list.set(importId, { fileName, entries: calendar.entries });
  for (const old of [...list.keys()].slice(0, -MOST_HELD)) list.delete(old);
  const isKnown = knownIn(allEntries(workspace.store));
  const rows = calendar.entries.map((entry) => ({
    row: entry.row,
    title: entry.title,
    kind: entry.kind,
    owner: entry.owner,
    dueText: entry.dueText,
    dates: [...entry.dates],
    state: entry.state,
    note: entry.note,
    added: duesOf(entry).filter((due) => !isKnown(entry, due)).length,
  }));
  const added = rows.reduce((sum, row) => sum + row.added, 0);
  const all = calendar.entries.reduce((sum, entry) => sum + duesOf(entry).length, 0);
  return {
    importId,
    fileName,
    year: calendar.year,
    rows,
    added,
    same: all - added,
    warnings: [...calendar.warnings],
  };
}

/** Takes what a preview showed. What is there already is not taken twice. */
export function takeCalendar(workspace: OpenWorkspace, importId: string) {
  const reading = held.get(workspace)?.get(importId);
  if (!reading) throw notThere('calendar that was read');
  const { rows, same } = workspace.write((writing) => {
    const isKnown = knownIn(allEntries(writing.tx));
    const rows: EntryRecord[] = [];
    let known = 0;
    for (const entry of reading.entries) {
      const dues = duesOf(entry);
      const seriesId = dues.length > 1 ? workspace.newId() : null;
      for (const due of dues) {
        if (isKnown(entry, due)) {
          known += 1;
          continue;
        }
        const {
          title,
          kind,
          dueText,
          owner,
          recurrence,
          target,
          note,
          isAdHoc,
          state,
          doneOn,
          whyNot,
          uid,
          area,
          service,
        } = entry;
        // What is said of a series is said of the day that is written, not of those that follow from it.
        const isFirst = due === entry.due || due === '';
        rows.push(
          newEntry(workspace, writing.at, {
            title,
            kind,
            due,
            dueText,
            owner,
            recurrence,
            target,
            note,
            isAdHoc,
            area,
            ...(service !== null && { service }),
            seriesId,
            uid,
            ...(isFirst ? { state, doneOn, whyNot } : {}),
          }),
        );
      }
    }
    addEntries(writing, rows);
    writing.record({
      action: 'import',
      entity: 'calendar',
      entityId: importId,
      after: { file: reading.fileName, added: rows.length, same: known },
    });
    return { rows, same: known };
  });
  held.get(workspace)?.delete(importId);
  const added = rows.length;
  const undo =
    added === 0
      ? null
      : workspace.undos.offer(`${countWords(added, 'entry', 'entries')} brought in`, () =>
          takeOut(workspace, importId, rows),
        );
  return { added, same, undo };
}

/** Takes out again what was brought in. What was worked on since stays: only what is as it came goes. */
function takeOut(workspace: OpenWorkspace, importId: string, rows: readonly EntryRecord[]): string {
  const all = allEntries(workspace.store);
  const now = new Map(all.map((row) => [row.id, row]));
  const again = new Set(all.flatMap(({ plannedAgainFrom }) => plannedAgainFrom ?? []));
  const gone = rows.filter((row) => isDeepStrictEqual(now.get(row.id), row) && !again.has(row.id));
  workspace.write((writing) => {
    dropEntries(
      writing,
      gone.map(({ id }) => id),
    );
    writing.record({
      action: 'remove',
      entity: 'calendar-entry',
      entityId: importId,
      before: { count: gone.length },
    });
  });
  return gone.length === rows.length
    ? `All ${rows.length} are taken out again.`
    : `${gone.length} are taken out again; ${rows.length - gone.length} were worked on since and stay.`;
}
