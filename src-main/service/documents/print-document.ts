import type { Paper } from '#shared/contract/base.ts';
import type { EntityOf } from '#shared/contract/deeds.ts';
import type { Document } from '#shared/domain/documents/document.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { paperOf } from './write-document.ts';

/**
 * A document as a page to print, and an entry in the trail that it was printed. A workspace that was moved to another
 * laptop is still to be read, so it is printed, too.
 * @param printed what it is about, and what the trail keeps of it
 */
export function printDocument(
  workspace: OpenWorkspace,
  document: Document,
  printed: { readonly entity: EntityOf<'print'>; readonly entityId: string; readonly after?: unknown },
): Paper {
  const paper = paperOf(document);
  workspace.upkeep(({ record }) => record({ action: 'print', ...printed }));
  return paper;
}
