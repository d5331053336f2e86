import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

async function withSix() {
  const made = await anOpenWorkspace({ now: new Date('2024-04-17T09:00:00Z') });
  const { client } = made;
  const ids: string[] = [];
  for (const [index, owner] of ['Joel', 'Sunita', 'Joel', 'Test Lead', 'Sunita', ''].entries())
    ids.push(
      (
        await client.tracker.add({
          level: 'service',
          action: `Action ${index + 1}`,
          owners: owner ? [owner] : [],
          theme: index % 2 ? 'Visits' : '',
          source: 'Audit',
          due: '2024-05-30',
        })
      ).id,
    );
  return { ...made, ids };
}

describe('one thing said of many recommendations', () => {
  it('holds each rule for each, names those that refuse, and is taken back by one undo', async () => {
    const { client, ids } = await withSix();
    const { said, same, refused, undo } = await client.tracker.sayMany({
      itemIds: ids,
      change: { kind: 'delivery', to: 'complete', why: 'Nothing can be evidenced any more.' },
    });
    expect({ said, same, refused }).toEqual({
      said: 5,
      same: 0,
      refused: [{ number: 4, words: 'Test Lead owns it: somebody else checks that it was done.' }],
    });
    expect((await client.tracker.list({})).counts).toMatchObject({ total: 6, open: 1, done: 5 });
    expect((await client.workspace.undo({ undoId: undo?.id ?? '' })).words).toContain('5 changes taken back');
    expect((await client.tracker.list({})).counts).toMatchObject({ total: 6, open: 6, done: 0 });
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('says nothing of those that are so already', async () => {
    const { client, ids } = await withSix();
    const change = { kind: 'owners' as const, to: ['Joel'] };
    expect(await client.tracker.sayMany({ itemIds: ids, change })).toMatchObject({ said: 4, same: 2 });
    expect(await client.tracker.sayMany({ itemIds: ids, change })).toMatchObject({
      said: 0,
      same: 6,
      undo: null,
    });
  });

  it('is all or nothing where one is not there', async () => {
    const { client, ids } = await withSix();
    await expect(
      client.tracker.sayMany({ itemIds: [...ids, 'gone'], change: { kind: 'update', text: 'Seen.' } }),
    ).rejects.toMatchObject({ code: 'NOT_THERE' });
    expect((await client.tracker.get({ id: ids[0] ?? '' })).events).toEqual([]);
  });
});

describe('a list in groups', () => {
  it('has groups that add up, those without one last', async () => {
    const { client } = await withSix();
    const { groups, total, rows } = await client.tracker.list({ groupBy: 'owner' });
    expect(groups).toEqual([
      { name: 'Joel', total: 2 },
      { name: 'Sunita', total: 2 },
      { name: 'Test Lead', total: 1 },
      { name: '', total: 1 },
    ]);
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total);
    expect(rows.map(({ number }) => number)).toEqual([1, 3, 2, 5, 4, 6]);
  });
});

describe('a filter with a name', () => {
  it('is kept, has its name alone, and comes back by undo when it was removed', async () => {
    const { client } = await withSix();
    const draft = { name: 'Joel’s late ones', filter: { owner: 'Joel', view: 'overdue' } };
    const { id } = await client.tracker.saveFilter(draft);
    await expect(client.tracker.saveFilter(draft)).rejects.toMatchObject({ code: 'PROBLEM' });
    expect(await client.tracker.filters({})).toEqual([{ id, ...draft }]);
    const { undo } = await client.tracker.removeFilter({ id });
    expect(await client.tracker.filters({})).toEqual([]);
    await client.workspace.undo({ undoId: undo.id });
    expect(await client.tracker.filters({})).toMatchObject([draft]);
  });
});
