import type { MeetingRow, MeetingState } from '#shared/contract/meetings.ts';
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
