import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aRecommendation, aReview, gradeAll } from '../reviews/a-review.ts';

const SERIES = 'Impact meeting';
const PLAN = {
  series: SERIES,
  startsAt: '10:00',
  lengthMinutes: 60,
  chair: 'Devinder Sahota',
};

/** A recommendation of the spring round and one that came from elsewhere, both past their dates. */
async function twoSources() {
  const made = await anOpenWorkspace({ now: new Date('2026-03-10T09:00:00Z') });
  const { client, setNow } = made;
  const review = await aReview(client);
  await gradeAll(client, review.reviewId, 'good');
  await client.reviews.saveRecommendation({
    reviewId: review.reviewId,
    id: null,
    draft: aRecommendation({ due: '2026-04-01' }),
  });
  await client.reviews.submit({ reviewId: review.reviewId });
  await client.tracker.add({
    level: 'service',
    caseId: null,
    action: 'Core groups meet within ten days.',
    source: 'Audit',
    due: '2026-04-01',
    owners: ['Joel Okafor'],
  });
  setNow(new Date('2026-05-05T09:00:00Z'));
  const [round] = await client.rounds.list({});
  const agendaOf = async (day: string, nextOn: string) => {
    const { id } = await client.meetings.plan({ ...PLAN, day, nextOn });
    return (await client.meetings.get({ id })).agenda.map(({ item }) => item.number);
  };
  return { ...made, round: { id: round?.id ?? '', name: round?.name ?? '' }, agendaOf };
}

describe('a series that goes through named rounds and plans', () => {
  it('asks about their recommendations alone, and counts those alone for its end', async () => {
    const { client, round, agendaOf } = await twoSources();
    expect((await agendaOf('2026-05-06', '2026-06-03')).toSorted()).toEqual([1, 2]);
    await client.meetings.setScope({ series: SERIES, roundIds: [round.id], planIds: [] });
    expect(await agendaOf('2026-06-03', '2026-07-01')).toEqual([1]);
    expect(await client.meetings.series({})).toMatchObject([
      { covers: { rounds: [round], plans: [] }, open: 1, total: 1 },
    ]);
  });

  it('says so in its meetings, and by one undo goes through everything again', async () => {
    const { client, round, agendaOf } = await twoSources();
    await agendaOf('2026-05-06', '2026-06-03');
    const { undo } = await client.meetings.setScope({ series: SERIES, roundIds: [round.id], planIds: [] });
    const [meeting] = await client.meetings.list({});
    expect((await client.meetings.get({ id: meeting?.id ?? '' })).covers).toBe(`the round ${round.name}`);
    await client.workspace.undo({ undoId: undo.id });
    expect(await client.meetings.series({})).toMatchObject([{ covers: { rounds: [], plans: [] }, total: 2 }]);
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('goes through a plan by what stands in it', async () => {
    const { client, agendaOf } = await twoSources();
    await agendaOf('2026-05-06', '2026-06-03');
    const { id: planId } = await client.plans.save({
      id: null,
      draft: { name: 'Safer Homes', head: {}, key: [], priorities: [] },
    });
    await client.meetings.setScope({ series: SERIES, roundIds: [], planIds: [planId] });
    expect(await agendaOf('2026-06-03', '2026-07-01')).toEqual([]);
    const [meeting] = await client.meetings.list({});
    // Nothing that it covers is there, which is not the same as everything being complete.
    expect((await client.meetings.get({ id: meeting?.id ?? '' })).stillOpen).toBeNull();
  });

  it('refuses a round that is not there, and a series that never met, and keeps what it had', async () => {
    const { client, agendaOf } = await twoSources();
    await agendaOf('2026-05-06', '2026-06-03');
    const set = (series: string, roundIds: string[]) =>
      client.meetings.setScope({ series, roundIds, planIds: [] });
    await expect(set(SERIES, ['no-such-round'])).rejects.toMatchObject({ code: 'PROBLEM' });
    await expect(set('Another meeting', [])).rejects.toMatchObject({ code: 'NOT_THERE' });
    expect(await client.meetings.series({})).toMatchObject([{ covers: { rounds: [], plans: [] } }]);
  });
});
