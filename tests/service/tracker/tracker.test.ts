import { describe, expect, it } from 'vitest';
import { aDemo } from '../a-demo.ts';
import { anOpenWorkspace } from '../a-service.ts';

async function withItem(over: Record<string, unknown> = {}) {
  const made = await anOpenWorkspace({ now: new Date('2024-04-17T09:00:00Z') });
  const { id } = await made.client.tracker.add({
    level: 'service',
    action: 'Pre-birth assessments to begin by 16 weeks.',
    source: 'Thematic audit, March 2024, paragraph 4',
    due: '2024-04-01',
    owners: ['Devinder Sahota'],
    ...over,
  });
  const say = (change: Parameters<typeof made.client.tracker.say>[0]['change']) =>
    made.client.tracker.say({ itemId: id, change });
  return { ...made, id, say };
}

describe('the tracker', () => {
  it('has every recommendation of the sealed reviews of the demo, with counts that add up', async () => {
    const made = await aDemo();
    const all = await made.client.recommendations.list({ limit: 500 });
    const sealed = all.rows.filter(({ reviewStatus }) => reviewStatus === 'submitted').map(({ id }) => id);
    const { counts, rows } = await made.client.tracker.list({ limit: 500 });
    expect(rows.flatMap(({ recommendationId }) => recommendationId ?? []).sort()).toEqual(sealed.sort());
    const [plan] = await made.client.plans.list({});
    expect(plan?.colours).toMatchObject({ total: 60, red: 3 });
    // Those of the plan, and findings of the programme's activities.
    const elsewhere = rows.filter(({ recommendationId }) => recommendationId === null).length;
    expect(elsewhere).toBeGreaterThanOrEqual(60);
    expect(counts.total).toBe(sealed.length + elsewhere);
    expect(counts.open + counts.done + counts.superseded).toBe(counts.total);
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('moves at once, keeps the history, and completes nothing on one person’s word', async () => {
    const { client, id, say } = await withItem();
    await say({ kind: 'update', text: 'Room booked.' });
    await say({ kind: 'delivery', to: 'awaiting-check', why: '' });
    await expect(say({ kind: 'delivery', to: 'complete', why: 'x' })).rejects.toMatchObject({
      code: 'PROBLEM',
      message: expect.stringContaining('second person'),
    });
    await client.workspace.updateSettings({ me: { personId: null, name: 'Second Lead', role: 'lead' } });
    await expect(say({ kind: 'delivery', to: 'complete', why: '' })).rejects.toMatchObject({
      message: expect.stringContaining('what it changed'),
    });
    await say({
      kind: 'impact',
      to: 'better',
      evidence: 'Nine of ten began by week 16.',
      how: 'audit',
      voice: '',
    });
    await say({ kind: 'delivery', to: 'complete', why: '' });
    const { item, events } = await client.tracker.get({ id });
    expect(item).toMatchObject({ delivery: 'complete', impact: 'better', dueState: 'closed', number: 1 });
    expect(events.map(({ change }) => change.kind)).toEqual(['update', 'delivery', 'impact', 'delivery']);
    expect((await client.tracker.list({ view: 'done' })).counts).toMatchObject({
      total: 1,
      done: 1,
      open: 0,
    });
  });

  it('takes a move back on undo, and both stand in the history', async () => {
    const { client, id, say } = await withItem();
    const { undo } = await say({ kind: 'delivery', to: 'stuck', why: '' });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    const { item, events } = await client.tracker.get({ id });
    expect(item.delivery).toBe('not-said');
    expect(events).toMatchObject([{ isTakenBack: true }, { change: { kind: 'take-back' } }]);
  });

  it('shows how everything stood at the end of a past day', async () => {
    const made = await withItem();
    await made.say({ kind: 'delivery', to: 'on-track', why: '' });
    made.setNow(new Date('2024-05-20T09:00:00Z'));
    await made.say({ kind: 'due', to: '2024-07', why: 'Two posts are empty.' });
    expect((await made.client.tracker.list({})).counts).toMatchObject({ overdue: 0, open: 1 });
    const then = await made.client.tracker.list({ asAt: '2024-04-30' });
    expect(then.rows[0]).toMatchObject({ due: '2024-04-01', delivery: 'on-track', dueState: 'overdue' });
    expect((await made.client.tracker.list({ asAt: '2024-04-01' })).counts.total).toBe(0);
    expect((await made.client.tracker.list({})).rows[0]).toMatchObject({
      firstDue: '2024-04-01',
      timesMoved: 1,
    });
  });

  it('never alters what an item began as, by any way to the database', async () => {
    const { service, say } = await withItem();
    await say({ kind: 'update', text: 'Room booked.' });
    const { database } = service.context.workspaces.current!;
    for (const sql of [
      "UPDATE tracked_items SET action = 'x'",
      "UPDATE tracked_items SET first_due = ''",
      'DELETE FROM tracked_items',
      'REPLACE INTO tracked_items SELECT * FROM tracked_items',
      "UPDATE item_events SET by = 'x'",
      'DELETE FROM item_events',
      'REPLACE INTO item_events SELECT * FROM item_events',
    ])
      expect(() => database.exec(sql), sql).toThrow(/never altered|append-only|stays in the tracker/);
  });

  it('finds by any word, owner, theme, source, and by the number', async () => {
    const { client } = await withItem({ theme: 'Pre-birth' });
    for (const filter of [
      { search: 'weeks pre-birth' },
      { search: 'R-1' },
      { owner: 'Devinder Sahota' },
      { theme: 'Pre-birth' },
      { search: 'paragraph 4' },
    ])
      expect((await client.tracker.list(filter)).total, JSON.stringify(filter)).toBe(1);
    expect((await client.tracker.list({ search: 'nothing like it' })).total).toBe(0);
  });
});

describe('the tracker at hand', () => {
  it('shows a change of a name, of an item and of a past day at once', async () => {
    const made = await withItem();
    expect((await made.client.tracker.list({ search: 'sahota' })).total).toBe(1);
    await made.say({ kind: 'owners', to: ['Reverend Ampofo'], why: '' });
    expect((await made.client.tracker.list({ search: 'sahota' })).total).toBe(0);
    expect((await made.client.tracker.list({ search: 'ampofo' })).total).toBe(1);
    expect((await made.client.tracker.list({ asAt: '2024-04-16' })).total).toBe(0);
    made.setNow(new Date('2024-04-20T09:00:00Z'));
    await made.say({ kind: 'delivery', to: 'stuck', why: '' });
    const compared = await made.client.tracker.compare({ from: '2024-04-17', to: '2024-04-20' });
    expect(compared).toMatchObject({
      total: 1,
      moves: [{ from: 'not-said', to: 'stuck', count: 1 }],
      daysToFirstAction: { median: 3, n: 1 },
      daysToEvidence: { median: null, n: 0 },
    });
    const board = await made.client.tracker.board({});
    expect(board.columns.filter(({ total }) => total > 0).map(({ delivery }) => delivery)).toEqual(['stuck']);
  });
});
