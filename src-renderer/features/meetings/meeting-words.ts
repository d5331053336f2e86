import type { MeetingDetail, MeetingItem, MeetingRow, MeetingState } from '#shared/contract/meetings.ts';
import { countWords } from '#shared/domain/text/count-words.ts';

export const STATE_WORDS: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  open: 'In progress',
  ended: 'Minutes to approve',
  approved: 'Minutes approved and sealed',
};

/** "10 of 14 items reached", or how many are on the agenda. */
export const reachedWords = ({ state, items, reached }: MeetingRow): string =>
  state === 'planned'
    ? `${countWords(items, 'item')} on the agenda`
    : `${reached} of ${countWords(items, 'item')} reached`;

/** Whether it is a time as "10:00". */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** "66 min left", "4 min over"; empty for one that did not begin, or that was opened again another day. */
export function timeLeftWords(
  { startedAt, lengthMinutes }: Pick<MeetingDetail, 'startedAt' | 'lengthMinutes'>,
  now: Date,
): string {
  const since = startedAt === null ? DAY_MS : now.getTime() - Date.parse(startedAt);
  if (since < 0 || since >= DAY_MS) return '';
  const left = Math.ceil(lengthMinutes - since / MINUTE_MS);
  return left >= 0 ? `${left} min left` : `${-left} min over`;
}

/** What the chair asks of it: always what changed for the child, beside what was hoped for. */
export function questionWords({
  item,
  intendedImpact,
}: Pick<MeetingItem, 'item' | 'intendedImpact'>): string {
  const whom = (item.level === 'child' && item.childName?.split(' ')[0]) || 'children';
  return `What did it change for ${whom}, and how do we know?${intendedImpact && ` Hoped for: “${intendedImpact}”`}`;
}

/** "not talked about", "not talked about, the third time". */
export function carryWords({
  isReached,
  timesCarried,
}: Pick<MeetingItem, 'isReached' | 'timesCarried'>): string {
  if (isReached) return 'talked about';
  return timesCarried === 0
    ? 'not talked about yet'
    : `not talked about in ${countWords(timesCarried, 'meeting')}`;
}
