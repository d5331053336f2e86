import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { aService, type TestService } from '../a-service.ts';

/** The key of the old workspace costs what a real one costs. */
const A_SLOW_LAPTOP_MS = 120_000;
vi.setConfig({ testTimeout: A_SLOW_LAPTOP_MS });

const OLD = join(import.meta.dirname, '..', '..', 'fixtures', 'workspaces', '0.1.0');
const PASSPHRASE = 'skittle-veto-sensuous-entryway-charred-snowless';
/** Tables that grow with every review, recommendation and change; the others stay a page long. */
const GROWING = [
  'reviews',
  'review_answers',
  'evidence_items',
  'recommendations',
  'cases',
  'case_statuses',
  'case_workers',
  'case_related_people',
  'case_mentions',
  'tracked_items',
  'item_events',
  'exchange_reviews',
  'moderation_decisions',
  'moderated_reviews',
  'redaction_decisions',
  'answer_versions',
  'review_exceptions',
];

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

let made: TestService;
let end = async (): Promise<void> => undefined;

/** The old demo council, migrated to this version, without figures of how many rows there are. */
beforeAll(async () => {
  made = aService({
    endsWith: (given) => {
      end = given;
    },
  });
  const path = join(made.folder, 'Old.plumbline');
  cpSync(OLD, path, { recursive: true });
  await made.client.workspace.open({
    where: { fileToken: made.grants.grant(path, 'open-workspace') },
    passphrase: PASSPHRASE,
  });
  const database = databaseOf();
  if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").get())
    database.exec('DELETE FROM sqlite_stat1; ANALYZE sqlite_schema');
  return () => end();
}, A_SLOW_LAPTOP_MS);

function databaseOf(): Database.Database {
  const database = made.service.context.workspaces.current?.database;
  if (!database) throw new Error('The workspace should be open.');
  return database;
}

/** What a procedure asks the database while it runs. */
async function askedBy(call: () => Promise<unknown>): Promise<string[]> {
  const database = databaseOf();
  const asked = new Set<string>();
  const prepare = database.prepare;
  database.prepare = ((sql: string) => {
    asked.add(sql);
    return prepare.call(database, sql);
  }) as typeof database.prepare;
  try {
    await call();
  } finally {
    database.prepare = prepare;
  }
  return [...asked].filter((sql) => /^\s*(?:select|with)\b/iu.test(sql));
}

/** How SQLite would go about a query, whatever is asked for in it. */
function planOf(sql: string): Step[] {
  const statement = databaseOf().prepare(`EXPLAIN QUERY PLAN ${sql}`);
  const values: null[] = [];
  for (;;)
    try {
      return statement.all(...values) as Step[];
    } catch (error) {
      if (!(error instanceof RangeError) || values.length > 5_000) throw error;
      values.push(null);
    }
}

const tableOf = ({ detail }: Step): string => /^SCAN (\S+)/u.exec(detail)?.[1] ?? '';

/** Tables that are read from end to end once for each row of another one. */
function scannedWithin(plan: readonly Step[]): string[] {
  return plan.flatMap((step, i) => {
    const isWithin =
      plan
        .slice(0, i)
        .some(({ parent, detail }) => parent === step.parent && /^(?:SCAN|SEARCH)/u.test(detail)) ||
      plan.some(({ id, detail }) => id === step.parent && detail.startsWith('CORRELATED'));
    return isWithin && tableOf(step) !== '' ? [step.detail] : [];
  });
}

async function idsOf() {
  const { client } = made;
  const [review] = (await client.reviews.list({})).rows;
  const [item] = (await client.tracker.list({})).rows;
  const [round] = await client.rounds.list({});
  const [person] = await client.people.list({});
  if (!review || !item || !round || !person) throw new Error('The old demo council should have all of them.');
  return { review: review.id, case: review.caseId, item: item.id, round: round.id, person: person.id };
}

describe('a page about one thing', () => {
  /** What it asks for, and the indexes without which that would read a table from end to end. */
  const PAGES: readonly {
    readonly page: string;
    readonly indexes: readonly string[];
    readonly open: (ids: Awaited<ReturnType<typeof idsOf>>) => Promise<unknown>;
  }[] = [
    {
      page: 'a review',
      indexes: [
        'evidence_items_by_review',
        'recommendations_by_review',
        'concerns_by_review',
        'review_exceptions_by_review',
        'review_attachments_by_review',
        'case_related_people_by_case',
        'reviews_by_case',
        'moderation_decisions_by_review',
        'exchange_reviews_by_review',
      ],
      open: ({ review }) => made.client.reviews.get({ id: review }),
    },
    {
      page: 'a case',
      indexes: ['case_related_people_by_case', 'case_mentions_by_case', 'reviews_by_case'],
      open: (ids) => made.client.cases.get({ id: ids.case }),
    },
    {
      page: 'a round',
      indexes: ['reviews_once_a_round', 'sample_draws_by_round', 'reviews_by_reviewer'],
      open: ({ round }) => made.client.rounds.get({ id: round }),
    },
    {
      page: 'a recommendation that is followed up',
      indexes: ['item_events_by_item'],
      open: ({ item }) => made.client.tracker.get({ id: item }),
    },
  ];

  it.each(PAGES)('$page reads only what is about it', async ({ indexes, open }) => {
    const ids = await idsOf();
    const plans = (await askedBy(() => open(ids))).map(planOf);
    const steps = plans.flat();
    expect(steps.filter((step) => GROWING.includes(tableOf(step))).map(({ detail }) => detail)).toEqual([]);
    const used = steps.map(({ detail }) => /INDEX (\S+)/u.exec(detail)?.[1]);
    for (const index of indexes) expect(used, index).toContain(index);
  });
});

describe('a list', () => {
  const LISTS: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['of reviews', () => made.client.reviews.list({})],
    ['of cases', () => made.client.cases.list({})],
    ['of people', () => made.client.people.list({})],
    ['of recommendations', () => made.client.recommendations.list({})],
    ['of what is followed up', () => made.client.tracker.list({})],
    ['of rounds', () => made.client.rounds.list({})],
    ['of what was found', () => made.client.workspace.search({ query: 'liam' })],
    ['of what waits', () => made.client.workspace.today({})],
  ];

  it.each(LISTS)('%s reads no table once per row of another', async (_, open) => {
    const asked = await askedBy(open);
    for (const sql of asked) expect(scannedWithin(planOf(sql)), sql).toEqual([]);
  });
});

describe('an index that is gone', () => {
  it('is noticed: without it the page reads the table from end to end', async () => {
    const ids = await idsOf();
    const [asked = ''] = (await askedBy(() => made.client.reviews.get({ id: ids.review }))).filter((sql) =>
      sql.includes('from "evidence_items"'),
    );
    const database = databaseOf();
    expect(planOf(asked).map(tableOf)).not.toContain('evidence_items');
    database.exec('BEGIN; DROP INDEX evidence_items_by_review');
    try {
      expect(planOf(asked).map(tableOf)).toContain('evidence_items');
    } finally {
      database.exec('ROLLBACK');
    }
  });
});
