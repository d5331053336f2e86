import { fieldsOf, isGradeField } from '#shared/domain/reviews/review-fields.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { type BenchService, benchService, caseCsv, importCases, newWorkspace } from './large-workspace.ts';
import { type Measured, measure } from './timing.ts';

const ROUNDS = 20;
const REVIEWS = 300;
const ITEMS = 3_000;
const UPDATES = 40_000;
const YEARS = [2021, 2022, 2023, 2024, 2025] as const;
const DELIVERIES = ['on-track', 'needs-work', 'stuck', 'awaiting-check', 'complete'];
const RANKS = [
  ['good', 'Good', 3],
  ['requires-improvement', 'Requires improvement', 2],
  ['outstanding', 'Outstanding', 4],
] as const;
const pad = (n: number) => String(n).padStart(2, '0');
const yearOf = (at: number, of: number): number => YEARS[Math.floor((at * YEARS.length) / of)] ?? 2025;

/** Five years of a council: the annual report, and what each picture of Insights is drawn from. */
export async function measureQaYear(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const bench = benchService(folder, { N: 2 ** 10, r: 8, p: 1 });
  const { client, service } = bench;
  say(
    `Filling five years: ${ROUNDS} rounds, ${REVIEWS} reviews, ${ITEMS} recommendations, ${UPDATES} updates`,
  );
  await newWorkspace(bench, folder, 'Five years');
  await importCases(bench, folder, caseCsv(REVIEWS));
  await fillReviews(bench);
  const db = service.context.workspaces.current?.database;
  if (!db) throw new Error('no workspace is open');
  fillTracker(db);

  // The least that any of them has to do: every update is read once, with what it says.
  const scan = db.prepare('SELECT item_id, day, change FROM item_events');
  const bare = 'one bare reading of the 40,000 updates';
  const of = (what: string, work: (run: number) => unknown) => measure(what, work, bare, () => scan.all(), 9);
  say('Writing the annual report, and the data of each picture');
  /** Another year in each run: how things stood on a day that was just looked at is kept. */
  const yearIn = (run: number) => {
    const year = YEARS[run % YEARS.length] ?? 2025;
    const period = run < YEARS.length ? `${year}-${pad((year + 1) % 100)}` : String(year);
    return { kind: 'annual-report', period } as const;
  };
  const rounds = await client.rounds.list({});
  const ids = rounds.slice(0, 2).map(({ id }) => id);
  const rows = [
    await of('annual report over five years of data', (run) => client.papers.get(yearIn(run))),
    await of('the same, public, with its scan', (run) =>
      client.papers.get({ ...yearIn(run), isPublic: true }),
    ),
    await of('Insights: grades by round', () => client.insights.grades({})),
    await of('Insights: sections and statuses over all rounds', () => client.insights.overRounds({})),
    await of('Insights: days to action, done, evidence', () => client.insights.times({})),
    await of('Insights: the tracker by month', () => client.insights.months({})),
    await of('Insights: two rounds beside each other', () => client.insights.beside({ ids })),
    await of('Insights: coverage', () => client.insights.coverage({})),
  ];
  await service.close();
  return rows;
}

async function fillReviews({ client, service }: BenchService): Promise<void> {
  const { id: reviewerId } = await client.people.save({
    id: null,
    draft: {
      name: 'Bench Reviewer',
      roles: ['reviewer'],
      affiliation: 'external',
      organisation: '',
      team: '',
      email: '',
      isActive: true,
    },
  });
  const [scale] = await client.templates.scales({});
  const [template] = await client.templates.list({});
  const db = service.context.workspaces.current?.database;
  if (!db) throw new Error('no workspace is open');
  const caseIds = db.prepare('SELECT id FROM cases ORDER BY reference_key').pluck().all() as string[];
  const fields = fieldsOf(DEFAULT_TEMPLATE);
  const round = db.prepare(
    'INSERT INTO rounds (id, name, opens_on, closes_on, theme, scale_id, template_id, target_size, created_at) VALUES (?,?,?,?,?,?,?,?,?)',
  );
  const review = db.prepare(
    `INSERT INTO reviews (id, round_id, case_id, reviewer_id, chosen_by, reason, created_at, started_at, saved_at, grade_key, grade_word, grade_rank, filled_fields)
     VALUES (?,?,?,?,'hand','bench',?,?,?,?,?,?,?)`,
  );
  const answer = db.prepare(
    'INSERT INTO review_answers (review_id, field, value, saved_at) VALUES (?,?,?,?)',
  );
  const submit = db.prepare('UPDATE reviews SET submitted_at = ? WHERE id = ?');
  const text = 'The social worker recorded what the child said in her own words. '.repeat(6);
  db.transaction(() => {
    for (let r = 0; r < ROUNDS; r++) {
      const month = `${yearOf(r, ROUNDS)}-${pad(((r * 3) % 12) + 1)}`;
      round.run(
        `round-${r}`,
        `Round ${r}`,
        `${month}-01`,
        `${month}-14`,
        '',
        scale?.id,
        template?.id,
        15,
        `${month}-01T09:00:00Z`,
      );
    }
    for (let i = 0; i < REVIEWS; i++) {
      const r = i % ROUNDS;
      const at = `${yearOf(r, ROUNDS)}-${pad(((r * 3) % 12) + 1)}-10T09:00:00Z`;
      const [key, word, rank] = RANKS[i % RANKS.length] ?? RANKS[0];
      review.run(
        `review-${i}`,
        `round-${r}`,
        caseIds[i],
        reviewerId,
        at,
        at,
        at,
        key,
        word,
        rank,
        fields.length,
      );
      for (const field of fields) answer.run(`review-${i}`, field, isGradeField(field) ? key : text, at);
      submit.run(at, `review-${i}`);
    }
  })();
}

function fillTracker(
  db: NonNullable<BenchService['service']['context']['workspaces']['current']>['database'],
): void {
  const item = db.prepare(
    `INSERT INTO tracked_items (id, number, level, action, measure, intended_impact, theme, source, first_due, first_owners, created_at, created_by, delivery, impact, due, owners, last_said_on, delivery_since)
     VALUES (?,?,?,?,'An audit finds nine of ten.','The child is heard.',?,'Practice reviews',?,?,?,'Bench',?,?,?,?,?,?)`,
  );
  const event = db.prepare(
    'INSERT INTO item_events (id, item_id, at, day, "by", change) VALUES (?,?,?,?,\'Bench\',?)',
  );
  db.transaction(() => {
    for (let i = 0; i < ITEMS; i++) {
      const year = yearOf(i, ITEMS);
      const day = `${year}-${pad((i % 12) + 1)}-05`;
      const due = `${year + 1}-${pad((i % 12) + 1)}`;
      const owners = JSON.stringify([`Owner ${i % 97}`]);
      const delivery = DELIVERIES[i % DELIVERIES.length];
      const level = i % 2 ? 'child' : 'service';
      const action = `Recommendation ${i}: team managers to sample two plans a month.`;
      item.run(
        `item-${i}`,
        i + 1,
        level,
        action,
        `Theme ${i % 23}`,
        due,
        owners,
        `${day}T09:00:00Z`,
        delivery,
        i % 3 ? 'too-early' : 'better',
        due,
        owners,
        day,
        day,
      );
    }
    for (let n = 0; n < UPDATES; n++) {
      const i = n % ITEMS;
      const turn = Math.floor(n / ITEMS);
      const day = `${yearOf(i, ITEMS) + Math.floor((turn + (i % 12)) / 12)}-${pad(((turn + i) % 12) + 1)}-20`;
      const change =
        turn % 4 === 3
          ? { kind: 'delivery', to: DELIVERIES[(i + turn) % DELIVERIES.length], why: '' }
          : { kind: 'update', text: `Looked at in the meeting; a room is booked for turn ${turn}.` };
      event.run(`event-${n}`, `item-${i}`, `${day}T10:00:00.000Z`, day, JSON.stringify(change));
    }
  })();
}
