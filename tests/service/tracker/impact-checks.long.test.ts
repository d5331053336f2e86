import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aRecommendation, aReview, aRoundDraft, gradeAll } from '../reviews/a-review.ts';

/** A child reviewed in spring with Good throughout, and in a second round that is graded as given. */
async function twoReviews({ later = 'requires-improvement', theme = 'Direct work' } = {}) {
  const made = await anOpenWorkspace({ now: new Date('2026-03-10T09:00:00Z') });
  const { client, setNow } = made;
  const first = await aReview(client);
  await gradeAll(client, first.reviewId, 'good');
  await client.reviews.saveRecommendation({
    reviewId: first.reviewId,
    id: null,
    draft: aRecommendation({ theme }),
  });
  await client.reviews.submit({ reviewId: first.reviewId });
  const [item] = (await client.tracker.list({})).rows;
  const itemId = item?.id ?? '';
  setNow(new Date('2026-09-10T09:00:00Z'));
  const { id: roundId } = await client.rounds.save({
    id: null,
    draft: aRoundDraft({ name: 'Autumn round' }),
  });
  await client.rounds.addCases({ roundId, caseIds: [first.caseId], reason: '' });
  const reviewId = (await client.reviews.list({ roundId })).rows[0]?.id ?? '';
  await client.rounds.allocate({ reviewId, reviewerId: first.reviewerId ?? '' });
  const submit = async () => {
    await gradeAll(client, reviewId, later);
    for (const level of ['child', 'service'] as const)
      await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation({ level }) });
    await client.reviews.submit({ reviewId });
  };
  return { ...made, first, itemId, reviewId, submit };
}

const better = { kind: 'impact' as const, to: 'better' as const, how: 'A review', voice: '' };

describe('the next review of a child', () => {
  it('shows what was recommended before, and what its reviewer sees is evidence in the tracker', async () => {
    const { client, itemId, reviewId } = await twoReviews();
    const [earlier] = await client.tracker.earlier({ reviewId });
    expect(earlier).toMatchObject({
      item: { id: itemId, number: 1 },
      intendedImpact: 'Ada has somebody to tell.',
      seen: null,
    });
    await client.tracker.say({
      itemId,
      change: { ...better, evidence: 'She rings Kim herself.', reviewId },
    });
    expect((await client.tracker.earlier({ reviewId }))[0]?.seen).toEqual({
      to: 'better',
      evidence: 'She rings Kim herself.',
    });
    expect((await client.tracker.get({ id: itemId })).item.impact).toBe('better');
  });

  it('has nothing to say of another child', async () => {
    const { client, itemId } = await twoReviews();
    const other = await aReview(client, { reference: 'B2', round: { name: 'Other round' } });
    expect(await client.tracker.earlier({ reviewId: other.reviewId })).toEqual([]);
    await expect(
      client.tracker.say({
        itemId,
        change: { ...better, evidence: 'Seen.', reviewId: other.reviewId },
      }),
    ).rejects.toMatchObject({ message: 'This review is about another child.' });
  });
});

describe('an effect test', () => {
  it('is looked up by itself in the reviews that it names', async () => {
    const { client, itemId, submit } = await twoReviews();
    const { domains } = await client.tracker.effectChoices({});
    const domain = domains[0];
    const test = {
      domain: domain?.key ?? '',
      title: domain?.title ?? '',
      rank: 3,
      grade: 'Good',
      of: 'child' as const,
      from: '2026-06-01',
    };
    await client.tracker.say({ itemId, change: { kind: 'effect-test', test } });
    const look = async () => (await client.tracker.impactChecks({})).effects[0];
    expect(await look()).toMatchObject({
      n: 0,
      met: 0,
      words: `No review since 1 Jun 2026 grades ${domain?.title} yet.`,
    });
    await submit();
    expect(await look()).toMatchObject({
      n: 1,
      met: 0,
      words: `1 review since 1 Jun 2026 grades ${domain?.title}; it is not Good or better.`,
    });
  });
});

describe('what was closed', () => {
  it('is offered to be opened again where a later review of the child grades it down, and never by itself', async () => {
    const { client, itemId, submit, setNow } = await twoReviews();
    await client.tracker.say({
      itemId,
      change: { kind: 'delivery', to: 'complete', why: 'Seen to be done.' },
    });
    expect((await client.tracker.impactChecks({})).gradedDown).toEqual([]);
    await submit();
    expect((await client.tracker.impactChecks({})).gradedDown).toMatchObject([
      {
        item: { id: itemId, delivery: 'complete' },
        words: 'The review as a whole: Good in Spring round, Requires improvement in Autumn round',
      },
    ]);
    await client.tracker.say({
      itemId,
      change: { kind: 'delivery', to: 'needs-work', why: 'Graded down in the autumn.' },
    });
    expect((await client.tracker.impactChecks({})).gradedDown).toEqual([]);
    setNow(new Date('2026-10-01T09:00:00Z'));
    await client.tracker.say({
      itemId,
      change: { kind: 'delivery', to: 'complete', why: 'Seen to be done again.' },
    });
    expect((await client.tracker.impactChecks({})).gradedDown).toEqual([]);
  });

  it('stays closed where the grade is the same or higher', async () => {
    const { client, itemId, submit } = await twoReviews({ later: 'good' });
    await client.tracker.say({ itemId, change: { kind: 'delivery', to: 'complete', why: 'Done.' } });
    await submit();
    expect((await client.tracker.impactChecks({})).gradedDown).toEqual([]);
  });
});

describe('a sample to look at again', () => {
  it('goes into an open round by one deed, with the claim that is looked at again, and out by one undo', async () => {
    const { client, first, itemId, reviewId } = await twoReviews();
    await client.tracker.say({ itemId, change: { ...better, evidence: 'She rings Kim.', reviewId } });
    const { id: roundId } = await client.rounds.save({ id: null, draft: aRoundDraft({ name: 'Re-audit' }) });
    const sample = { size: 5, seed: 'spring' };
    const { added, alreadyThere, undo } = await client.tracker.takeReaudit({ ...sample, roundId });
    expect([added, alreadyThere]).toEqual([1, 0]);
    const inRound = async () => (await client.reviews.list({ roundId })).rows;
    expect((await inRound()).map(({ caseId }) => caseId)).toEqual([first.caseId]);
    const { reviews } = await client.rounds.get({ id: roundId });
    expect(reviews[0]?.reason).toBe(
      'Looked at again: R-1, said to be better on 10 Sep 2026. Drawn by the seed “spring”, 1 of 1.',
    );
    expect(await client.tracker.takeReaudit({ ...sample, roundId })).toMatchObject({
      added: 0,
      alreadyThere: 1,
    });
    await client.workspace.undo({ undoId: undo.id });
    expect(await inRound()).toEqual([]);
  });

  it('goes into no round that is closed, and is nothing where nobody claimed anything', async () => {
    const { client, itemId, reviewId } = await twoReviews();
    const { id: roundId } = await client.rounds.save({ id: null, draft: aRoundDraft({ name: 'Re-audit' }) });
    const take = () => client.tracker.takeReaudit({ size: 5, seed: '1', roundId });
    await expect(take()).rejects.toMatchObject({ code: 'PROBLEM' });
    await client.tracker.say({ itemId, change: { ...better, evidence: 'She rings Kim.', reviewId } });
    await client.rounds.close({ id: roundId, note: 'Not needed.' });
    await expect(take()).rejects.toMatchObject({ code: 'PROBLEM' });
  });

  it('is drawn from those whose impact was claimed, the same from the same seed', async () => {
    const { client, itemId } = await twoReviews();
    expect(await client.tracker.impactChecks({})).toMatchObject({ claimed: 0, reaudit: [] });
    await client.tracker.say({ itemId, change: { ...better, evidence: 'She rings Kim herself.' } });
    const { claimed, reaudit, themes } = await client.tracker.impactChecks({ seed: 'may', size: 3 });
    expect(claimed).toBe(1);
    expect(reaudit).toMatchObject([{ item: { id: itemId }, evidence: 'She rings Kim herself.' }]);
    expect(themes).toEqual([{ theme: 'Direct work', items: 1, children: 1, open: 1 }]);
  });
});
