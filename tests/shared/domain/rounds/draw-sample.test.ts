import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, type SampleCase, type SampleSettings } from '#shared/domain/rounds/draw-sample.ts';

const TODAY = '2026-04-01';

const settings: SampleSettings = {
  seed: 'spring 2026',
  extent: { preset: 'size', size: 6 },
  today: TODAY,
  stratifyByStatus: true,
};

const aCase = (id: string, statuses: string[] = ['CIN'], more: Partial<SampleCase> = {}): SampleCase => ({
  id,
  statuses,
  ...more,
});

const anyCases = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    statuses: fc.array(fc.constantFrom('CIN', 'CPP', 'CLA', 'SEND', 'UASC'), { maxLength: 3 }),
    lastReviewedOn: fc.option(fc.constantFrom('2024-01-01', '2025-03-31', '2025-10-01', '2026-02-03')),
    leaveOutBecause: fc.option(fc.constant('Already in this round.'), { freq: 8 }),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);

const ids = (decisions: readonly { caseId: string }[]) => decisions.map(({ caseId }) => caseId);

describe('drawSample', () => {
  it('honours the size and the exclusions, and says of every case why', () => {
    fc.assert(
      fc.property(anyCases, fc.nat(40), fc.boolean(), fc.string(), (cases, size, stratifyByStatus, seed) => {
        const sample = drawSample(cases, {
          ...settings,
          seed,
          stratifyByStatus,
          extent: { preset: 'size', size },
          leaveOutReviewedWithinMonths: 12,
        });
        const eligible = cases.filter(
          (one) => !one.leaveOutBecause && !(one.lastReviewedOn && one.lastReviewedOn > '2025-04-01'),
        );
        expect(sample.population).toBe(eligible.length);
        expect(sample.drawn).toHaveLength(Math.min(size, eligible.length));
        expect(ids(sample.drawn).every((id) => eligible.some((one) => one.id === id))).toBe(true);
        const all = [...sample.drawn, ...sample.notDrawn, ...sample.leftOut];
        expect(new Set(ids(all))).toEqual(new Set(cases.map(({ id }) => id)));
        expect(all).toHaveLength(cases.length);
        expect(all.every(({ reason }) => reason.endsWith('.'))).toBe(true);
      }),
    );
  });

  it('draws the same for the same seed whatever order the cases and statuses come in', () => {
    fc.assert(
      fc.property(anyCases, fc.nat(20), fc.string(), fc.boolean(), (cases, size, seed, stratifyByStatus) => {
        const asked = { ...settings, seed, stratifyByStatus, extent: { preset: 'size', size } as const };
        const turned = cases.toReversed().map((one) => ({ ...one, statuses: one.statuses.toReversed() }));
        expect(drawSample(turned, asked)).toEqual(drawSample(cases, asked));
      }),
    );
  });

  it('gives each stratum its share, rounded down or up', () => {
    fc.assert(
      fc.property(anyCases, fc.nat(40), (cases, size) => {
        const { strata, population, drawn } = drawSample(cases, {
          ...settings,
          extent: { preset: 'size', size },
        });
        for (const stratum of strata) {
          const quota = population === 0 ? 0 : (drawn.length * stratum.population) / population;
          expect(Math.abs(stratum.drawn - quota)).toBeLessThan(1);
        }
      }),
    );
  });

  it('draws nobody again in a status where somebody was left who was never reviewed, where that is asked', () => {
    fc.assert(
      fc.property(anyCases, fc.nat(40), fc.string(), fc.boolean(), (cases, size, seed, stratifyByStatus) => {
        const asked = { ...settings, seed, stratifyByStatus, extent: { preset: 'size', size } as const };
        const { drawn, notDrawn, strata } = drawSample(cases, { ...asked, neverReviewedFirst: true });
        const isNew = ({ caseId }: { caseId: string }) =>
          !cases.find(({ id }) => id === caseId)?.lastReviewedOn;
        for (const { stratum } of strata) {
          const of = <One extends { stratum: string }>(list: readonly One[]) =>
            list.filter((one) => one.stratum === stratum);
          if (of(notDrawn).some(isNew)) expect(of(drawn).every(isNew)).toBe(true);
        }
        expect(strata).toEqual(drawSample(cases, asked).strata);
      }),
    );
  });

  it('draws other cases for another seed', () => {
    const cases = Array.from({ length: 40 }, (_, index) => aCase(`c${index}`));
    const draws = ['a', 'b', 'c', 'd'].map((seed) =>
      ids(drawSample(cases, { ...settings, seed }).drawn).join(),
    );
    expect(new Set(draws).size).toBe(4);
  });

  it('gives every case the same chance', () => {
    const cases = Array.from({ length: 10 }, (_, index) => aCase(`c${index}`));
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) {
      const { drawn } = drawSample(cases, {
        ...settings,
        seed: `s${seed}`,
        extent: { preset: 'size', size: 3 },
      });
      for (const id of ids(drawn)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(90);
  });

  it('keeps drawing what it drew when the rules were written', () => {
    const cases = Array.from({ length: 12 }, (_, index) => aCase(`c${String(index).padStart(2, '0')}`));
    expect(
      ids(drawSample(cases, { ...settings, seed: 'wrenfield-1', extent: { preset: 'size', size: 4 } }).drawn),
    ).toMatchInlineSnapshot(`
      [
        "c00",
        "c03",
        "c05",
        "c07",
      ]
    `);
  });

  it('counts a child under the rarest of several statuses', () => {
    const cases = [aCase('a', ['CIN', 'SEND']), aCase('b'), aCase('c'), aCase('d', [])];
    const { strata } = drawSample(cases, {
      ...settings,
      statusLabels: { SEND: 'special educational needs' },
    });
    expect(strata.map(({ stratum, population }) => [stratum, population])).toEqual([
      ['CIN', 2],
      ['special educational needs', 1],
      ['no status', 1],
    ]);
  });

  it('leaves out the recently reviewed with the day and the rule', () => {
    const cases = [
      aCase('a', ['CIN'], { lastReviewedOn: '2025-10-02' }),
      aCase('b', ['CIN'], { lastReviewedOn: '2025-10-01' }),
    ];
    const sample = drawSample(cases, { ...settings, leaveOutReviewedWithinMonths: 6 });
    expect(sample.leftOut).toEqual([
      { caseId: 'a', reason: 'Reviewed on 2 Oct 2025, within the last 6 months.' },
    ]);
    expect(ids(sample.drawn)).toEqual(['b']);
  });

  it('leaves out cases without any status asked for', () => {
    const sample = drawSample([aCase('a', ['CLA']), aCase('b')], { ...settings, onlyStatuses: ['CLA'] });
    expect(ids(sample.drawn)).toEqual(['a']);
    expect(sample.leftOut[0]?.reason).toBe('Holds none of the statuses asked for (CLA).');
  });

  it('draws half, and the other half next time, so that every case is reviewed once', () => {
    fc.assert(
      fc.property(anyCases, fc.string(), (cases, seed) => {
        const first = drawSample(cases, { ...settings, seed, extent: { preset: 'half' } });
        expect(first.drawn).toHaveLength(Math.ceil(first.population / 2));
        const second = drawSample(cases, {
          ...settings,
          seed: 'later',
          extent: { preset: 'other-half', earlier: ids(first.drawn) },
        });
        expect(new Set([...ids(first.drawn), ...ids(second.drawn)]).size).toBe(first.population);
        expect(ids(second.drawn).some((id) => ids(first.drawn).includes(id))).toBe(false);
      }),
    );
  });

  it('says when fewer could be drawn than were asked for, and when a status got no place', () => {
    expect(drawSample([aCase('a')], settings).notes[0]).toBe(
      '6 were asked for, but only 1 could be drawn: all of them are in.',
    );
    const many = [...Array.from({ length: 20 }, (_, index) => aCase(`c${index}`)), aCase('x', ['UASC'])];
    expect(drawSample(many, settings).notes[0]).toBe(
      'Too few places for every status: none was drawn from UASC.',
    );
  });

  it('refuses two cases with one id', () => {
    expect(() => drawSample([aCase('a'), aCase('a')], settings)).toThrow('Two cases have the same id.');
  });
});
