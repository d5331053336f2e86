import { markedDecoy } from '#shared/domain/disclosure/planted-decoys.ts';
import type { PackDraftId } from '#shared/domain/ids.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { changeProgress, openDraft } from './drafts.ts';
import { reckonLeaving } from './leaving.ts';

/** Counts a mark that fell on an invented name or number of the preview. False where it fell on something real. */
export function catchDecoy(workspace: OpenWorkspace, draftId: PackDraftId, words: string): boolean {
  const { decoys } = reckonLeaving(workspace, openDraft(workspace.store, draftId));
  const decoy = markedDecoy(decoys, words);
  if (!decoy) return false;
  changeProgress(workspace, draftId, { action: 'catch-decoy', after: decoy.textId }, (progress) => ({
    ...progress,
    decoys: {
      caught: [...new Set([...progress.decoys.caught, decoy.textId])],
      passed: progress.decoys.passed.filter((textId) => textId !== decoy.textId),
    },
  }));
  return true;
}
