import { Problem } from '../problem.ts';
import { type KeyFile, withNewestRecoveryCodeOnly } from '../store/keys.ts';
import { writeKeyFile } from './key-files.ts';
import { wasMoved } from './moved.ts';
import type { OpenWorkspace, Writing } from './open-workspace.ts';

/**
 * New wrapped keys, logged and written as one: the trail is written first and only kept where the files are, so that
 * neither stands without the other. A lock that came in between refuses it whole.
 */
export function replaceKeys(
  workspace: OpenWorkspace,
  file: KeyFile,
  action: 'recover' | 'change-passphrase' | 'make-recovery-code' | 'confirm-recovery-code',
): void {
  if (!workspace.database.open)
    throw new Problem(
      'The workspace was locked before this was done.',
      {
        kept: 'The passphrase and the recovery code are as they were.',
        next: 'Unlock it, then do it again.',
      },
      'LOCKED',
    );
  const replace = ({ record }: Writing): void => {
    record({ action, entity: 'workspace', entityId: workspace.id });
    writeKeyFile(workspace.folder, file);
  };
  // One that was moved is still to be read: whoever forgot its passphrase gets in with the recovery code.
  const isToRead = action === 'recover' || action === 'confirm-recovery-code';
  if (workspace.moved && !isToRead) throw wasMoved(workspace.moved);
  workspace.backUp('before-passphrase');
  if (isToRead) workspace.upkeep(replace);
  else workspace.write(replace);
  workspace.keys = file;
}

/** The new recovery code lies in a safe place: the ones before it no longer open. */
export function confirmRecoveryCode(workspace: OpenWorkspace): void {
  const file = withNewestRecoveryCodeOnly(workspace.keys);
  if (file.slots.length === workspace.keys.slots.length) return;
  replaceKeys(workspace, file, 'confirm-recovery-code');
}
