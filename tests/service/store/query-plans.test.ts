import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { aService, type TestService } from '../a-service.ts';
import { askedBy, forgetRowCounts, indexOf, planOf, scannedBy } from './query-plan.ts';

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
  'audit_entries',
];

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
  forgetRowCounts(databaseOf());
  return () => end();
}, A_SLOW_LAPTOP_MS);

function databaseOf(): Database.Database {
  const database = made.service.context.workspaces.current?.database;
  if (!database) throw new Error('The workspace should be open.');
  return database;
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
      page: 'the history of a case',
      indexes: ['audit_entries_by_entity'],
      open: (ids) => made.client.auditTrail.list({ entity: 'case', entityId: ids.case }),
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
    const plans = (await askedBy(databaseOf(), () => open(ids))).map((sql) => planOf(databaseOf(), sql));
    const steps = plans.flat();
    expect(steps.filter((step) => GROWING.includes(scannedBy(step))).map(({ detail }) => detail)).toEqual([]);
    const used = steps.map(indexOf);
    for (const index of indexes) expect(used, index).toContain(index);
  });
});

describe('Today', () => {
  it('finds what it asks of the audit trail by an index, however long that has grown', async () => {
    const asked = await askedBy(databaseOf(), () => made.client.workspace.today({}));
    const ofTheTrail = asked.filter((sql) => sql.includes('"audit_entries"'));
    expect(ofTheTrail).not.toEqual([]);
    for (const sql of ofTheTrail)
      expect(planOf(databaseOf(), sql).map(indexOf), sql).toContain('audit_entries_by_entity');
  });
});

describe('an index that is gone', () => {
  it('is noticed: without it the page reads the table from end to end', async () => {
    const ids = await idsOf();
    const [asked = ''] = (
      await askedBy(databaseOf(), () => made.client.reviews.get({ id: ids.review }))
    ).filter((sql) => sql.includes('from "evidence_items"'));
    const database = databaseOf();
    expect(planOf(database, asked).map(scannedBy)).not.toContain('evidence_items');
    database.exec('BEGIN; DROP INDEX evidence_items_by_review');
    try {
      expect(planOf(database, asked).map(scannedBy)).toContain('evidence_items');
    } finally {
      database.exec('ROLLBACK');
    }
  });
});
