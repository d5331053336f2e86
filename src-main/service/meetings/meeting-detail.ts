import type { MeetingDetail, MeetingItem } from '#shared/contract/meetings.ts';
import type { MeetingId } from '#shared/domain/ids.ts';
import { AGENDA_WORDS, type AgendaReason, fitInto } from '#shared/domain/tracker/agenda.ts';
import { changeWords, moveWords } from '#shared/domain/tracker/change-words.ts';
import { type ItemEvent, stateOf } from '#shared/domain/tracker/item.ts';
import { asTrackedItem, originOf, stateNow } from '../tracker/items.ts';
import { countCovered } from '../tracker/list.ts';
import { allItems, eventsOf, itemRow } from '../tracker/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  agendaOf,
  attendanceOf,
  itemsTouchedIn,
  type Meeting,
  meetingById,
  meetingsBefore,
  notesOn,
  rowOf,
  timesCarried,
} from './repository.ts';
import { coveredBy, scopeOf, scopeWords } from './scope.ts';

const isReason = (word: string): word is AgendaReason => Object.hasOwn(AGENDA_WORDS, word);

const takenBackIn = (events: readonly ItemEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap(({ change }) => (change.kind === 'take-back' ? [change.eventId] : [])));

/** A meeting with its agenda, what was decided, and what is still to be settled. */
export function meetingDetail(workspace: OpenWorkspace, id: MeetingId): MeetingDetail {
  const { store } = workspace;
  const meeting = meetingById(store, id);
  const covers = scopeOf(store, meeting.series);
  const covered = countCovered(workspace, coveredBy(store, covers));
  const agenda = agendaOf(store, id);
  const carried = timesCarried(store, meetingsBefore(store, meeting.series, meeting.day, meeting.startsAt));
  const items = new Map(
    allItems(
      store,
      agenda.map(({ itemId }) => itemId),
    ).map((placed) => [placed.item.id, placed]),
  );
  const day = workspace.today();
  const shown = agenda.flatMap((row): MeetingItem[] => {
    const placed = items.get(row.itemId);
    if (!placed) return [];
    const events = eventsOf(store, row.itemId);
    const back = takenBackIn(events);
    const before = events.findLast(
      (event) =>
        event.meetingId !== id &&
        event.change.kind !== 'take-back' &&
        !back.has(event.id) &&
        event.day <= meeting.day,
    );
    return [
      {
        item: asTrackedItem(placed, stateNow(placed.item), day),
        measure: placed.item.measure,
        intendedImpact: placed.item.intendedImpact,
        reason: isReason(row.reason) ? AGENDA_WORDS[row.reason] : row.reason,
        minutes: row.minutes,
        isReached: row.isReached,
        timesCarried: carried.get(row.itemId) ?? 0,
        carryReason: row.carryReason,
        conflict: row.conflict,
        lastSaid: before ? { day: before.day, by: before.by, words: changeWords(before.change) } : null,
        decisions: events
          .filter((event) => event.meetingId === id && event.change.kind !== 'take-back')
          .map((event) => ({
            id: event.id,
            at: event.at,
            by: event.by,
            words: changeWords(event.change),
            isTakenBack: back.has(event.id),
          })),
      },
    ];
  });
  return {
    ...rowOf(meeting, { items: shown.length, reached: shown.filter(({ isReached }) => isReached).length }),
    attendance: attendanceOf(meeting),
    notes: meeting.notes,
    agenda: shown,
    startedAt: meeting.startedAt,
    ...fitInto(
      shown.map(({ minutes }) => minutes),
      meeting.lengthMinutes,
    ),
    missing: missingOf(meeting, shown),
    approvedAt: meeting.approvedAt,
    approvedBy: meeting.approvedBy,
    moves: movesOf(workspace, id),
    covers: scopeWords(covers),
    stillOpen: covered.total === 0 ? null : covered.open,
    laterNotes: notesOn(store, id),
  };
}

/** The third time in a row that an item is not reached needs a reason. */
const CARRIES_WITHOUT_REASON = 2;

function missingOf(meeting: Meeting, agenda: readonly MeetingItem[]): string[] {
  const missing: string[] = [];
  if (meeting.endedAt === null) missing.push('The meeting has not ended yet.');
  if (meeting.chair === '') missing.push('Name who chaired it.');
  if (attendanceOf(meeting).present.length === 0) missing.push('Say who was present.');
  for (const { item, isReached, timesCarried: times, carryReason } of agenda) {
    if (!isReached && times >= CARRIES_WITHOUT_REASON && carryReason.trim() === '')
      missing.push(`R-${item.number} is carried for the ${ordinal(times + 1)} time: say why.`);
    if (isReached && item.owners.length === 0) missing.push(`R-${item.number} has no owner.`);
  }
  return missing;
}

const ordinal = (n: number): string => ({ 1: 'first', 2: 'second', 3: 'third' })[n] ?? `${n}th`;

/** What moved in this meeting, from state to state, those that were only re-dated among them. */
function movesOf({ store }: OpenWorkspace, meetingId: MeetingId): { words: string; count: number }[] {
  const moves = new Map<string, number>();
  for (const itemId of itemsTouchedIn(store, meetingId)) {
    const events = eventsOf(store, itemId);
    const first = events.findIndex((event) => event.meetingId === meetingId);
    const last = events.findLastIndex((event) => event.meetingId === meetingId);
    const origin = originOf(itemRow(store, itemId));
    const [from, to] = [stateOf(origin, events.slice(0, first)), stateOf(origin, events.slice(0, last + 1))];
    const words =
      from.delivery !== to.delivery
        ? moveWords(from.delivery, to.delivery)
        : from.timesMoved !== to.timesMoved
          ? 'Only re-dated'
          : 'Talked about, state unchanged';
    moves.set(words, (moves.get(words) ?? 0) + 1);
  }
  return [...moves].map(([words, count]) => ({ words, count })).sort((a, b) => b.count - a.count);
}
