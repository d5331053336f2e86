import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

async function withThree() {
  const made = await anOpenWorkspace({ now: new Date('2024-04-17T09:00:00Z') });
  const { client } = made;
  const add = async (action: string, owner: string, source: string, over = {}) =>
    (
      await client.tracker.add({
        level: 'service',
        action,
        owners: [owner],
        source,
        due: '2024-05-30',
        ...over,
      })
    ).id;
  const first = await add(
    'Interpreters are booked before the first visit',
    'Devinder Sahota',
    'Audit, March 2024',
  );
  const same = await add('Book an interpreter for each first visit', 'Joel Okafor', 'Complaint 14');
  const other = await add('Write and publish the guide', 'Sunita Pillai', 'Staff survey');
  const get = (id: string) => client.tracker.get({ id });
  return { ...made, first, same, other, get };
}

describe('recommendations that belong together', () => {
  it('are merged with both histories kept, and counts still add up', async () => {
    const { client, first, same, get } = await withThree();
    await client.tracker.say({ itemId: same, change: { kind: 'update', text: 'Two were booked.' } });
    await client.tracker.merge({ intoId: first, ids: [same], why: 'The same thing.' });
    const stays = await get(first);
    expect(stays.item).toMatchObject({
      owners: ['Devinder Sahota', 'Joel Okafor'],
      moreSources: ['R-2: Complaint 14'],
    });
    expect(stays.tookIn).toMatchObject([
      { number: 2, how: 'merged', events: [{ change: { text: 'Two were booked.' } }, {}] },
    ]);
    expect((await get(same)).item).toMatchObject({ delivery: 'superseded', goneInto: [{ number: 1 }] });
    expect((await client.tracker.list({ view: 'all' })).counts).toMatchObject({
      total: 3,
      open: 2,
      done: 0,
      superseded: 1,
    });
    expect((await client.tracker.list({ search: 'complaint 14', view: 'open' })).rows).toMatchObject([
      { number: 1 },
    ]);
  });

  it('are one again after an undo of a split, but for a part that an agenda has', async () => {
    const { client, other } = await withThree();
    const { ids, undo } = await client.tracker.split({
      id: other,
      into: [{ action: 'Write the guide' }, { action: 'Publish the guide' }],
    });
    const { id } = await client.meetings.plan({
      series: 'Impact meeting',
      day: '2024-04-17',
      startsAt: '10:00',
      lengthMinutes: 60,
      nextOn: '2024-06-15',
      chair: '',
    });
    for (const { item } of (await client.meetings.get({ id })).agenda)
      if (item.id !== ids[1]) await client.meetings.removeItem({ id, itemId: item.id });
    const { words } = await client.workspace.undo({ undoId: undo.id });
    expect(words).toBe(
      'It stands again. R-5 stayed, because something was said of it since or an agenda or plan has it.',
    );
    const { rows } = await client.tracker.list({ view: 'open' });
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3, 5]);
    expect((await client.meetings.get({ id })).agenda).toMatchObject([{ item: { number: 5 } }]);
  });

  it('stand by themselves again after an undo', async () => {
    const { client, first, same, get } = await withThree();
    const { undo } = await client.tracker.merge({ intoId: first, ids: [same] });
    await client.workspace.undo({ undoId: undo.id });
    expect((await get(first)).item).toMatchObject({ owners: ['Devinder Sahota'], moreSources: [] });
    expect((await get(first)).tookIn).toEqual([]);
    expect((await get(same)).item).toMatchObject({ delivery: 'not-said', goneInto: [] });
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('never lead in a circle, and nothing goes half', async () => {
    const { client, first, same, other, get } = await withThree();
    await client.tracker.merge({ intoId: first, ids: [same] });
    await expect(client.tracker.merge({ intoId: same, ids: [first] })).rejects.toMatchObject({
      message: 'R-2 is superseded itself: choose the one that stands for it.',
    });
    await expect(client.tracker.merge({ intoId: first, ids: [other, first] })).rejects.toMatchObject({
      message: 'R-1 cannot go into itself.',
    });
    expect((await get(other)).item.delivery).toBe('not-said');
  });

  it('that are about different children stay apart', async () => {
    const { client, first, add } = await (async () => {
      const made = await withThree();
      return {
        ...made,
        add: () => made.client.tracker.add({ level: 'child', action: 'Visit weekly', source: 'Complaint' }),
      };
    })();
    const { id } = await add();
    await expect(client.tracker.merge({ intoId: first, ids: [id] })).rejects.toMatchObject({
      message: 'R-4 is about one child: it can only go into one about the same child.',
    });
  });

  it('are split into parts with owners and dates of their own, and are one again by one undo', async () => {
    const { client, other, get } = await withThree();
    const { ids, undo } = await client.tracker.split({
      id: other,
      into: [
        { action: 'Write the guide', owners: ['Sunita Pillai'], due: 'May 2024' },
        { action: 'Publish the guide', owners: [], due: 'summer term 2024' },
      ],
    });
    const [writes, publishes] = await Promise.all(ids.map(get));
    expect(writes).toMatchObject({ item: { due: '2024-05' }, splitFrom: { number: 3 } });
    expect(publishes).toMatchObject({
      item: {
        due: '2024-07-31',
        dueText: 'summer term 2024',
        owners: ['Sunita Pillai'],
        source: 'R-3: Staff survey',
      },
    });
    expect((await client.tracker.list({})).counts).toMatchObject({ total: 5, open: 4, superseded: 1 });
    await client.tracker.say({ itemId: ids[0] ?? '', change: { kind: 'update', text: 'Begun.' } });
    expect((await client.workspace.undo({ undoId: undo.id })).words).toContain('R-4 stayed');
    expect((await client.tracker.list({})).counts).toMatchObject({ total: 4, open: 4, superseded: 0 });
  });

  it('are told in public by their sources, without the numbers that they came by', async () => {
    const { client, first, other } = await withThree();
    const { ids } = await client.tracker.split({
      id: other,
      into: [{ action: 'Write the guide' }, { action: 'Publish the guide' }],
    });
    const [writes = '', publishes = ''] = ids;
    await client.tracker.merge({ intoId: first, ids: [publishes] });
    for (const itemId of [first, writes])
      await client.tracker.say({ itemId, change: { kind: 'delivery', to: 'complete', why: 'Seen.' } });
    expect((await client.plans.youSaidWeDid({})).rows.map(({ said }) => said)).toEqual([
      'Audit, March 2024; Staff survey',
      'Staff survey',
    ]);
  });

  it('say what took their place', async () => {
    const { client, same, other, get } = await withThree();
    await client.tracker.replace({ id: other, byId: same, why: 'The guide is no longer wanted.' });
    expect((await get(other)).item).toMatchObject({ delivery: 'superseded', goneInto: [{ number: 2 }] });
    expect((await get(same)).item.owners).toEqual(['Joel Okafor']);
    await client.tracker.say({
      itemId: other,
      change: { kind: 'delivery', to: 'on-track', why: 'It is, after all.' },
    });
    expect((await get(other)).item).toMatchObject({ delivery: 'on-track', goneInto: [] });
  });
});

describe('one recommendation to several owners', () => {
  it('stays one with a part for each, and is complete when every part is', async () => {
    const { client, first, get } = await withThree();
    const part = (owner: string, isDone: boolean) =>
      client.tracker.say({
        itemId: first,
        change: { kind: 'part', part: { owner, what: 'Ring the agency', isDone } },
      });
    await part('Devinder Sahota', true);
    await part('Reverend Ampofo', false);
    const complete = () =>
      client.tracker.say({
        itemId: first,
        change: { kind: 'delivery', to: 'complete', why: 'The effect cannot be told apart.' },
      });
    await expect(complete()).rejects.toMatchObject({
      message: 'Reverend Ampofo’s part is still open: it is complete when every part is.',
    });
    await part('Reverend Ampofo', true);
    await complete();
    expect((await get(first)).item).toMatchObject({
      delivery: 'complete',
      owners: ['Devinder Sahota', 'Reverend Ampofo'],
      parts: [{ isDone: true }, { isDone: true }],
    });
    expect((await client.tracker.list({})).counts.total).toBe(3);
  });

  it('has several sources, each in its own words', async () => {
    const { client, first, get } = await withThree();
    const text = 'Inspection, May 2024, paragraph 12: “Families wait for interpreters.”';
    await client.tracker.say({ itemId: first, change: { kind: 'source', text } });
    expect((await get(first)).item.moreSources).toEqual([text]);
    await expect(
      client.tracker.say({ itemId: first, change: { kind: 'source', text } }),
    ).rejects.toMatchObject({ message: 'This source stands there already.' });
  });
});

describe('a due date as people write it', () => {
  it.each([
    ['30/05/2024', '2024-05-30', ''],
    ['May 2024', '2024-05', ''],
    ['autumn term 2024', '2024-12-31', 'autumn term 2024'],
    ['2024/25', '2025-03-31', '2024/25'],
    ['Dec 18 and ongoing', 'ongoing', 'Dec 18 and ongoing'],
    ['after the inspection', '', 'after the inspection'],
    ['', '', ''],
  ])('keeps %j as written beside what was understood', async (due, held, dueText) => {
    const { client } = await anOpenWorkspace();
    const { id } = await client.tracker.add({ level: 'service', action: 'Do it', source: 'Audit', due });
    expect((await client.tracker.get({ id })).item).toMatchObject({ due: held, dueText });
  });

  it.each(['31 February 2024', '2024-02-31', '30 May'])('refuses %j with a sentence', async (due) => {
    const { client } = await anOpenWorkspace();
    await expect(
      client.tracker.add({ level: 'service', action: 'Do it', source: 'Audit', due }),
    ).rejects.toMatchObject({ code: 'PROBLEM' });
  });
});
