import { calendarDocument } from '#shared/domain/calendar/calendar-document.ts';
import { writeIcs } from '#shared/domain/calendar/icalendar.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { endingOf } from '../documents/write-document.ts';
import { writeWhole } from '../store/files.ts';
import { planReader } from '../strangers-files/read-apart.ts';
import {
  copyYear,
  planAgain,
  removeEntry,
  saveEntry,
  setEntryState,
  startActivity,
} from './change-calendar.ts';
import { allEntries } from './repository.ts';
import { showYear } from './show-calendar.ts';
import { readCalendarInto, takeCalendar } from './take-calendar.ts';

const room = os.calendar;

/** The calendar room of the contract. */
export const calendarRouter = room.router({
  year: room.year.handler(({ context, input }) => showYear(openWorkspaceOf(context), input)),
  save: room.save.handler(({ context, input }) => ({
    ids: saveEntry(openWorkspaceOf(context), input.id, input.draft, input.until),
  })),
  setState: room.setState.handler(({ context, input }) => ({
    undo: setEntryState(openWorkspaceOf(context), input),
  })),
  planAgain: room.planAgain.handler(({ context, input }) => ({
    id: planAgain(openWorkspaceOf(context), input.id, input.due),
  })),
  startActivity: room.startActivity.handler(({ context, input }) => ({
    activityId: startActivity(openWorkspaceOf(context), input.id, input.typeKey),
  })),
  remove: room.remove.handler(({ context, input }) => ({
    undo: removeEntry(openWorkspaceOf(context), input.id),
  })),
  copyYear: room.copyYear.handler(({ context, input }) => copyYear(openWorkspaceOf(context), input.from)),
  readFile: room.readFile.handler(({ context, input }) =>
    readCalendarInto(
      openWorkspaceOf(context),
      context.options.grants.take(input.fileToken, 'import-calendar'),
      input.year,
      planReader(context.options),
    ),
  ),
  take: room.take.handler(({ context, input }) => takeCalendar(openWorkspaceOf(context), input.importId)),
  saveDocument: room.saveDocument.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const year = showYear(workspace, { year: input.year, by: input.by, service: null });
    const path = context.options.grants.look(input.fileToken, 'save-document');
    const withList = ['xlsx', 'csv'].includes(endingOf(path));
    await exportDocument(
      context,
      calendarDocument(year, council, withList),
      { token: input.fileToken },
      { entity: 'calendar', entityId: workspace.id, after: { year: year.year } },
    );
    return { entries: year.counts.planned };
  }),
  saveIcs: room.saveIcs.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const year = showYear(workspace, { year: input.year, by: 'month', service: null });
    const ids = new Set(
      year.rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.map(({ id }) => id))),
    );
    const events = allEntries(workspace.store).filter(({ id }) => ids.has(id));
    const text = writeIcs(events, `QA calendar ${year.year}`, context.options.clock().toISOString());
    await context.options.grants.use(input.fileToken, 'save-calendar', async (path) => {
      writeWhole(path, text);
    });
    workspace.write(({ record }) =>
      record({
        action: 'export',
        entity: 'calendar',
        entityId: workspace.id,
        after: { year: year.year, as: 'ics' },
      }),
    );
    return { entries: events.length, leftOut: year.undated.length };
  }),
});
