import type { z } from 'zod';
import type { FeedbackDraft } from '#shared/contract/feedback.ts';
import { feedbackOddities } from '#shared/domain/feedback/feedback-checks.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { activityById } from '../activities/repository.ts';
import { itemRow } from '../tracker/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { allFeedback, dropFeedback, type FeedbackRecord, feedbackById, putFeedback } from './repository.ts';

/** The register, newest first, as a cohort or words narrow it. */
export function listFeedback(
  { store }: OpenWorkspace,
  { cohort, search }: { readonly cohort: string | null; readonly search: string },
) {
  const all = allFeedback(store);
  const wanted = foldForSearch(search).trim();
  const rows = all
    .filter(
      (one) =>
        (cohort === null || one.cohort === cohort) &&
        (wanted === '' ||
          foldForSearch([one.words, one.source, one.theme, one.did, one.ledTo].join(' ')).includes(wanted)),
    )
    .map(({ createdAt: _at, createdBy: _by, ...row }) => ({ ...row, oddities: feedbackOddities(row) }));
  return {
    rows,
    cohorts: [...new Set(all.map((one) => one.cohort))].sort(),
    withoutAnswer: all.filter(({ did }) => did === '').length,
    notTold: all.filter(({ did, toldOn }) => did !== '' && toldOn === null).length,
  };
}

/** Writes feedback; the words of a child stay as they are typed. */
export function saveFeedback(
  workspace: OpenWorkspace,
  id: string | null,
  draft: z.output<typeof FeedbackDraft>,
): { id: string; oddities: string[] } {
  const { store } = workspace;
  const before = id === null ? null : feedbackById(store, id);
  if (draft.itemId) itemRow(store, draft.itemId);
  if (draft.activityId) activityById(store, draft.activityId);
  const row: FeedbackRecord = {
    createdAt: workspace.clock().toISOString(),
    createdBy: workspace.actor,
    ...before,
    ...draft,
    id: before?.id ?? workspace.newId(),
  };
  workspace.write((writing) => {
    putFeedback(writing, row);
    writing.record({
      action: before ? 'change' : 'add',
      entity: 'feedback',
      entityId: row.id,
      ...(before && { before: { words: before.words, did: before.did, toldOn: before.toldOn } }),
      after: { source: row.source, words: row.words, did: row.did, toldOn: row.toldOn },
    });
  });
  return { id: row.id, oddities: feedbackOddities(row) };
}

/** Takes feedback out; the trail keeps what it said. */
export function removeFeedback(workspace: OpenWorkspace, id: string): void {
  const before = feedbackById(workspace.store, id);
  workspace.write((writing) => {
    dropFeedback(writing, id);
    writing.record({
      action: 'remove',
      entity: 'feedback',
      entityId: id,
      before: { source: before.source, words: before.words },
    });
  });
}
