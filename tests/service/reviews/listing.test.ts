import { describe, expect, it } from 'vitest';
import { writeDrafts } from '#service/cases/repository.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aCaseDraft, aReview, aRoundDraft, aSubmittedReview, writeAsLead } from './a-review.ts';

describe('the list of reviews', () => {
  it('is filtered by round, reviewer, status and words, the newest round first', async () => {
    const { client } = await anOpenWorkspace();
    const old = await aSubmittedReview(client);
    const fresh = await aReview(client, {
      reference: 'B2',
      round: { name: 'Autumn', opensOn: '2026-10-05', closesOn: '2026-10-16' },
    });
    const find = async (filter: Parameters<typeof client.reviews.list>[0]) =>
      (await client.reviews.list(filter)).rows.map(({ id }) => id);
    expect(await find({})).toEqual([fresh.reviewId, old.reviewId]);
    expect(await find({ roundId: old.roundId })).toEqual([old.reviewId]);
    expect(await find({ reviewerId: fresh.reviewerId })).toEqual([fresh.reviewId]);
    expect(await find({ statuses: ['submitted', 'to-allocate'] })).toEqual([old.reviewId]);
    expect(await find({ search: 'autumn b2' })).toEqual([fresh.reviewId]);
    expect(await find({ search: "%' OR 1=1 --" })).toEqual([]);
  });

  it('finds a name as it is written, accents and all', async () => {
    const { client } = await anOpenWorkspace();
    const { caseId, reviewId } = await aReview(client);
    await client.cases.save({
      id: caseId,
      draft: aCaseDraft({ names: { full: 'Élodie Ström', aliases: [] } }),
    });
    expect((await client.reviews.list({ search: 'Élodie' })).rows[0]?.id).toBe(reviewId);
  });

  it('shows each status as the review moves along', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client, { isAllocated: false });
    const status = async () => {
      const listed = (await client.reviews.list({ roundId })).rows[0]!.status;
      expect((await client.rounds.get({ id: roundId })).summary.counts[listed]).toBe(1);
      expect((await client.reviews.list({ statuses: [listed] })).total).toBe(1);
      return listed;
    };
    expect(await status()).toBe('to-allocate');
    const other = await aReview(client, { reference: 'B2' });
    await client.rounds.removeReview({ reviewId: other.reviewId });
    await client.rounds.allocate({ reviewId, reviewerId: other.reviewerId });
    expect(await status()).toBe('allocated');
    await writeAsLead(client, reviewId);
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'x' });
    expect(await status()).toBe('in-progress');
    await client.rounds.allocate({ reviewId, reviewerId: null });
    expect(await status()).toBe('to-allocate');
  });

  it('copes with 5,000 reviews, page by page', async () => {
    const { client, service } = await anOpenWorkspace();
    const workspace = service.context.workspaces.current!;
    const caseIds = workspace.write((writing) =>
      writeDrafts(
        workspace,
        writing,
        Array.from({ length: 500 }, (_, i) => ({
          id: null,
          draft: aCaseDraft({ reference: `R${i}`, names: { full: `Child ${i}`, aliases: [] } }),
        })),
        null,
      ),
    );
    for (let year = 2016; year < 2026; year++) {
      const window = { opensOn: `${year}-03-02`, closesOn: `${year}-03-13` };
      const draft = aRoundDraft({ name: `Round of ${year}`, ...window });
      const { id: roundId } = await client.rounds.save({ id: null, draft });
      expect(await client.rounds.addCases({ roundId, caseIds, reason: '' })).toEqual({ added: 500 });
    }
    const seen = new Set<string>();
    for (let offset = 0; offset < 5000; offset += 500)
      for (const { id } of (await client.reviews.list({ limit: 500, offset })).rows) seen.add(id);
    expect(seen.size).toBe(5000);
    expect((await client.reviews.list({ search: 'child 499' })).total).toBe(10);
    const [newest] = await client.rounds.list({});
    expect(newest).toMatchObject({ name: 'Round of 2025', counts: { 'to-allocate': 500 } });
  });

  it('shows beside a review what earlier ones of the same child found and recommended', async () => {
    const { client, setNow } = await anOpenWorkspace({ now: new Date('2026-03-03T09:00:00Z') });
    const earlier = await aSubmittedReview(client);
    setNow(new Date('2026-10-06T09:00:00Z'));
    await client.cases.save({
      id: earlier.caseId,
      draft: aCaseDraft({ dateOfBirth: '2015-10-07', school: 'Hill School' }),
    });
    const { id: roundId } = await client.rounds.save({ id: null, draft: aRoundDraft({ name: 'Autumn' }) });
    await client.rounds.addCases({ roundId, caseIds: [earlier.caseId], reason: 'Follow-up.' });
    const { rows } = await client.reviews.list({ roundId });
    const { context } = await client.reviews.get({ id: rows[0]!.id });
    expect(context).toMatchObject({
      age: 10,
      case: { reference: 'A1', school: 'Hill School' },
      earlierReviews: [{ id: earlier.reviewId, round: 'Spring round', gradeWord: 'Good' }],
      openRecommendations: [{ id: earlier.recommendationId, level: 'child', due: '2026-06-30' }],
    });
    const own = await client.reviews.get({ id: earlier.reviewId });
    expect(own.context).toMatchObject({ earlierReviews: [], openRecommendations: [] });
  });

  it('says so when a review is not there', async () => {
    const { client } = await anOpenWorkspace();
    await expect(client.reviews.get({ id: 'gone' })).rejects.toMatchObject({ code: 'NOT_THERE' });
    await expect(client.reviews.submit({ reviewId: 'gone' })).rejects.toMatchObject({ code: 'NOT_THERE' });
    await expect(
      client.reviews.saveAnswer({ reviewId: 'gone', field: 'strengths', value: 'x' }),
    ).rejects.toMatchObject({ code: 'NOT_THERE' });
  });
});
