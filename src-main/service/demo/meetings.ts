import type { ItemId, MeetingId } from '#shared/domain/ids.ts';
import type { ItemChange } from '#shared/domain/tracker/item-change.ts';
import {
  approveMeeting,
  changeAgendaItem,
  changeMeeting,
  endMeeting,
  planMeeting,
  startMeeting,
} from '../meetings/hold-meeting.ts';
import { agendaOf } from '../meetings/repository.ts';
import { stateNow } from '../tracker/items.ts';
import { itemRow } from '../tracker/repository.ts';
import { say } from '../tracker/say.ts';
import { instantOn, type PastWorkspace } from './past-workspace.ts';

const SERIES = 'Recommendation and impact meeting';
const CHAIR = 'Devinder Sahota';
const PRESENT = ['Devinder Sahota', 'Philippa Tunnard', 'Sunita Pillai'];
/** How many items a meeting of the demo reaches: 90 minutes of five each. */
const REACHED = 18;

/** Some go on for longer than the demo's year. */
const isLong = (number: number): boolean => number % 5 === 2;

/** What is said of an item at its first, second and third turn. The demo tells how a meeting goes, not what happened to whom. */
function turn(number: number, visits: number, nextOn: string): ItemChange[] {
  const isSlow = number % 7 === 3;
  if (visits === 0)
    return [
      { kind: 'acceptance', to: number % 9 === 4 ? 'partly' : 'agreed', why: '' },
      {
        kind: 'update',
        text: isSlow ? 'Not begun: the post is empty until the autumn.' : 'Begun; dates are in the diary.',
      },
      { kind: 'delivery', to: isSlow ? 'stuck' : 'on-track', why: '' },
    ];
  if (isSlow && visits === 1)
    return [
      { kind: 'due', to: nextOn.slice(0, 7), why: 'The post is filled from next month.' },
      { kind: 'delivery', to: 'needs-work', why: 'Begun late.' },
    ];
  if (isLong(number))
    return [{ kind: 'update', text: 'Goes on; the figures of the next quarter will tell.' }];
  return [{ kind: 'update', text: 'Done; the file shows it. To be checked at the next meeting.' }];
}

/**
 * Holds the monthly meetings of these days, as a council does: the agenda from the tracker, what fits is talked about,
 * what does not is carried, and nothing is complete before a second person has seen what it changed.
 */
export function holdMeetings(past: PastWorkspace, days: readonly string[], nextAfterLast: string): void {
  for (const [i, day] of days.entries()) {
    const nextOn = days[i + 1] ?? nextAfterLast;
    past.goTo(instantOn(day, '09:00', -7));
    const plan = { series: SERIES, day, startsAt: '10:00', lengthMinutes: 90, nextOn, chair: CHAIR };
    const id = planMeeting(past, plan);
    past.goTo(instantOn(day, '10:00'));
    startMeeting(past, id);
    changeMeeting(past, id, { attendance: { present: PRESENT, apologies: [] } });
    const agenda = agendaOf(past.store, id);
    for (const { itemId } of agenda.slice(0, REACHED)) {
      past.pass(4);
      talkAbout(past, id, itemId, nextOn);
      changeAgendaItem(past, id, itemId, { isReached: true });
    }
    for (const { itemId } of agenda.slice(REACHED))
      changeAgendaItem(past, id, itemId, { carryReason: 'The meeting was full; it comes first next time.' });
    endMeeting(past, id);
    past.pass(60);
    past.as(CHAIR, () => approveMeeting(past, id));
  }
}

function talkAbout(past: PastWorkspace, meetingId: MeetingId, itemId: ItemId, nextOn: string): void {
  const row = itemRow(past.store, itemId);
  const state = stateNow(row);
  const speak = (change: ItemChange) => say(past, itemId, change, meetingId);
  if (state.delivery === 'awaiting-check') {
    const checker = state.owners.includes(CHAIR) ? 'Sunita Pillai' : CHAIR;
    const hasChanged = row.number % 11 !== 5;
    past.as(checker, () => {
      speak({
        kind: 'impact',
        to: hasChanged ? 'better' : 'no-change',
        evidence: 'The note of the last visit says what is different, and what is not yet.',
        how: 'The file, and the worker at this meeting',
        voice: row.level === 'child' ? 'The child' : 'Workers of the team',
      });
      if (hasChanged) speak({ kind: 'delivery', to: 'complete', why: '' });
      else
        speak({
          kind: 'delivery',
          to: 'needs-work',
          why: 'It has changed nothing yet: another way is tried.',
        });
    });
    return;
  }
  const visits = state.delivery === 'not-said' ? 0 : state.delivery === 'stuck' ? 1 : 2;
  for (const change of turn(row.number, visits, nextOn)) speak(change);
  if (visits === 2 && !isLong(row.number)) speak({ kind: 'delivery', to: 'awaiting-check', why: '' });
}
