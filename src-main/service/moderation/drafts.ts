import { createHash, randomBytes } from 'node:crypto';
import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { ActionOn } from '#shared/contract/deeds.ts';
import type { PackDraftRow } from '#shared/contract/pack-preview.ts';
import type { PackDraftId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { PackDesign } from '#shared/domain/packs/moderation-pack.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { packDraftReviews, packDrafts, reviews } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { DraftProgress, NO_PROGRESS } from './draft-progress.ts';
import { roundsByDraft } from './draft-rounds.ts';

type Row = typeof packDrafts.$inferSelect;

/** A pack that is being prepared, with all that it needs to be computed again. */
export interface PackDraft {
  readonly row: Row;
  readonly progress: DraftProgress;
  /** In the order of the pack. */
  readonly reviewIds: readonly ReviewId[];
}

/** A draft by id. @throws Problem when it is not there. */
export function draftById(store: Reader, id: PackDraftId): PackDraft {
  const row = store.select().from(packDrafts).where(eq(packDrafts.id, id)).get();
  if (!row) throw notThere('pack');
  const reviewIds = store
    .select({ id: packDraftReviews.reviewId })
    .from(packDraftReviews)
    .where(eq(packDraftReviews.draftId, id))
    .all()
    .map((entry) => entry.id);
  return {
    row,
    progress: readJson(DraftProgress, row.progress),
    reviewIds: inOrderOf(row.aliasSeed, reviewIds),
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

/** Drafts as a list, newest first; `id` picks one. */
export function listDrafts(store: Reader, id?: PackDraftId): PackDraftRow[] {
  const counts = store
    .select({ draftId: packDraftReviews.draftId, n: count().as('n') })
    .from(packDraftReviews)
    .groupBy(packDraftReviews.draftId)
    .as('counts');
  const roundsOf = roundsByDraft(store);
  return store
    .select({ draft: packDrafts, reviews: counts.n })
    .from(packDrafts)
    .leftJoin(counts, eq(counts.draftId, packDrafts.id))
    .where(id ? eq(packDrafts.id, id) : undefined)
    .orderBy(desc(packDrafts.createdAt))
    .all()
    .map(({ draft, reviews: n }) => ({
      id: draft.id,
      roundId: draft.roundId,
      round: (roundsOf.get(draft.id) ?? []).map(({ name }) => name).join(', '),
      recipient: draft.recipient,
      purpose: draft.purpose,
      design: draft.design,
      reviews: n ?? 0,
      createdAt: draft.createdAt,
      createdBy: draft.createdBy,
      releasedAt: draft.releasedAt,
    }));
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
    const ofTheseRounds = inArray(reviews.roundId, [...given.roundIds]);
    const notReady = tx
      .select({ n: count() })
      .from(reviews)
      .where(and(inArray(reviews.id, ids), ofTheseRounds, isNull(reviews.submittedAt)))
      .get();
    const ofRound = tx
      .select({ n: count() })
      .from(reviews)
      .where(and(inArray(reviews.id, ids), ofTheseRounds))
      .get();
    if (ofRound?.n !== ids.length) throw notThere('review');
    if (notReady && notReady.n > 0)
      throw new Problem(
        `${notReady.n} of these reviews ${notReady.n === 1 ? 'is' : 'are'} not submitted yet.`,
        {
          kept: 'Nothing was started.',
          next: 'Only sealed reviews can leave: leave these out, or wait until they are submitted.',
        },
      );
    const id = workspace.newId<PackDraftId>();
    tx.insert(packDrafts)
      .values({
        id,
        roundId: given.roundIds[0],
        recipient: given.recipient,
        purpose: given.purpose,
        design: given.design,
        aliasSeed: randomBytes(16).toString('hex'),
        progress: JSON.stringify(NO_PROGRESS),
        createdAt: at,
        createdBy: workspace.actor,
      })
      .run();
    tx.insert(packDraftReviews)
      .values(ids.map((reviewId, position) => ({ draftId: id, reviewId, position })))
      .run();
    record({ action: 'start', entity: 'pack', entityId: id, after: given });
    return id;
  });
}

/** Takes away a pack that is being prepared; decisions about words stay with their cases. */
export function removeDraft(workspace: OpenWorkspace, id: PackDraftId): void {
  const { row } = openDraft(workspace.store, id);
  workspace.write(({ tx, record }) => {
    tx.delete(packDrafts).where(eq(packDrafts.id, id)).run();
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
    tx.update(packDrafts)
      .set({ progress: JSON.stringify(change(progress)) })
      .where(eq(packDrafts.id, id))
      .run();
    record({ action: what.action, entity: 'pack', entityId: id, after: what.after });
  });
}
