import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aSubmittedReview } from '../reviews/a-review.ts';

const addItem = (client: Awaited<ReturnType<typeof anOpenWorkspace>>['client'], action: string) =>
  client.tracker.add({ level: 'service', action, source: 'A survey', owners: ['Duty manager'] });

describe('insights', () => {
  it('have nothing where there is nothing', async () => {
    const { client } = await anOpenWorkspace();
    expect(await client.insights.grades({})).toEqual([]);
    expect((await client.insights.months({})).rows).toEqual([]);
    expect(await client.insights.times({})).toMatchObject({
      total: 0,
      steps: [{ step: 'acted', median: null, n: 0, open: 0, waiting: null }, {}, {}],
    });
  });

  it('count the overall grades of a round as its own page does', async () => {
    const { client } = await anOpenWorkspace();
    await aSubmittedReview(client);
    const [insight] = await client.insights.grades({});
    const { round } = await client.rounds.results({ id: insight?.id ?? '' });
    expect(insight?.points.map(({ word }) => word)).toEqual(round.points.map(({ word }) => word));
    const given = round.reviews.flatMap(
      ({ grades }) => grades.find(({ field }) => field === 'overall')?.graded?.rank ?? [],
    );
    expect(insight?.points.map(({ graded }) => graded)).toEqual(
      round.points.map(({ rank }) => given.filter((one) => one === rank).length),
    );
    expect(insight).toMatchObject({ graded: given.length, moderated: given.length, decided: 0 });
  });

  it('put two rounds beside each other with their design, and say who was ever reviewed', async () => {
    const { client } = await anOpenWorkspace();
    await aSubmittedReview(client);
    const [insight] = await client.insights.grades({});
    const id = insight?.id ?? '';
    const [one, two] = await client.insights.beside({ ids: [id, id] });
    expect(one).toEqual(two);
    expect(one?.design).toMatchObject({
      submitted: 1,
      moderated: 0,
      raised: 0,
      lowered: 0,
      sinceBefore: null,
    });
    expect(one?.sections.every(({ value }) => value.of === 1)).toBe(true);
    const over = await client.insights.overRounds({});
    expect(over.rounds).toMatchObject([{ id, submitted: 1 }]);
    expect(over.sections.map(({ title, values }) => ({ title, value: values[0] }))).toEqual(one?.sections);
    expect(over.statuses.map(({ title, values }) => ({ title, value: values[0] }))).toEqual(one?.statuses);
    const { open, never } = await client.insights.coverage({});
    expect(open - never).toBe(1);
  });

  it('take the days to each step, with n, and say how many wait and how long', async () => {
    const { client, setNow } = await anOpenWorkspace({ now: new Date('2024-03-01T10:00:00Z') });
    const [{ id: one }, { id: two }] = [await addItem(client, 'One'), await addItem(client, 'Two')];
    const { id: gone } = await addItem(client, 'Three');
    setNow(new Date('2024-03-11T10:00:00Z'));
    await client.tracker.say({ itemId: one, change: { kind: 'update', text: 'Begun.' } });
    await client.tracker.say({
      itemId: gone,
      change: { kind: 'delivery', to: 'superseded', why: 'Done elsewhere.' },
    });
    setNow(new Date('2024-04-30T10:00:00Z'));
    const { undo } = await client.tracker.say({
      itemId: two,
      change: { kind: 'impact', to: 'better', evidence: 'Six of seven.' },
    });
    const { total, steps } = await client.insights.times({});
    expect(steps[0]).toMatchObject({ happened: [{ id: one, days: 10 }], waits: [{ id: two, days: 60 }] });
    expect({ total, steps }).toMatchObject({
      total: 2,
      steps: [
        { step: 'acted', median: 10, n: 1, open: 1, waiting: 60 },
        { step: 'done', median: null, n: 0, open: 2, waiting: 60 },
        { step: 'evidenced', median: 60, n: 1, open: 1, waiting: 60 },
      ],
    });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect((await client.insights.times({})).steps[2], 'taken back').toMatchObject({ n: 0, open: 2 });
  });

  it('show the tracker at each end of a month as the tracker shows that day', async () => {
    const { client, setNow } = await anOpenWorkspace({ now: new Date('2024-03-01T10:00:00Z') });
    const { id } = await addItem(client, 'One');
    setNow(new Date('2024-04-10T10:00:00Z'));
    await addItem(client, 'Two');
    await client.tracker.say({ itemId: id, change: { kind: 'delivery', to: 'stuck' } });
    setNow(new Date('2024-05-20T10:00:00Z'));
    const { step, rows } = await client.insights.months({});
    expect(step).toBe('month');
    expect(rows.map(({ day, total }) => [day, total])).toEqual([
      ['2024-03-31', 1],
      ['2024-04-30', 2],
      ['2024-05-20', 2],
    ]);
    for (const { day, total, counts } of rows) {
      const board = await client.tracker.board({ asAt: day });
      expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(total);
      expect(counts).toEqual(board.columns.map(({ delivery, total: n }) => ({ delivery, n })));
    }
  });
});
