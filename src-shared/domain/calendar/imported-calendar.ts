import type { Service } from '../activities/activity.ts';
import type { EntryState } from './calendar-year.ts';
import type { Recurrence } from './recurrence.ts';

/** One row or event of a file. */
export interface ImportedEntry {
  /** The row of the file, or the running number of the event. */
  readonly row: number;
  readonly title: string;
  readonly kind: string;
  /** yyyy-mm-dd, yyyy-mm, or empty where what is written names no day that there is. */
  readonly due: string;
  readonly dueText: string;
  readonly owner: string;
  readonly recurrence: Recurrence;
  /** The days or months on which it falls due; none where `due` is empty. */
  readonly dates: readonly string[];
  readonly state: EntryState;
  readonly doneOn: string | null;
  readonly whyNot: string;
  readonly target: number | null;
  /** Whatever else the row says, with the heads of its columns. */
  readonly note: string;
  readonly isAdHoc: boolean;
  /** The area of the adults' programme; empty for none. */
  readonly area: string;
  /** Whose practice it is about; null where the file does not say. */
  readonly service: Service | null;
  /** Its name in other calendars; empty where the file gives none. */
  readonly uid: string;
}

/** Something that a person should look at; the row is 0 where it is about the whole file. */
export interface CalendarWarning {
  readonly row: number;
  readonly kind: string;
  readonly text: string;
}

/** What a file holds. */
export interface ImportedCalendar {
  /** "2024-25", where the file or the person says so. */
  readonly year: string | null;
  readonly entries: readonly ImportedEntry[];
  readonly warnings: readonly CalendarWarning[];
}
