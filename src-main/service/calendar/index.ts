import type { Waiting } from '#shared/contract/today.ts';
import { whenWords } from '#shared/domain/calendar/calendar-year.ts';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { findEntries } from './finding-repository.ts';
import { calendarRouter } from './procedures.ts';
import { allEntries } from './repository.ts';
import { shownEntries } from './show-calendar.ts';

/** How far ahead Today looks. */
const DAYS_AHEAD = 14;

/** What falls due in the coming fortnight or this month, and how many are past their day with nothing said. */
function calendarWaiting(workspace: OpenWorkspace): Waiting[] {
  if (workspace.settings.me.role !== 'lead') return [];
  const today = workspace.today();
  const last = addDays(today, DAYS_AHEAD);
  const open = shownEntries(allEntries(workspace.store), today).filter(
    ({ state, activityId }) => (state === 'planned' || state === 'under-way') && activityId === null,
  );
  const late = open.filter((entry) => entry.isLate);
  const waiting: Waiting[] = open
    .filter(({ due, isLate }) => due !== '' && !isLate && due <= last.slice(0, due.length))
    .map((entry) => ({
      kind: 'calendar',
      title: entry.title,
      detail: [entry.owner || 'nobody is named', whenWords(entry)].join(' · '),
      target: { to: 'calendar' },
      due: entry.due.length === 10 ? entry.due : null,
    }));
  if (late.length > 0)
    waiting.push({
      kind: 'calendar',
      title: `${countWords(late.length, 'entry of the calendar is', 'entries of the calendar are')} past the day`,
      detail: 'Did it happen? If not, say why: it stays in the year, and can be planned again.',
      target: { to: 'calendar' },
      due: null,
    });
  return waiting;
}

/** What the calendar room brings. */
export const calendar = {
  router: calendarRouter,
  waiting: calendarWaiting,
  finds: findEntries,
} satisfies Capability;
