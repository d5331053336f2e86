import type { EntityOf } from '#shared/contract/deeds.ts';
import type { Document } from '#shared/domain/documents/document.ts';
import { openWorkspaceOf, type ServiceContext } from '../context.ts';
import { onLetterhead } from './letterhead-repository.ts';
import { writeDocument } from './write-document.ts';

/**
 * Writes a document of the council to the file that a person chose, on its letterhead where it has one, and enters in the
 * trail that it left. A workspace that was moved to another laptop is still to be read, so it lets documents out, too.
 * @param file the token of the chosen file
 * @param left what it is about, and what the trail keeps of it
 * @throws Problem as `writeDocument`
 */
export async function exportDocument(
  context: ServiceContext,
  document: Document,
  file: { readonly token: string },
  left: { readonly entity: EntityOf<'export'>; readonly entityId: string; readonly after?: unknown },
): Promise<void> {
  const workspace = openWorkspaceOf(context);
  const author = workspace.settings.council;
  await writeDocument(context, document, { ...file, author, ...onLetterhead(workspace) });
  workspace.upkeep(({ record }) => record({ action: 'export', ...left }));
}
