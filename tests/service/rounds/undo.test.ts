import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../a-service.ts';
import { aCaseDraft, aReview, aReviewer } from '../reviews/a-review.ts';

describe('undo in a round', () => {
  it('gives a review that changed hands back to whom it was with, once', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId, reviewerId } = await aReview(client);
    const other = await aReviewer(client, 'Other Reviewer');
    const { undo } = await client.rounds.allocate({ reviewId, reviewerId: other });
    const undoId = undo?.id ?? '';
    expect(await client.workspace.undo({ undoId })).toEqual({ words: '1 allocation was undone.' });
    const { reviews } = await client.rounds.get({ id: roundId });
    expect(reviews[0]?.reviewerId).toBe(reviewerId);
    await expect(client.workspace.undo({ undoId })).rejects.toMatchObject({ code: 'PROBLEM' });
    const [newest] = await client.auditTrail.list({ limit: 1 });
    expect(newest).toMatchObject({ action: 'allocate', entity: 'review', entityId: reviewId });
  });

  it('takes an even allocation back, but for what changed since, and says both', async () => {
    const { client } = await anOpenWorkspace();
    const { roundId } = await aReview(client, { isAllocated: false });
    for (const reference of ['B1', 'B2']) {
      const { id } = await client.cases.save({ id: null, draft: aCaseDraft({ reference }) });
      await client.rounds.addCases({ roundId, caseIds: [id], reason: '' });
    }
    const reviewer = await aReviewer(client, 'Robin Marsh');
    const other = await aReviewer(client, 'Other Reviewer');
    const { allocated, undo } = await client.rounds.allocateBalanced({
      roundId,
      reviewers: [{ personId: reviewer, capacity: null }],
    });
    expect(allocated).toBe(3);
    const [moved] = (await client.rounds.get({ id: roundId })).reviews;
    await client.rounds.allocate({ reviewId: moved?.reviewId ?? '', reviewerId: other });
    expect(await client.workspace.undo({ undoId: undo?.id ?? '' })).toEqual({
      words: '2 allocations were undone. 1 was changed since and stayed as it is now.',
    });
    const { reviews } = await client.rounds.get({ id: roundId });
    expect(reviews.map(({ reviewerId }) => reviewerId).filter((id) => id !== null)).toEqual([other]);
  });

  it('puts a removed case back with its reviewer and its reason, as the same review', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client);
    const before = await client.rounds.get({ id: roundId });
    const { undo } = await client.rounds.removeReview({ reviewId });
    expect((await client.rounds.get({ id: roundId })).reviews).toEqual([]);
    await client.workspace.undo({ undoId: undo.id });
    expect(await client.rounds.get({ id: roundId })).toEqual(before);
  });

  it('does not put a case back twice', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId, caseId } = await aReview(client);
    const { undo } = await client.rounds.removeReview({ reviewId });
    await client.rounds.addCases({ roundId, caseIds: [caseId], reason: '' });
    expect(await client.workspace.undo({ undoId: undo.id })).toEqual({
      words: 'The case is in the round again already.',
    });
    expect((await client.rounds.get({ id: roundId })).reviews).toHaveLength(1);
  });

  it('ends when the workspace is locked', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const { undo } = await client.rounds.removeReview({ reviewId });
    const state = await client.workspace.lock({});
    if (state.kind !== 'locked') throw new Error('The workspace should be locked.');
    await client.workspace.open({ where: { recentId: state.recentId }, passphrase: GOOD_PASSPHRASE });
    await expect(client.workspace.undo({ undoId: undo.id })).rejects.toMatchObject({ code: 'PROBLEM' });
  });
});
