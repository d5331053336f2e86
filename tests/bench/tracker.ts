import { benchService, newWorkspace } from './large-workspace.ts';
import { type Measured, measure } from './timing.ts';

const ITEMS = 20_000;
const UPDATES_EACH = 10;
const DELIVERIES = ['on-track', 'needs-work', 'stuck', 'awaiting-check', 'complete'];

/** A year of meetings in a tracker of 20,000 recommendations with 200,000 updates. */
export async function measureTracker(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const bench = benchService(folder, { N: 2 ** 10, r: 8, p: 1 });
  const { client, service } = bench;
  say(`Filling a tracker with ${ITEMS} recommendations and ${ITEMS * UPDATES_EACH} updates`);
  await newWorkspace(bench, folder, 'Tracker');
  const db = service.context.workspaces.current?.database;
  if (!db) throw new Error('no workspace is open');
  const item = db.prepare(
    `INSERT INTO tracked_items (id, number, level, action, measure, intended_impact, theme, source, first_due, first_owners, created_at, created_by, delivery, impact, due, owners, last_said_on, delivery_since)
     VALUES (?,?,?,?,?,?,?,'Thematic audit',?,?,'2025-01-01T09:00:00.000Z','Bench',?,?,?,?,'2025-12-03',?)`,
  );
  const event = db.prepare(
    'INSERT INTO item_events (id, item_id, at, day, "by", change) VALUES (?,?,?,?,\'Bench\',?)',
  );
  const pad = (n: number) => String(n).padStart(2, '0');
  db.transaction(() => {
    for (let i = 0; i < ITEMS; i++) {
      const id = `item-${i}`;
      const due = i % 9 === 0 ? '' : `2026-${pad((i % 12) + 1)}-${pad((i % 28) + 1)}`;
      const owners = JSON.stringify([`Owner ${i % 97}`]);
      const delivery = DELIVERIES[i % DELIVERIES.length];
      item.run(
        id,
        i + 1,
        i % 2 ? 'child' : 'service',
        `Recommendation ${i}: the social worker to hold a closing meeting with the child, the parents and those who help, and to agree whom the child rings if it slips.`,
        'An audit in six months finds that nine of ten were held.',
        'The child knows whom to ring.',
        `Theme ${i % 23}`,
        due,
        owners,
        delivery,
        i % 3 ? 'too-early' : 'not-yet-due',
        due,
        owners,
        '2025-10-03',
      );
      for (let n = 0; n < UPDATES_EACH; n++) {
        const day = `2025-${pad(n + 1)}-03`;
        const change =
          n === 9
            ? { kind: 'impact', to: i % 3 ? 'too-early' : 'not-yet-due', evidence: '', how: '', voice: '' }
            : n % 3 === 0
              ? { kind: 'delivery', to: DELIVERIES[(i + (n === 9 ? 0 : n)) % DELIVERIES.length], why: '' }
              : { kind: 'update', text: `Looked at in the meeting of month ${n + 1}; a room is booked.` };
        event.run(`event-${i}-${n}`, id, `${day}T10:00:00.000Z`, day, JSON.stringify(change));
      }
    }
  })();

  const count = db.prepare(
    "SELECT delivery, count(*) FROM tracked_items WHERE instr(action, 'nothing') = 0 GROUP BY delivery",
  );
  const bare = 'one bare scan of the items';
  const runs = 15;
  const of = (what: string, work: (run: number) => unknown) =>
    measure(what, work, bare, () => count.all(), runs);
  /** Another day in each run: a day that was just looked at is kept. */
  const dayOf = (month: number, run: number) => `2025-${pad(month)}-${pad(run + 1)}`;
  say('Listing, filtering, searching and comparing');
  const rows = [
    await of('tracker: first page of 20,000', () => client.tracker.list({})),
    await of('tracker: filter by owner and state', () =>
      client.tracker.list({ owner: 'Owner 7', view: 'overdue' }),
    ),
    await of('tracker: search two words', () => client.tracker.list({ search: 'meeting 1999' })),
    await of('tracker: board', () => client.tracker.board({})),
    await of('tracker: as at a past day, not looked at before', (run) =>
      client.tracker.list({ asAt: dayOf(6, run) }),
    ),
    await of('tracker: compare two months, not looked at before', (run) =>
      client.tracker.compare({ from: dayOf(6, run), to: dayOf(8, run) }),
    ),
    await of('tracker: first page after one update', async () => {
      await client.tracker.say({ itemId: 'item-5', change: { kind: 'update', text: 'Room booked.' } });
      await client.tracker.list({});
    }),
  ];
  await service.close();
  return rows;
}
