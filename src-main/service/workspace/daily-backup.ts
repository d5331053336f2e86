import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { listBackups } from '../store/backup.ts';
import type { ServiceOptions } from '../surroundings.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { placesIn } from './workspace-folder.ts';

/** The first opening of a day makes a back-up; where that fails, the work goes on and it is said. */
export function backUpDaily(workspace: OpenWorkspace, log: ServiceOptions['log']): void {
  // What is only read has nothing new, and each new back-up would push an old one out.
  if (workspace.moved) return;
  const today = workspace.today();
  const isMade = listBackups(placesIn(workspace.folder).backups).some(
    ({ madeAt }) => localDayOf(madeAt) === today,
  );
  if (isMade) return;
  try {
    workspace.backUp('daily');
  } catch (error) {
    log({ level: 'warning', code: 'daily-backup-failed', detail: nameOf(error) });
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
