import { describe, expect, it } from 'vitest';
import { writeDrafts } from '#service/cases/repository.ts';
import type { SampleOptions } from '#shared/contract/rounds.ts';
import { anOpenWorkspace, type TestService } from '../a-service.ts';
import { aCaseDraft, aRecommendation, aReviewer, aRoundDraft, gradeAll } from '../reviews/a-review.ts';

const someOptions = (options: Partial<SampleOptions> = {}): SampleOptions => ({
  seed: 'spring',
  size: 6,
  preset: 'size',
  stratifyByStatus: true,
  statuses: [],
  leaveOutReviewedWithinMonths: null,
  neverReviewedFirst: false,
  complementOf: null,
  ...options,
});

/** Twenty open cases, five of them on a child protection plan, and a round. */
async function aPopulation(): Promise<TestService & { roundId: string; caseIds: string[] }> {
  const made = await anOpenWorkspace({ now: new Date('2026-02-02T09:00:00Z') });
  const workspace = made.service.context.workspaces.current!;
  const caseIds = workspace.write((writing) =>
    writeDrafts(
      workspace,
      writing,
      Array.from({ length: 20 }, (_, i) => ({
        id: null,
        draft: aCaseDraft({ reference: `C${i}`, statuses: [i < 5 ? 'CPP' : 'CIN'] }),
      })),
      null,
    ),
  );
  const { id: roundId } = await made.client.rounds.save({ id: null, draft: aRoundDraft() });
  return { ...made, roundId, caseIds };
}

const idsOf = ({ drawn }: { drawn: readonly { caseId: string }[] }) => drawn.map(({ caseId }) => caseId);

describe('a sample', () => {
  it('is drawn and shown without keeping anything, the same for the same seed', async () => {
    const { client, roundId } = await aPopulation();
    const draw = (options = someOptions()) => client.rounds.drawSample({ roundId, options });
    const first = await draw();
    expect(first).toMatchObject({ population: 20, drawnOn: '2026-02-02' });
    expect(first.drawn).toHaveLength(6);
    expect(await draw()).toEqual(first);
    expect(idsOf(await draw(someOptions({ seed: 'other' })))).not.toEqual(idsOf(first));
    expect((await client.rounds.get({ id: roundId })).reviews).toEqual([]);
  });

  it('is kept whole, with its seed and reasons, and puts its cases into the round once', async () => {
    const { client, roundId } = await aPopulation();
    const options = someOptions();
    const shown = await client.rounds.drawSample({ roundId, options });
    expect(await client.rounds.keepSample({ roundId, options })).toEqual({ added: 6 });
    expect(await client.rounds.keepSample({ roundId, options })).toEqual({ added: 0 });
    const { draws, reviews } = await client.rounds.get({ id: roundId });
    expect(draws).toEqual([expect.objectContaining({ keptBy: 'Test Lead', draw: shown })]);
    expect(reviews.map(({ caseId, reason }) => [caseId, reason]).toSorted()).toEqual(
      shown.drawn.map(({ caseId, reason }) => [caseId, reason]).toSorted(),
    );
    expect(reviews.every(({ chosenBy }) => chosenBy === 'sample')).toBe(true);
  });

  it('can be drawn again as it was, after cases came in by hand, reviews went in and months went by', async () => {
    const { client, roundId, caseIds, setNow } = await aPopulation();
    const options = someOptions({ leaveOutReviewedWithinMonths: 6 });
    await client.rounds.keepSample({ roundId, options });
    const kept = (await client.rounds.get({ id: roundId })).draws[0]!.draw;
    setNow(new Date('2026-03-03T09:00:00Z'));
    await client.rounds.addCases({ roundId, caseIds, reason: '' });
    const { reviews } = await client.rounds.get({ id: roundId });
    const { reviewId } = reviews.find(({ caseId }) => caseId === kept.drawn[0]!.caseId)!;
    await client.rounds.allocate({ reviewId, reviewerId: await aReviewer(client) });
    await gradeAll(client, reviewId, 'good');
    await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
    await client.reviews.submit({ reviewId });
    expect(await client.rounds.drawSample({ roundId, options })).toEqual(kept);
  });

  it('passes over what is in the round, and what was reviewed of late, and says so', async () => {
    const { client, roundId, caseIds } = await aPopulation();
    const [inRound, reviewed] = caseIds as [string, string];
    await client.rounds.addCases({ roundId, caseIds: [inRound], reason: '' });
    const { id: earlier } = await client.rounds.save({ id: null, draft: aRoundDraft({ name: 'Earlier' }) });
    await client.rounds.addCases({ roundId: earlier, caseIds: [reviewed], reason: '' });
    const reviewId = (await client.reviews.list({ roundId: earlier })).rows[0]!.id;
    await client.rounds.allocate({ reviewId, reviewerId: await aReviewer(client) });
    await gradeAll(client, reviewId, 'outstanding');
    await client.reviews.submit({ reviewId });
    const options = someOptions({ size: 20, leaveOutReviewedWithinMonths: 6 });
    const { leftOut, population, notes } = await client.rounds.drawSample({ roundId, options });
    expect(population).toBe(18);
    expect(leftOut).toEqual([
      expect.objectContaining({ reference: 'C0', reason: 'Already in this round.' }),
      expect.objectContaining({ reference: 'C1', reason: expect.stringContaining('2 Feb 2026') }),
    ]);
    expect(notes.length).toBeGreaterThan(0);
  });

  it('halves the open cases, and the other half is drawn next time', async () => {
    const { client, roundId, caseIds } = await aPopulation();
    await client.rounds.keepSample({ roundId, options: someOptions({ preset: 'half', size: null }) });
    const { draws } = await client.rounds.get({ id: roundId });
    const half = idsOf(draws[0]!.draw);
    expect(half).toHaveLength(10);
    const { id: next } = await client.rounds.save({ id: null, draft: aRoundDraft({ name: 'Next' }) });
    const rest = await client.rounds.drawSample({
      roundId: next,
      options: someOptions({ preset: 'other-half', size: null, complementOf: draws[0]!.id }),
    });
    expect([...half, ...idsOf(rest)].toSorted()).toEqual(caseIds.toSorted());
  });

  it('takes the size of the round where none is asked for', async () => {
    const { client, roundId } = await aPopulation();
    const { drawn } = await client.rounds.drawSample({ roundId, options: someOptions({ size: null }) });
    expect(drawn).toHaveLength(aRoundDraft().targetSize);
  });

  it('refuses the other half of nothing, and to keep a draw of no case', async () => {
    const { client, roundId } = await aPopulation();
    for (const complementOf of [null, 'gone'])
      await expect(
        client.rounds.drawSample({ roundId, options: someOptions({ preset: 'other-half', complementOf }) }),
      ).rejects.toMatchObject({ code: 'PROBLEM', data: { details: ['complementOf'] } });
    await expect(
      client.rounds.keepSample({ roundId, options: someOptions({ statuses: ['UASC'] }) }),
    ).rejects.toMatchObject({ code: 'PROBLEM' });
    await expect(client.rounds.drawSample({ roundId: 'gone', options: someOptions() })).rejects.toMatchObject(
      { code: 'NOT_THERE' },
    );
    const { draws, reviews } = await client.rounds.get({ id: roundId });
    expect([draws, reviews]).toEqual([[], []]);
  });
});
