import { Moved } from '#shared/contract/workspace.ts';
import { formatDay, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { Problem } from '../problem.ts';
import { jsonOrNull } from '../store/json.ts';

/** The flag of a workspace that was moved to another laptop. */
export const MOVED = 'moved';

/** Reads the mark. One that cannot be read still says that there is one. */
export function readMoved(value: string | undefined): Moved | null {
  if (value === undefined) return null;
  const parsed = Moved.safeParse(jsonOrNull(value));
  return parsed.success
    ? parsed.data
    : { to: 'another laptop', at: '1970-01-01T00:00:00.000Z', packId: '', fileName: '', sha256: '' };
}

/** What every change is answered in a workspace that was moved. */
export const wasMoved = ({ to, at }: Moved): Problem =>
  new Problem(
    `This workspace was moved to “${to}” on ${formatDay(localDayOf(at))}, so here it can only be read.`,
    {
      kept: 'Nothing was changed here.',
      next: 'Work on in the one that was moved. If the move failed, take the mark back in Settings, under “Move to another laptop”.',
    },
  );
