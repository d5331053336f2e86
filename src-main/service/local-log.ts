import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from './surroundings.ts';

const largestLogBytes = 1_000_000;

/** Opens the log of what went wrong, one JSON line per entry, in `<dataDirectory>/logs`; the last two files are kept. */
export function openLocalLog(dataDirectory: string, clock: () => Date): (entry: LogEntry) => void {
  const folder = join(dataDirectory, 'logs');
  const path = join(folder, 'service.log');
  return (entry) => {
    try {
      mkdirSync(folder, { recursive: true });
      const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
      if (size > largestLogBytes) renameSync(path, join(folder, 'service.1.log'));
      appendFileSync(path, `${JSON.stringify({ at: clock().toISOString(), ...entry })}\n`);
    } catch {
      // A full disk must not turn a logged failure into a second one.
    }
  };
}
