import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { keyFor } from '../exchange/open-pack.ts';
import { type PackKey, refused } from '../packs/decrypt.ts';
import { readStart } from '../packs/read-pack-file.ts';
import type { Report } from '../progress.ts';
import { readLabel } from '../store/backup-file.ts';
import { type Restored, refuseTaken } from '../workspace/restore.ts';
import type { Secret } from '../workspace/unlocking.ts';
import type { Workspaces } from '../workspace/workspaces.ts';
import { type ArrivingPack, readWorkspacePack, refuseOtherKinds } from './read-workspace-pack.ts';

/** What the pack says of itself. @throws Problem that says what is wrong with it */
export const lookAt = (path: string, key: PackKey | null, workspaces: Workspaces): Promise<ArrivingPack> =>
  readWorkspacePack(path, keyOf(path, key, workspaces), null);

function keyOf(path: string, key: PackKey | null, { current }: Workspaces): PackKey {
  const { start, bytes } = readStart(path);
  refuseOtherKinds(start);
  return keyFor(start, key, current, bytes);
}

/**
 * Makes a workspace of the pack in a new folder: the whole pack is checked, then its database is restored like a
 * back-up. What fails leaves nothing behind, and nothing that stands is touched.
 * @throws Problem on a damaged pack, a wrong secret, a place that is taken
 */
export async function moveIn(
  workspaces: Workspaces,
  request: {
    readonly path: string;
    readonly key: PackKey | null;
    readonly to: string;
    readonly secret: Secret;
  },
  report: Report,
): Promise<Restored> {
  const { path, to, secret } = request;
  refuseTaken(to);
  const key = keyOf(path, request.key, workspaces);
  const arriving = join(dirname(to), `.${basename(to)}.arriving`);
  rmSync(arriving, { recursive: true, force: true });
  mkdirSync(arriving, { recursive: true, mode: 0o700 });
  try {
    const database = join(arriving, 'workspace.db');
    const { manifest, content } = await readWorkspacePack(path, key, database, report);
    const label = readLabel(database)?.label;
    if (
      label?.keys.workspaceId !== content.workspaceId ||
      JSON.stringify(label.counts) !== JSON.stringify(content.counts)
    )
      throw refused('This pack does not hold the workspace that it says it does.');
    const arrival = {
      packId: manifest.packId,
      fileName: basename(path),
      sentBy: manifest.sender.name,
    };
    const step = 'Unlocking and checking the workspace';
    await report({ done: 1, total: 2, step, inSteps: true, isLast: true });
    return await workspaces.restore({ backup: database, to, secret, place: path, arrival });
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}
