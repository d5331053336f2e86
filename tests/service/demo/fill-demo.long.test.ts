import { describe, expect, it, vi } from 'vitest';
import type { Capability } from '#service/capability.ts';
import { DEMO_COUNCIL, DEMO_LEAD } from '#service/demo/fill-demo.ts';
import { loadRooms } from '#service/rooms.ts';
import { completeIndex } from '#service/search/repository.ts';
import { ADULT_AREAS } from '#shared/domain/activities/adult-areas.ts';
import { aDemo } from '../a-demo.ts';
import { aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';

// Each test writes some 1,100 fields through the rules.
vi.setConfig({ testTimeout: 120_000 });

describe('the demo workspace', () => {
  it('is Wrenfield’s, with its lead signed in, somebody to ring, and two rounds of 14 and 13 sealed reviews', async () => {
    const { client } = await aDemo();
    const state = await client.workspace.state({});
    if (state.kind !== 'open') throw new Error('not open');
    expect(state).toMatchObject({ isDemo: true, settings: { council: DEMO_COUNCIL } });
    const { me, escalation } = state.settings;
    expect((await client.people.list({})).find(({ id }) => id === me.personId)?.name).toBe(DEMO_LEAD);
    expect(escalation.phone).toMatch(/^01632 960\d{3}$/);

    const [, second, first] = await client.rounds.list({});
    expect([first?.counts.submitted, second?.counts.submitted]).toEqual([14, 13]);
    for (const round of [first!, second!]) {
      const { rows } = await client.reviews.list({ roundId: round.id });
      expect(rows).toHaveLength(round.targetSize);
      for (const { submittedAt } of rows) {
        expect(submittedAt! >= round.opensOn).toBe(true);
        expect(submittedAt!.slice(0, 10) <= round.closesOn).toBe(true);
      }
    }
    const verdict = await client.auditTrail.verify({});
    expect(verdict).toMatchObject({ isWhole: true, seals: 27, findings: [] });
  });

  it('held twelve meetings whose minutes are sealed; what they completed has its impact and a second person', async () => {
    const { client } = await aDemo();
    const meetings = await client.meetings.list({});
    expect(meetings).toHaveLength(12);
    expect(meetings.every(({ state }) => state === 'approved')).toBe(true);
    const { counts, rows } = await client.tracker.list({ view: 'all', limit: 500 });
    expect(counts.open + counts.done + counts.superseded).toBe(counts.total);
    expect(counts.done).toBeGreaterThan(20);
    expect(counts.open).toBeGreaterThan(0);
    // What a file says to be complete came without evidence; what the meetings completed did not.
    const ofReviews = rows.filter(({ recommendationId }) => recommendationId !== null);
    for (const { id } of ofReviews.filter(({ delivery }) => delivery === 'complete')) {
      const { item, events } = await client.tracker.get({ id });
      const saidDone = events.findLast(
        ({ change }) => change.kind === 'delivery' && change.to === 'awaiting-check',
      );
      const completed = events.findLast(
        ({ change }) => change.kind === 'delivery' && change.to === 'complete',
      );
      expect(['better', 'no-change', 'worse']).toContain(item.impact);
      expect(completed?.by).not.toBe(saidDone?.by);
      expect(item.owners).not.toContain(completed?.by);
    }
  });

  it('moderated its second round within a month, three differing grades decided and one left to decide', async () => {
    const { client } = await aDemo();
    const [row, ...others] = await client.moderations.list({});
    expect(others).toEqual([]);
    expect(row).toMatchObject({ design: 'single-blind', reviews: 13, graded: 13, decided: 3 });
    const { sample, lagDays } = await client.moderations.get({ id: row!.id });
    expect(sample.filter(({ apart }) => apart !== 0)).toHaveLength(4);
    expect(lagDays).toBeLessThan(31);
    const { figures, exact } = await client.moderations.agreement({ id: row!.id });
    expect(exact).toEqual({ agree: 9, of: 13 });
    expect(figures.every(({ low, value, high }) => low! <= value && value <= high!)).toBe(true);
    expect((await client.meetings.list({})).every(({ startsAt }) => startsAt === '10:00')).toBe(true);
  });

  it('holds a year of children’s and of adults’ practice, each of the twelve areas of adults’ in its calendar', async () => {
    const { client } = await aDemo();
    const year = await client.calendar.year({ year: '2023-24' });
    const entries = year.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
    expect(entries.length).toBeGreaterThanOrEqual(90);
    const planned = new Set(entries.map(({ area }) => area));
    expect(ADULT_AREAS.filter((area) => !planned.has(area))).toEqual([]);
    const activities = await client.activities.list({});
    expect(new Set(activities.map(({ typeKey }) => typeKey)).size).toBeGreaterThanOrEqual(5);
    expect(activities.filter(({ service }) => service !== 'children').length).toBeGreaterThanOrEqual(5);
    const survey = activities.find(({ typeKey }) => typeKey === 'survey');
    const { draft } = await client.activities.get({ id: survey!.id });
    expect(draft.figures.every(({ count, of }) => count! <= of!)).toBe(true);
  });

  it('asked activities to confirm what was recommended: some did, and one promise is not kept', async () => {
    const { client } = await aDemo();
    const { promised, verified, rows } = await client.verifications.promised({});
    expect(verified).toBeGreaterThanOrEqual(2);
    expect(promised).toBeGreaterThan(verified);
    expect(rows.map(({ activity }) => activity?.title)).toContain(
      'Audit of plans: days before the review, May 2024',
    );
  });

  it('has outcomes plans of early help scored at every stage, with a mean where six goals carry it', async () => {
    const { client } = await aDemo();
    const plans = await client.outcomes.list({});
    const all = await Promise.all(plans.map(({ id }) => client.outcomes.get({ id })));
    const stages = new Set(
      all.flatMap(({ goals }) => goals.flatMap(({ scores }) => scores.map(({ stage }) => stage))),
    );
    expect([...stages].sort()).toEqual(['assessment', 'closure', 'review']);
    expect(all.flatMap(({ goals }) => goals).some(({ measures }) => measures.length > 0)).toBe(true);
    const travelled = await client.outcomes.travelled({});
    expect(travelled.some(({ parent }) => parent.mean !== null)).toBe(true);
    expect(travelled.some(({ parent }) => parent.mean === null)).toBe(true);
  });

  it('has a round under way: a kept sample, begun reviews, one to allocate, nobody with a case of their own', async () => {
    const { client } = await aDemo();
    const { id } = (await client.rounds.list({}))[0]!;
    const round = await client.rounds.get({ id });
    expect(round.summary).toMatchObject({
      name: 'November 2026',
      counts: { 'to-allocate': 1, allocated: 5, 'in-progress': 2, submitted: 0, withdrawn: 0 },
    });
    expect(round.draws).toHaveLength(1);
    expect(round.reviews.filter(({ chosenBy }) => chosenBy === 'sample')).toHaveLength(6);
    expect(round.reviews.every(({ reason }) => reason !== '')).toBe(true);
    for (const { reviewId, reviewerId } of round.reviews.filter((review) => review.reviewerId)) {
      const allowed = await client.rounds.reviewersFor({ reviewId });
      expect(allowed.find(({ personId }) => personId === reviewerId)?.isAllowed).toBe(true);
    }
    const begun = await client.recommendations.list({ roundId: id });
    const verdicts = await Promise.all(
      begun.rows.map(({ action, measure, owners, due, level }) =>
        client.recommendations.check({ action, measure, owner: owners.join('; '), due, level }),
      ),
    );
    expect(verdicts.map(({ smart }) => smart).toSorted()).toEqual([false, true]);
  });

  it('draws the same children whenever it is made, and writes history in the reviewers’ names', async () => {
    const drawnIn = async ({ client }: TestService) => {
      const { id } = (await client.rounds.list({}))[0]!;
      return (await client.rounds.get({ id })).draws[0]!.draw.drawn.map(({ reference }) => reference);
    };
    const made = await aDemo();
    expect(await drawnIn(made)).toEqual(
      await drawnIn(await aDemo({ now: new Date('2027-05-01T09:00:00Z') })),
    );

    const { rows } = await made.client.reviews.list({ statuses: ['submitted'], limit: 1 });
    const { id, reviewer } = rows[0]!;
    const history = await made.client.auditTrail.list({ entity: 'review', entityId: id, limit: 500 });
    expect(history[0]).toMatchObject({ action: 'submit', actor: reviewer });
    const instants = history.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted().toReversed());
  });

  it('is whole when it is made before its round under way, and dates nothing in the future', async () => {
    const { client } = await aDemo({ now: new Date('2026-04-01T09:00:00Z') });
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, seals: 27 });
    const newest = await client.auditTrail.list({ limit: 500 });
    expect(newest.every(({ at }) => at < '2026-04-01T09:01')).toBe(true);
  });

  it('finds everything, as soon as it is made, by the very words that an index made anew would', async () => {
    const { service, client, grants, folder } = aService();
    const fileToken = grants.grant(folder, 'new-workspace');
    await client.workspace.createDemo({ fileToken, passphrase: GOOD_PASSPHRASE });
    const { current } = service.context.workspaces;
    if (!current) throw new Error('The demo is not open.');
    current.database.exec(
      "CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'found_words', 'instance')",
    );
    const entries = () =>
      current.database
        .prepare(
          'SELECT kind, id, term, count(*) FROM found_things t JOIN temp.terms v ON v.doc = t.rowid GROUP BY 1, 2, 3',
        )
        .all();
    const kept = entries();
    expect(kept.length).toBeGreaterThan(5_000);
    const findings = Object.values(await loadRooms()).flatMap(({ finds }: Capability) => finds ?? []);
    current.database.exec('DELETE FROM found_words; DELETE FROM found_things');
    completeIndex(current.store, findings);
    expect(entries()).toEqual(kept);
  });
});
