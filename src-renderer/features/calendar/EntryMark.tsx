import { IconCheck, IconSquare, IconSquareHalf, IconX } from '@tabler/icons-react';
import type { CalendarEntry } from '#shared/contract/calendar.ts';
import { ENTRY_STATE_WORDS, type EntryState, whenWords } from '#shared/domain/calendar/calendar-year.ts';
import classes from './calendar.module.css';

const ICONS = {
  planned: IconSquare,
  'under-way': IconSquareHalf,
  done: IconCheck,
  'did-not-happen': IconX,
} as const satisfies Record<EntryState, unknown>;

/** An entry in its month: a square planned, a half square under way, a tick done, a cross did not happen. */
export function EntryMark({
  entry,
  isOpen,
  onOpen,
}: {
  entry: CalendarEntry;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const Icon = ICONS[entry.state];
  const words = `${entry.title}, ${whenWords(entry)}: ${entry.isLate ? 'past its day, nothing said' : ENTRY_STATE_WORDS[entry.state].toLowerCase()}`;
  return (
    <button
      type="button"
      className={classes.mark}
      aria-pressed={isOpen}
      aria-label={words}
      title={words}
      data-late={entry.isLate || undefined}
      onClick={onOpen}
    >
      <Icon size={16} stroke={entry.isLate ? 2.5 : 1.75} aria-hidden />
    </button>
  );
}
