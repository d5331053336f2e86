import type Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDemo } from '../a-demo.ts';
import { GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { askedBy, forgetRowCounts, indexOf, planOf, scannedBy, scannedWithin } from './query-plan.ts';

/** The demo council is written with all that a year brings. */
const A_SLOW_LAPTOP_MS = 120_000;
vi.setConfig({ testTimeout: A_SLOW_LAPTOP_MS, hookTimeout: A_SLOW_LAPTOP_MS });

let made: TestService;
let end = async (): Promise<void> => undefined;
let ids: Awaited<ReturnType<typeof idsOf>>;
let database: Database.Database;

beforeAll(async () => {
  made = await aDemo({
    endsWith: (given) => {
      end = given;
    },
  });
  ids = await idsOf();
});

afterAll(() => end());

/** Opened anew for each page, so that nothing is at hand of what another one read. */
beforeEach(async () => {
  const folder = made.service.context.workspaces.current?.folder ?? '';
  await made.client.workspace.close({});
  await made.client.workspace.open({
    where: { fileToken: made.grants.grant(folder, 'open-workspace') },
    passphrase: GOOD_PASSPHRASE,
  });
  const open = made.service.context.workspaces.current;
  if (!open) throw new Error('The workspace should be open.');
  database = open.database;
  forgetRowCounts(database);
});

async function idsOf() {
  const { client } = made;
  return {
    moderation: first(await client.moderations.list({})).id,
    meeting: first((await client.meetings.list({})).filter(({ items }) => items > 0)).id,
    plan: first(await client.plans.list()).id,
    activity: first(await client.activities.list({})).id,
  };
}

/** The first of a list, which the demo council should have. */
function first<Row>([row]: readonly Row[]): Row {
  if (!row) throw new Error('The demo council should have one.');
  return row;
}

describe('a list', () => {
  const LISTS: readonly (readonly [list: string, open: () => Promise<unknown>])[] = [
    ['of reviews', () => made.client.reviews.list({})],
    ['of cases', () => made.client.cases.list({})],
    ['of people', () => made.client.people.list({})],
    ['of recommendations', () => made.client.recommendations.list({})],
    ['of what is followed up', () => made.client.tracker.list({})],
    ['of what is followed up, as a board', () => made.client.tracker.board({})],
    ['of impact checks', () => made.client.tracker.impactChecks({})],
    ['of rounds', () => made.client.rounds.list({})],
    ['of what was found', () => made.client.workspace.search({ query: 'liam' })],
    ['of what waits', () => made.client.workspace.today({})],
    ['of moderations', () => made.client.moderations.list({})],
    ['of meetings', () => made.client.meetings.list({})],
    ['of series of meetings', () => made.client.meetings.series({})],
    ['of plans', () => made.client.plans.list()],
    ['of what was said and done', () => made.client.plans.youSaidWeDid()],
    ['of activities', () => made.client.activities.list({})],
    ['of a year of the calendar', () => made.client.calendar.year({})],
    ['of what families said', () => made.client.feedback.list({})],
    ['of themes', () => made.client.themes.list({})],
    ['of training that is needed', () => made.client.themes.needs({})],
    ['of outcome plans', () => made.client.outcomes.list({})],
    ['of what was promised', () => made.client.verifications.promised({})],
    ['of what was handed out', () => made.client.exchange.board({})],
    ['of what can be handed out', () => made.client.exchange.toHandOut({})],
    ['of packs that left', () => made.client.packs.releases({})],
    ['of drafts of packs', () => made.client.moderation.drafts({})],
  ];

  it.each(LISTS)('%s reads no table once per row of another', async (_, open) => {
    const asked = await askedBy(database, open);
    expect(asked).not.toEqual([]);
    for (const sql of asked) expect(scannedWithin(planOf(database, sql)), sql).toEqual([]);
  });
});

describe('a page of the programme', () => {
  /** Each reviewer's submissions in other rounds are counted over all of them. */
  const HOW_OFTEN_REVIEWED = ['reviews'];
  /** What it asks for, the indexes that it needs, and what it reads whole since it is about all of it. */
  const PAGES: readonly {
    readonly page: string;
    readonly open: () => Promise<unknown>;
    readonly indexes: readonly string[];
    readonly whole?: readonly string[];
  }[] = [
    {
      page: 'a moderation',
      open: () => made.client.moderations.get({ id: ids.moderation }),
      indexes: ['moderation_decisions_by_moderation', 'moderator_returns_by_moderation'],
      whole: HOW_OFTEN_REVIEWED,
    },
    {
      page: 'how far moderators agree',
      open: () => made.client.moderations.agreement({ id: ids.moderation }),
      indexes: ['moderation_decisions_by_moderation'],
      whole: HOW_OFTEN_REVIEWED,
    },
    {
      page: 'a meeting',
      open: () => made.client.meetings.get({ id: ids.meeting }),
      indexes: [],
    },
    {
      page: 'a plan',
      open: () => made.client.plans.get({ id: ids.plan }),
      indexes: ['plan_priorities_by_plan'],
      // In which other plans its actions stand: where no figures are kept SQLite reads all for more than a few.
      whole: ['plan_items'],
    },
    { page: 'the cover of a plan', open: () => made.client.plans.cover({ id: ids.plan }), indexes: [] },
    {
      page: 'the six-month review of a plan',
      open: () => made.client.papers.get({ kind: 'six-month-review', planId: ids.plan }),
      indexes: [],
    },
    {
      page: 'an activity',
      open: () => made.client.activities.get({ id: ids.activity }),
      indexes: ['activity_findings_by_activity'],
    },
    {
      page: 'what is found of the calendar',
      open: () => made.client.workspace.search({ query: 'observation' }),
      indexes: [],
    },
    {
      page: 'what is found of reports and packs',
      open: () => made.client.workspace.search({ query: 'quarterly' }),
      indexes: [],
    },
  ];
  /** Tables that grow for as long as a council goes on. */
  const GROWING = [
    'moderation_decisions',
    'moderated_reviews',
    'moderator_returns',
    'meeting_items',
    'plan_items',
    'activity_findings',
    'calendar_entries',
    'paper_words',
    'paper_versions',
    'paper_appendices',
    'pack_drafts',
    'releases',
    'item_events',
    'tracked_items',
    'audit_entries',
    'cases',
    'reviews',
  ];

  it.each(PAGES)('$page reads only what is about it', async ({ open, indexes, whole = [] }) => {
    const steps = (await askedBy(database, open)).flatMap((sql) => planOf(database, sql));
    const scanned = steps.filter(
      (step) => GROWING.includes(scannedBy(step)) && !whole.includes(scannedBy(step)),
    );
    expect(scanned.map(({ detail }) => detail)).toEqual([]);
    const used = steps.map(indexOf);
    for (const index of indexes) expect(used, index).toContain(index);
  });
});
