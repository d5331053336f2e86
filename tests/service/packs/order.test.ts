import { describe, expect, it } from 'vitest';
import { draftById, inOrderOf } from '#service/moderation/drafts.ts';
import { asId } from '#shared/domain/ids.ts';
import { aDraft, twoReviews } from './a-pack.ts';

const IDS = Array.from({ length: 12 }, (_, i) => `review-${String(i).padStart(2, '0')}`);

describe('the order of a pack', () => {
  it('belongs to its seed, and not to the order in which the children were listed', () => {
    expect(inOrderOf('a', [...IDS].reverse())).toEqual(inOrderOf('a', IDS));
    expect(inOrderOf('a', IDS).toSorted()).toEqual(IDS);
    expect(inOrderOf('a', IDS)).not.toEqual(IDS);
    expect(inOrderOf('b', IDS)).not.toEqual(inOrderOf('a', IDS));
  });

  it('differs between packs of one round, so that a letter does not follow from a name', async () => {
    const made = await twoReviews();
    const { client, service } = made;
    const { store } = service.context.workspaces.current!;
    const orders = new Set<string>();
    for (let n = 0; n < 24; n++) orders.add(draftById(store, asId(await aDraft(made))).reviewIds.join());
    expect(orders.size).toBe(2);
    const backwards = await client.moderation.createDraft({
      roundId: made.roundId,
      reviewIds: [...made.reviewIds].reverse(),
      recipient: 'A peer',
      purpose: 'Moderation',
      design: 'open',
    });
    const { row, reviewIds } = draftById(store, asId(backwards.id));
    expect(reviewIds).toEqual(inOrderOf(row.aliasSeed, made.reviewIds));
  });

  it('is the one in which children and texts stand, and stays when a child is renamed', async () => {
    const made = await twoReviews();
    const { client, service } = made;
    const id = await aDraft(made);
    const { reviewIds } = draftById(service.context.workspaces.current!.store, asId(id));
    const before = await client.moderation.preview({ id });
    expect(before.reviews.map(({ reviewId }) => reviewId)).toEqual(reviewIds);
    expect([...new Set(before.texts.map(({ reviewId }) => reviewId))]).toEqual(reviewIds);
    service.context.workspaces.current!.database.prepare("UPDATE cases SET name = 'Zzyra ' || name").run();
    const after = await client.moderation.preview({ id });
    expect(after.reviews.map(({ reviewId }) => reviewId)).toEqual(reviewIds);
  });
});
