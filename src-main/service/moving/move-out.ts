import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SentWorkspace } from '#shared/contract/moving.ts';
import { MovingWorkspace } from '#shared/domain/exchange/workspace-pack.ts';
import { cardOf, ensureKeys } from '../exchange/identity.ts';
import { whereOf } from '../exchange/pack.ts';
import { contactById } from '../exchange/repository.ts';
import type { PackSeal } from '../packs/age-file.ts';
import { notThere, Problem } from '../problem.ts';
import type { Report } from '../progress.ts';
import { readLabel } from '../store/backup-file.ts';
import { lastEntry } from '../store/counts.ts';
import { renamePatiently } from '../store/files.ts';
import { wasMoved } from '../workspace/moved.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { passphraseStrength } from '../workspace/passphrase-strength.ts';
import { placesIn } from '../workspace/workspace-folder.ts';
import { MOVING_STEPS, writeWorkspacePack } from './write-workspace-pack.ts';

/** What is asked for when a workspace is moved. */
export interface MoveOut {
  readonly path: string;
  readonly to: string;
  readonly lock: { readonly passphrase: string } | { readonly contactId: string };
  readonly scryptLogN: number;
}

const NOTHING_DONE = 'Nothing was written, and the workspace is not marked as moved.';

/**
 * Writes the whole workspace as a pack, and marks it as moved once the file is whole, was read back and stands under its
 * name. Wherever it stops before, the workspace is as it was.
 * @throws Problem on words that could be guessed, a contact whose keys nobody compared, and a change in the meantime
 */
export async function moveOut(
  workspace: OpenWorkspace,
  { path, to, lock, scryptLogN }: MoveOut,
  report: Report,
): Promise<SentWorkspace> {
  if (workspace.moved) throw wasMoved(workspace.moved);
  if (workspace.flag('demo') !== undefined)
    throw new Problem('The demo council is not moved: each computer makes its own.', {
      kept: NOTHING_DONE,
      next: 'Open “Look around: demo council” on the other laptop.',
    });
  const locked = await sealFor(workspace, lock);
  const keys = await ensureKeys(workspace);
  const before = lastEntry(workspace.database);
  const database = join(placesIn(workspace.folder).backups, workspace.backUp('before-move'));
  const content = contentOf(workspace, database, to);
  const partial = join(dirname(path), `.plumbline-${randomBytes(8).toString('hex')}.partial`);
  const packId = workspace.newId();
  let isInPlace = false;
  try {
    const parts = {
      packId,
      madeAt: workspace.clock().toISOString(),
      madeWith: workspace.version,
      sender: cardOf(workspace, keys),
      signingSecret: keys.signingSecret,
      recipient: locked.recipient,
      content,
      database,
      seal: locked.seal,
      scryptLogN,
    };
    const { bytes, sha256 } = await writeWorkspacePack(partial, parts, report);
    const step = 'Putting the pack in its place, and marking the workspace as moved';
    await report({ done: MOVING_STEPS - 1, total: MOVING_STEPS, step, inSteps: true, isLast: true });
    if (!workspace.database.open) throw lockedMeanwhile();
    const fileName = basename(path);
    if (lastEntry(workspace.database)?.hash !== before?.hash) throw changedMeanwhile();
    const moved = workspace.markMoved({ to, packId, fileName, sha256 }, () => {
      renamePatiently(partial, path);
      isInPlace = true;
    });
    return { packId, fileName, bytes, sha256, counts: content.counts, moved };
  } catch (error) {
    // Two that are both worked in would be worse than none: a file whose mark could not be set is taken away.
    rmSync(isInPlace ? path : partial, { force: true });
    throw error;
  }
}

async function sealFor(
  workspace: OpenWorkspace,
  lock: MoveOut['lock'],
): Promise<{ seal: PackSeal; recipient: { name: string; receivingKey: string | null } }> {
  if ('passphrase' in lock) {
    const strength = await passphraseStrength(lock.passphrase, [workspace.name, workspace.settings.council]);
    if (!strength.isEnough)
      throw new Problem('These words could be guessed.', { kept: NOTHING_DONE, next: strength.advice });
    return {
      seal: { passphrase: lock.passphrase },
      recipient: { name: workspace.actor, receivingKey: null },
    };
  }
  const contact = contactById(workspace.store, lock.contactId);
  if (!contact) throw notThere('contact');
  if (contact.verifiedAt === null || contact.replacedAt !== null)
    throw new Problem(`Nobody has compared the keys of ${contact.name} yet, or they were replaced.`, {
      kept: NOTHING_DONE,
      next: 'Compare the words of their contact card by telephone first: the pack holds everything.',
    });
  const { name, receivingKey } = contact;
  return { seal: { recipients: [receivingKey], forWhom: name }, recipient: { name, receivingKey } };
}

function contentOf(workspace: OpenWorkspace, database: string, to: string): MovingWorkspace {
  const { label } = readLabel(database) ?? {};
  if (!label) throw new Error('A back-up that was just made says nothing of itself.');
  const content = MovingWorkspace.safeParse({
    format: 'plumbline-workspace',
    version: 1,
    workspaceId: workspace.id,
    name: workspace.name,
    council: workspace.settings.council,
    to,
    newestEntryAt: label.newestEntryAt,
    counts: label.counts,
  });
  if (!content.success)
    throw new Problem(`This cannot leave as it is: ${whereOf(content.error)}.`, {
      kept: NOTHING_DONE,
      next: 'Put it right where it stands, then move the workspace again.',
    });
  return content.data;
}

const changedMeanwhile = (): Problem =>
  new Problem('Something was saved in this workspace while the pack was written.', {
    kept: `It is kept here. ${NOTHING_DONE}`,
    next: 'Move it again, and write nothing until the pack is there.',
  });

const lockedMeanwhile = (): Problem =>
  new Problem(
    'The workspace was locked before the pack was written.',
    { kept: NOTHING_DONE, next: 'Unlock it, then move it again.' },
    'LOCKED',
  );
