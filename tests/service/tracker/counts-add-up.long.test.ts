import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TrackerView } from '#shared/contract/tracked-items.ts';
import { TrackerGrouping } from '#shared/contract/tracker.ts';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import { aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';

/*
 * A law of the tracker: on every page and on every past day open + done + superseded are all there is, each number
 * opens as many rows, and a day that is looked at later says what it said when it was today.
 */

const FIRST_DAY = '2024-01-08';
const DELIVERIES = [
  'not-said',
  'on-track',
  'needs-work',
  'stuck',
  'awaiting-check',
  'complete',
  'superseded',
] as const;
const DUES = ['', '2024-01-10', '2024-02', 'ongoing', 'quarterly', 'spring term 2024', '2024-12-31'] as const;
const OWNERS = ['Devinder Sahota', 'Joel Okafor', 'Sunita Pillai'] as const;

/** One step of a history: which item it is about is a share of those that are there. */
const Step = fc.record({
  what: fc.constantFrom(
    ...([
      'add',
      'add',
      'move',
      'move',
      'move',
      'impact',
      'redate',
      'merge',
      'split',
      'replace',
      'place',
      'carry',
      'undo',
      'meet',
      'many',
      'next-day',
      'next-day',
    ] as const),
  ),
  item: fc.nat(1000),
  other: fc.nat(1000),
  delivery: fc.constantFrom(...DELIVERIES),
  due: fc.constantFrom(...DUES),
  owner: fc.constantFrom(...OWNERS),
  days: fc.integer({ min: 1, max: 40 }),
});
type Step = typeof Step extends fc.Arbitrary<infer One> ? One : never;

interface Lived {
  readonly made: TestService;
  readonly plans: readonly { id: string; priorityId: string }[];
  day: string;
  /** What each past day said at its end. */
  readonly days: Map<string, string>;
  undoId: string | null;
}

/** A rule may refuse a step; anything else that goes wrong is a fault. */
async function unlessRefused<Result>(step: Promise<Result>): Promise<Result | undefined> {
  try {
    return await step;
  } catch (error) {
    if ((error as { code?: string }).code === 'PROBLEM') return undefined;
    throw error;
  }
}

async function aLife(): Promise<Lived & { end: () => Promise<void> }> {
  let end = async () => {};
  const made = aService({
    now: new Date(`${FIRST_DAY}T09:00:00Z`),
    endsWith: (ends) => {
      end = ends;
    },
  });
  await made.client.workspace.create({
    fileToken: made.grants.grant(made.folder, 'new-workspace'),
    name: 'Test',
    passphrase: GOOD_PASSPHRASE,
    council: 'Testshire Council',
    me: { name: 'Test Lead', role: 'lead' },
  });
  const plans = [];
  for (const name of ['Plan of 2024', 'Plan of 2025']) {
    const { id } = await made.client.plans.save({
      id: null,
      draft: { name, head: {}, key: [], priorities: [{ id: null, title: 'Assessments', objective: '' }] },
    });
    const [priority] = (await made.client.plans.get({ id })).priorities;
    plans.push({ id, priorityId: priority?.id ?? '' });
  }
  return { made, plans, day: FIRST_DAY, days: new Map(), undoId: null, end };
}

const ids = async ({ made }: Lived) =>
  (await made.client.tracker.list({ limit: 500 })).rows.map(({ id }) => id).sort();

async function live(life: Lived, step: Step): Promise<void> {
  const { client } = life.made;
  const all = await ids(life);
  const id = all[step.item % Math.max(1, all.length)] ?? '';
  const other = all[step.other % Math.max(1, all.length)] ?? '';
  const why = 'As the board asked.';
  const keepUndo = (made: { undo: { id: string } | null } | undefined) => {
    if (made) life.undoId = made.undo?.id ?? null;
  };
  if (step.what === 'next-day') return nextDay(life, step.days);
  if (step.what === 'add' || all.length === 0) {
    await client.tracker.add({
      level: 'service',
      action: `Give every plan a date, ${step.item}.`,
      source: 'Thematic audit',
      due: step.due,
      theme: ['Plans', '', 'Voice'][step.item % 3] ?? '',
      owners: step.item % 4 === 0 ? [] : [step.owner],
    });
  } else if (step.what === 'move')
    keepUndo(
      await unlessRefused(
        client.tracker.say({ itemId: id, change: { kind: 'delivery', to: step.delivery, why } }),
      ),
    );
  else if (step.what === 'impact')
    await client.tracker.say({
      itemId: id,
      change: { kind: 'impact', to: 'better', evidence: 'Seen.', how: '', voice: '' },
    });
  else if (step.what === 'redate')
    keepUndo(
      await unlessRefused(client.tracker.say({ itemId: id, change: { kind: 'due', to: '2024-06', why } })),
    );
  else if (step.what === 'merge')
    keepUndo(await unlessRefused(client.tracker.merge({ intoId: id, ids: [other], why })));
  else if (step.what === 'replace')
    keepUndo(await unlessRefused(client.tracker.replace({ id, byId: other, why })));
  else if (step.what === 'split')
    keepUndo(
      await unlessRefused(
        client.tracker.split({
          id,
          into: [{ action: 'One half.' }, { action: 'The other.', due: step.due }],
        }),
      ),
    );
  else if (step.what === 'place')
    await unlessRefused(
      client.plans.place({
        planId: life.plans[0]?.id ?? '',
        itemId: id,
        priorityId: life.plans[0]?.priorityId ?? '',
      }),
    );
  else if (step.what === 'carry') {
    const [from, to] = life.plans;
    const { priorities } = await client.plans.get({ id: from?.id ?? '' });
    const itemIds = priorities.flatMap(({ actions }) => actions.map(({ item }) => item.id));
    if (itemIds.length > 0)
      await client.plans.carry({ planId: from?.id ?? '', toPlanId: to?.id ?? '', itemIds });
  } else if (step.what === 'undo') {
    if (life.undoId !== null) await unlessRefused(client.workspace.undo({ undoId: life.undoId }));
    life.undoId = null;
  } else if (step.what === 'many')
    keepUndo(
      await unlessRefused(
        client.tracker.sayMany({
          itemIds: [...new Set([id, other])],
          change: { kind: 'delivery', to: step.delivery, why },
        }),
      ),
    );
  else await meet(life, step);
}

/** A whole meeting: what is reached moves, and its own figures add up. */
async function meet(life: Lived, step: Step): Promise<void> {
  const { client } = life.made;
  const { id } = await client.meetings.plan({
    series: 'Impact meeting',
    day: life.day,
    startsAt: '10:00',
    lengthMinutes: 60,
    nextOn: addDays(life.day, 28),
    chair: 'Philippa Tunnard',
  });
  await client.meetings.start({ id });
  const { agenda } = await client.meetings.get({ id });
  const reached = agenda.slice(0, step.item % 5);
  for (const { item } of reached) {
    await client.meetings.changeItem({ id, itemId: item.id, isReached: true });
    await unlessRefused(
      client.tracker.say({
        itemId: item.id,
        change: { kind: 'delivery', to: step.delivery, why: 'As the meeting decided.' },
        meetingId: id,
      }),
    );
  }
  await client.meetings.end({ id });
  const held = await client.meetings.get({ id });
  expect(held.planned + held.left).toBe(held.lengthMinutes);
  expect(held.items).toBe(held.agenda.length);
  expect(held.reached).toBe(reached.length);
  const touched = held.agenda.filter(({ decisions }) => decisions.length > 0).length;
  expect(sum(held.moves.map(({ count }) => count))).toBe(touched);
  const counts = (await client.tracker.list({ limit: 1 })).counts;
  expect(held.stillOpen ?? 0).toBe(counts.open);
}

async function nextDay(life: Lived, days: number): Promise<void> {
  life.days.set(life.day, await addedUp(life, null));
  life.day = addDays(life.day, days);
  life.undoId = null;
  life.made.setNow(new Date(`${life.day}T09:00:00Z`));
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

const IN_VIEW: Readonly<Record<TrackerView, (row: { delivery: string; dueState: string }) => boolean>> = {
  all: () => true,
  open: ({ delivery }) => delivery !== 'complete' && delivery !== 'superseded',
  done: ({ delivery }) => delivery === 'complete',
  superseded: ({ delivery }) => delivery === 'superseded',
  overdue: ({ dueState }) => dueState === 'overdue',
  'awaiting-check': ({ delivery }) => delivery === 'awaiting-check',
  'no-date': ({ dueState }) => dueState === 'no-date',
};

/** Checks every figure of a day against the others. @returns what the day says, to be compared later */
async function addedUp({ made: { client }, plans, day }: Lived, asAt: string | null): Promise<string> {
  const { counts, rows: all } = await client.tracker.list({ view: 'all', asAt, limit: 500 });
  expect(counts.open + counts.done + counts.superseded).toBe(counts.total);
  const numbers: Readonly<Record<TrackerView, number>> = {
    all: counts.total,
    open: counts.open,
    done: counts.done,
    superseded: counts.superseded,
    overdue: counts.overdue,
    'awaiting-check': counts.awaitingCheck,
    'no-date': counts.noDate,
  };
  for (const view of TrackerView.options) {
    const { total, rows } = await client.tracker.list({ view, asAt, limit: 500 });
    expect([view, total, rows.length]).toEqual([view, numbers[view], numbers[view]]);
    expect(rows.every(IN_VIEW[view])).toBe(true);
    expect(all.filter(IN_VIEW[view])).toHaveLength(total);
  }
  for (const groupBy of TrackerGrouping.options) {
    const { groups } = await client.tracker.list({ view: 'all', asAt, groupBy, limit: 1 });
    expect(sum(groups.map(({ total }) => total))).toBe(counts.total);
  }
  const board = await client.tracker.board({ asAt });
  const columns = Object.fromEntries(board.columns.map(({ delivery, total }) => [delivery, total]));
  expect(board.counts).toEqual(counts);
  expect(sum(Object.values(columns))).toBe(counts.total);
  expect([columns.complete, columns.superseded, columns['awaiting-check']]).toEqual([
    counts.done,
    counts.superseded,
    counts.awaitingCheck,
  ]);
  const on = asAt ?? day;
  const covers = [];
  for (const { id } of plans) {
    const cover = await client.plans.cover({ id, to: on });
    const { now } = cover;
    expect(now.blue + now.green + now.amber + now.red + now.none).toBe(now.total);
    expect(sum(cover.moves.map(({ refs }) => refs.length)) + cover.onlyRedated.length + cover.unchanged).toBe(
      now.total,
    );
    covers.push(now);
  }
  const from = addDays(on, -30);
  const compared = await client.tracker.compare({ from, to: on });
  expect(sum(compared.moves.map(({ count }) => count)) + compared.onlyRedated + compared.unchanged).toBe(
    compared.total,
  );
  expect(compared.total).toBe(counts.total);
  if (asAt === null) {
    for (const { id } of plans) {
      const { colours, priorities } = await client.plans.get({ id });
      expect(sum(priorities.map(({ actions }) => actions.length))).toBe(colours.total);
      expect(colours.blue + colours.green + colours.amber + colours.red + colours.none).toBe(colours.total);
    }
    for (const series of await client.meetings.series({}))
      expect([series.total, series.open]).toEqual([counts.total, counts.open]);
    const open = all.filter(({ delivery }) => !isClosed(delivery));
    expect(open).toHaveLength(counts.open);
  }
  return JSON.stringify({
    counts,
    columns,
    states: all.map(({ id, delivery }) => `${id} ${delivery}`).sort(),
  });
}

describe('counts', () => {
  it('add up on every page and every past day, whatever happened to the items', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const life = await aLife();
        try {
          for (const step of steps) await live(life, step);
          await addedUp(life, null);
          for (const [day, said] of life.days) expect(await addedUp(life, day)).toBe(said);
        } finally {
          await life.end();
        }
      }),
      { numRuns: Number(process.env.PLUMBLINE_RUNS ?? 25), endOnFailure: true },
    );
  }, 600_000);
});
