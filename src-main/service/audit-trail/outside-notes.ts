import { listBackups } from '../store/backup.ts';
import { newestSequence } from '../trail/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { compareWithNote, readNote } from '../workspace/trail-note.ts';
import { placesIn } from '../workspace/workspace-folder.ts';

/** What the notes outside the database say of the trail: the one beside it, and each back-up's count. */
export function outsideNotes({ database, folder, key, id }: OpenWorkspace): string[] {
  const places = placesIn(folder);
  const note = readNote(places.trailMark, key, id);
  const findings =
    typeof note === 'object'
      ? compareWithNote(database, note, 'beside the database')
      : [`The note of the audit trail beside the database is ${note === 'missing' ? 'gone' : 'damaged'}.`];
  const entries = newestSequence(database);
  for (const { name, label } of listBackups(places.backups))
    if (label && label.keys.workspaceId === id && label.counts.entries > entries)
      findings.push(
        `The back-up ${name} counts ${label.counts.entries} entries of the audit trail, and the workspace has ${entries}: the newest work is missing, or an older copy was put in its place.`,
      );
  return findings;
}
