import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aReview } from '../reviews/a-review.ts';

describe('the audit trail', () => {
  it('says which child and round an entry is about, and where to open it', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client);
    await client.reviews.raiseConcern({ reviewId, concern: 'Not seen.' });
    const [raised] = await client.auditTrail.list({ limit: 1 });
    expect(raised).toMatchObject({
      action: 'raise-concern',
      about: { words: 'Ada Stone, Spring round', target: { to: 'review', id: reviewId } },
    });
    const [round] = await client.auditTrail.list({ entity: 'round', limit: 1 });
    expect(round?.about).toEqual({ words: 'Spring round', target: { to: 'round', id: roundId } });
  });

  it('is searched by the child, by who did it and by what changed, accents or not', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'Siân kept every promise.' });
    const count = async (search: string) => (await client.auditTrail.list({ search })).length;
    const all = (await client.auditTrail.list({})).length;
    expect(await count('ada stone')).toBeGreaterThan(2);
    expect(await count('sian')).toBe(1);
    expect(await count('test lead')).toBeGreaterThan(5);
    expect(await count('test lead')).toBeLessThan(all);
    expect(await count('nobody at all')).toBe(0);
  });

  it('is narrowed to days, both included', async () => {
    const made = await anOpenWorkspace({ now: new Date(2026, 2, 1, 12) });
    made.setNow(new Date(2026, 2, 3, 23, 30));
    await aReview(made.client);
    const entriesOf = (from: string | null, to: string | null) => made.client.auditTrail.list({ from, to });
    const on = await entriesOf('2026-03-03', '2026-03-03');
    expect(on.length).toBeGreaterThan(3);
    expect(await entriesOf('2026-03-04', null)).toEqual([]);
    expect((await entriesOf(null, '2026-03-02')).length + on.length).toBe(
      (await made.client.auditTrail.list({})).length,
    );
  });
});
