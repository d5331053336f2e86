import { createHash, randomBytes } from 'node:crypto';
import type { ActionOn } from '#shared/contract/deeds.ts';
import type { PackDraftId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { PackDesign } from '#shared/domain/packs/moderation-pack.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { DraftProgress, NO_PROGRESS } from './draft-progress.ts';
import {
  deleteDraft,
  draftRecord,
  insertDraft,
  type PackDraftRecord,
  putProgress,
  readinessOf,
  reviewsOfDraft,
} from './repository.ts';

/** A pack that is being prepared, with all that it needs to be computed again. */
export interface PackDraft {
  readonly row: PackDraftRecord;
  readonly progress: DraftProgress;
  /** In the order of the pack. */
  readonly reviewIds: readonly ReviewId[];
}

/** A draft by id. @throws Problem when it is not there. */
export function draftById(store: Reader, id: PackDraftId): PackDraft {
  const row = draftRecord(store, id);
  if (!row) throw notThere('pack');
  return {
    row,
    progress: readJson(DraftProgress, row.progress),
    reviewIds: inOrderOf(row.aliasSeed, reviewsOfDraft(store, id)),
  };
}

/**
 * Ids in an order that belongs to one pack: by the pack's own seed, never by who is meant. Children stand and reviewers
 * are counted in this order, so that nobody's place in the alphabet shows.
 */
export function inOrderOf<Id extends string>(seed: string, ids: readonly Id[]): Id[] {
  const place = (id: string) => createHash('sha256').update(`order ${seed} ${id}`).digest('hex');
  return ids
    .map((id) => ({ id, place: place(id) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ id }) => id);
}

/** A draft that nothing has left of yet. @throws Problem when it was released. */
export function openDraft(store: Reader, id: PackDraftId): PackDraft {
  const draft = draftById(store, id);
  if (draft.row.releasedAt)
    throw new Problem('This pack has already left.', {
      kept: 'The release log shows what left, to whom and when.',
      next: 'Start a new pack: every pack has aliases of its own.',
    });
  return draft;
}

/** Starts a pack. @throws Problem where a review is not of these rounds or not submitted. */
export function createDraft(
  workspace: OpenWorkspace,
  given: {
    roundIds: readonly [RoundId, ...RoundId[]];
    reviewIds: readonly ReviewId[];
    recipient: string;
    purpose: string;
    design: PackDesign;
  },
): PackDraftId {
  return workspace.write(({ tx, at, record }) => {
    const ids = [...new Set(given.reviewIds)];
    const { ofRounds, notReady } = readinessOf(tx, given.roundIds, ids);
    if (ofRounds !== ids.length) throw notThere('review');
    if (notReady > 0)
      throw new Problem(`${notReady} of these reviews ${notReady === 1 ? 'is' : 'are'} not submitted yet.`, {
        kept: 'Nothing was started.',
        next: 'Only sealed reviews can leave: leave these out, or wait until they are submitted.',
      });
    const id = workspace.newId<PackDraftId>();
    insertDraft(
      tx,
      {
        id,
        roundId: given.roundIds[0],
        recipient: given.recipient,
        purpose: given.purpose,
        design: given.design,
        aliasSeed: randomBytes(16).toString('hex'),
        progress: JSON.stringify(NO_PROGRESS),
        createdAt: at,
        createdBy: workspace.actor,
      },
      ids,
    );
    record({ action: 'start', entity: 'pack', entityId: id, after: given });
    return id;
  });
}

/** Takes away a pack that is being prepared; decisions about words stay with their cases. */
export function removeDraft(workspace: OpenWorkspace, id: PackDraftId): void {
  const { row } = openDraft(workspace.store, id);
  workspace.write(({ tx, record }) => {
    deleteDraft(tx, id);
    record({
      action: 'remove',
      entity: 'pack',
      entityId: id,
      before: { recipient: row.recipient, purpose: row.purpose },
    });
  });
}

/** Changes what the checker has done so far, with an entry that says what. */
export function changeProgress(
  workspace: OpenWorkspace,
  id: PackDraftId,
  what: { action: ActionOn<'pack'>; after: unknown },
  change: (progress: DraftProgress) => DraftProgress,
): void {
  workspace.write(({ tx, record }) => {
    const { progress } = openDraft(tx, id);
    putProgress(tx, id, JSON.stringify(change(progress)));
    record({ action: what.action, entity: 'pack', entityId: id, after: what.after });
  });
}
