import { describe, expect, it } from 'vitest';
import { DEMO_COUNCIL, DEMO_LEAD } from '#service/demo/fill-demo.ts';
import { aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function aDemo(now = NOW): Promise<TestService> {
  const made = aService({ now });
  await made.client.workspace.createDemo({
    fileToken: made.grants.grant(made.folder, 'new-workspace'),
    passphrase: GOOD_PASSPHRASE,
  });
  return made;
}

describe('the demo workspace', () => {
  it('is Wrenfield’s, with its lead signed in and somebody to ring', async () => {
    const { client } = await aDemo();
    const state = await client.workspace.state({});
    if (state.kind !== 'open') throw new Error('not open');
    expect(state).toMatchObject({ isDemo: true, settings: { council: DEMO_COUNCIL } });
    const { me, escalation } = state.settings;
    const people = await client.people.list({});
    expect(people.find(({ id }) => id === me.personId)?.name).toBe(DEMO_LEAD);
    expect(escalation.phone).toMatch(/^01632 960\d{3}$/);
  });

  it('has two rounds of 14 and 13 reviews, submitted within their windows, and whole seals', async () => {
    const { client } = await aDemo();
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

  it('has a round under way: a kept sample, begun reviews, one to allocate, nobody with a case of their own', async () => {
    const { client } = await aDemo();
    const [{ id }] = (await client.rounds.list({})) as [{ id: string }];
    const round = await client.rounds.get({ id });
    expect(round.summary).toMatchObject({
      name: 'November 2026',
      counts: { 'to-allocate': 1, allocated: 5, 'in-progress': 2, submitted: 0 },
    });
    expect(round.draws).toHaveLength(1);
    expect(round.reviews.filter(({ chosenBy }) => chosenBy === 'sample')).toHaveLength(6);
    expect(round.reviews.every(({ reason }) => reason !== '')).toBe(true);
    for (const { reviewId, reviewerId } of round.reviews.filter((review) => review.reviewerId)) {
      const allowed = await client.rounds.reviewersFor({ reviewId });
      expect(allowed.find(({ personId }) => personId === reviewerId)?.isAllowed).toBe(true);
    }
  });

  it('holds a recommendation draft that is hardly SMART, and says so', async () => {
    const { client } = await aDemo();
    const { rows } = await client.recommendations.list({ search: 'going forward' });
    const draft = rows.find(({ reviewStatus }) => reviewStatus === 'in-progress')!;
    const { smart, findings } = await client.recommendations.check({
      action: draft.action,
      level: draft.level,
    });
    expect(smart).toBe(false);
    expect(new Set(findings.map(({ criterion }) => criterion)).size).toBeGreaterThanOrEqual(3);
  });

  it('draws the same children each time it is made', async () => {
    const drawnIn = async ({ client }: TestService) => {
      const [{ id }] = (await client.rounds.list({})) as [{ id: string }];
      return (await client.rounds.get({ id })).draws[0]!.draw.drawn.map(({ reference }) => reference);
    };
    expect(await drawnIn(await aDemo())).toEqual(await drawnIn(await aDemo()));
  });

  it('writes the history of each review in the name of its reviewer, never in the future', async () => {
    const { client } = await aDemo();
    const { rows } = await client.reviews.list({ statuses: ['submitted'], limit: 1 });
    const history = await client.auditTrail.list({ entity: 'review', entityId: rows[0]!.id, limit: 500 });
    expect(history[0]).toMatchObject({ action: 'submit', actor: rows[0]!.reviewer });
    const instants = history.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted().toReversed());
    expect(instants.every((at) => at <= NOW.toISOString())).toBe(true);
  });

  it('can be made before its round under way was to begin', async () => {
    const { client } = await aDemo(new Date('2026-04-01T09:00:00Z'));
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true });
    const trail = await client.auditTrail.list({ limit: 500 });
    expect(trail.every(({ at }) => at <= '2026-04-01T10')).toBe(true);
  });
});
