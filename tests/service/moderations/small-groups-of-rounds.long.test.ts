import { expect, it, vi } from 'vitest';
import { twoReviews } from '../packs/a-pack.ts';
import { aRecommendation, aReviewer, aRoundDraft, gradeAll } from '../reviews/a-review.ts';
import { EVERY_GRADE } from './a-moderation.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Enough rounds that six reviews of one child would pass for a group of six. */
const MORE_ROUNDS = 5;

it('a child of six rounds in one pack is one child of a group, and not six', async () => {
  const made = await twoReviews();
  const { client } = made;
  const [caseId] = made.caseIds;
  const reviewerId = await aReviewer(client, 'Leonie Ashdown');
  const roundIds = [made.roundId];
  for (let more = 0; more < MORE_ROUNDS; more++) {
    const { id: roundId } = await client.rounds.save({
      id: null,
      draft: aRoundDraft({ name: `Round after ${more}` }),
    });
    await client.rounds.addCases({ roundId, caseIds: [caseId!], reason: '' });
    const reviewId = (await client.reviews.list({ roundId })).rows[0]!.id;
    await client.rounds.allocate({ reviewId, reviewerId });
    await gradeAll(client, reviewId, 'good');
    await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
    await client.reviews.submit({ reviewId });
    roundIds.push(roundId);
  }
  const groupsOver = async (rounds: readonly string[]) => {
    const { id } = await client.moderations.create({
      title: `Over ${rounds.length}`,
      design: 'double-blind',
      roundIds: [...rounds],
      rules: EVERY_GRADE,
      seed: 's',
      tolerance: 1,
      deadline: '2024-03-31',
      moderators: [{ name: 'Tamsin Oakeshott', kind: 'peer', personId: null }],
    });
    const [moderator] = (await client.moderations.get({ id })).moderators;
    const { draftId } = await client.moderations.preparePack({ id, moderatorId: moderator!.id });
    await client.moderation.chooseFacts({ id: draftId, facts: ['gender'] });
    const { smallCells } = await client.moderation.preview({ id: draftId });
    return smallCells
      .filter(({ what }) => what.includes('share'))
      .map(({ count, verdict }) => ({ count, verdict }));
  };
  const ofOne = await groupsOver([made.roundId]);
  expect(ofOne.map(({ count }) => count)).toEqual([1, 1]);
  expect(await groupsOver(roundIds)).toEqual(ofOne);
});
