import { describe, expect, it } from 'vitest';
import { isOverdue } from '#shared/domain/recommendations/is-overdue.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aRecommendation, aReview, gradeAll } from '../reviews/a-review.ts';

const NOW = new Date('2026-04-01T12:00:00Z');

async function withRecommendations(dues: readonly string[]) {
  const made = await anOpenWorkspace({ now: NOW });
  const submitted = await aReview(made.client);
  const { reviewId } = submitted;
  await gradeAll(made.client, reviewId, 'good');
  for (const due of dues)
    await made.client.reviews.saveRecommendation({
      reviewId,
      id: null,
      draft: aRecommendation({ due, action: `Due ${due || 'not yet said'}.` }),
    });
  await made.client.reviews.submit({ reviewId });
  return { ...made, submitted };
}

describe('the list of recommendations', () => {
  it('marks and finds what is overdue by the one rule, months and "ongoing" included', async () => {
    const dues = ['2026-03-31', '2026-04-01', '2026-03', '2026-04', '2025-12', 'ongoing', ''];
    const { client } = await withRecommendations(dues);
    const overdue = dues.filter((due) => isOverdue(due, '2026-04-01'));
    const all = await client.recommendations.list({});
    expect(all.rows.filter((row) => row.isOverdue).map(({ due }) => due)).toEqual(overdue);
    const found = await client.recommendations.list({ isOverdue: true });
    expect(found.rows.map(({ due }) => due)).toEqual(overdue);
    expect(found.total).toBe(overdue.length);
    const { waiting } = await client.workspace.today({});
    expect(waiting.find(({ kind }) => kind === 'recommendation-overdue')?.title).toContain(
      String(overdue.length),
    );
  });

  it('holds drafts of reviews that are being written, which nobody can be late with yet', async () => {
    const { client } = await anOpenWorkspace({ now: NOW });
    const { reviewId } = await aReview(client);
    await client.reviews.saveRecommendation({
      reviewId,
      id: null,
      draft: aRecommendation({ due: '2025-01-01' }),
    });
    const { rows } = await client.recommendations.list({});
    expect(rows).toEqual([
      expect.objectContaining({ reviewId, reviewStatus: 'in-progress', isOverdue: false }),
    ]);
    expect((await client.recommendations.list({ isOverdue: true })).total).toBe(0);
  });

  it('is filtered by level, round, theme and words, and cut into pages', async () => {
    const { client, submitted } = await withRecommendations(['2026-05-01', '2026-06-01']);
    const other = await aReview(client, { reference: 'B2', round: { name: 'Other round' } });
    await client.reviews.saveRecommendation({
      reviewId: other.reviewId,
      id: null,
      draft: aRecommendation({ level: 'service', theme: 'Health', action: 'Agree a 100% shared form_1.' }),
    });
    const find = async (filter: Parameters<typeof client.recommendations.list>[0]) =>
      (await client.recommendations.list(filter)).total;
    expect(await find({ level: 'service' })).toBe(1);
    expect(await find({ roundId: submitted.roundId })).toBe(2);
    expect(await find({ theme: 'Health' })).toBe(1);
    expect(await find({ search: 'SHARED b2' })).toBe(1);
    expect(await find({ search: '100%' })).toBe(1);
    expect(await find({ search: 'form1' })).toBe(0);
    const page = await client.recommendations.list({ limit: 1, offset: 2 });
    expect([page.total, page.rows.length, page.themes]).toEqual([3, 1, ['Direct work', 'Health']]);
  });
});

describe('the SMART check', () => {
  it('judges by today’s date and answers with what could be written instead', async () => {
    const { client, setNow } = await anOpenWorkspace({ now: NOW });
    const { action, measure, level } = aRecommendation();
    const check = () =>
      client.recommendations.check({ action, measure, level, owner: 'Kim Vale', due: '2026-06-30' });
    expect((await check()).findings.map(({ criterion }) => criterion)).not.toContain('T');
    setNow(new Date('2026-07-15T12:00:00Z'));
    expect((await check()).findings).toContainEqual(
      expect.objectContaining({ criterion: 'T', code: 'date-past' }),
    );
  });
});
