import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ServiceContext } from '../context.ts';
import { letterheadOf } from '../documents/letterhead-repository.ts';
import { WORD_TEMPLATE_LIMIT_BYTES } from '../documents/word-template.ts';
import { Problem } from '../problem.ts';
import { letterheadChecker } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { putLetterhead } from './repository.ts';

/** Reads a Word file that papers are to be written into. @throws Problem where it cannot be used, with why */
export async function readLetterhead(
  { options }: ServiceContext,
  fileToken: string,
): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const path = options.grants.take(fileToken, 'import-letterhead');
  const fileName = basename(path);
  const bytes = bytesAt(path, fileName);
  await letterheadChecker(options)(bytes, fileName);
  return { fileName, bytes };
}

function bytesAt(path: string, fileName: string): Buffer {
  const about = { kept: 'Nothing was changed.', next: 'Choose another Word file.' };
  let size: number;
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new Error('no file');
    size = found.size;
  } catch {
    throw new Problem(`There is no file “${fileName}”.`, about);
  }
  if (size > WORD_TEMPLATE_LIMIT_BYTES)
    throw new Problem(`“${fileName}” is larger than a letterhead can be (10 MB).`, {
      ...about,
      next: 'Make the pictures in its header smaller, or choose another Word file.',
    });
  return readFileSync(path);
}

/** Chooses the Word file that papers are written into from now on. @throws Problem where it cannot be used */
export async function chooseLetterhead(
  context: ServiceContext,
  workspace: OpenWorkspace,
  fileToken: string,
): Promise<{ fileName: string }> {
  const { fileName, bytes } = await readLetterhead(context, fileToken);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  workspace.write((writing) => {
    const id = workspace.newId();
    putLetterhead(writing, { id, fileName, sha256, bytes, at: writing.at, by: workspace.actor });
    writing.record({ action: 'choose', entity: 'letterhead', entityId: id, after: { fileName, sha256 } });
  });
  return { fileName };
}

/** Goes back to Plumbline's own styles. */
export function removeLetterhead(workspace: OpenWorkspace): void {
  const before = letterheadOf(workspace.store);
  if (!before) return;
  workspace.write((writing) => {
    putLetterhead(writing, null);
    writing.record({
      action: 'remove',
      entity: 'letterhead',
      entityId: before.id,
      before: { fileName: before.fileName, sha256: before.sha256 },
    });
  });
}
