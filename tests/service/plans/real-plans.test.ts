import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actionsOf, countOf, planOf, rowsOf } from '../../fixtures/plans/plan-of.ts';

/** Public plans beside the checkout; the other tests hold without them. */
const FOLDER = fileURLToPath(new URL('../../../../shared/real/', import.meta.url));
const read = (name: string) => planOf(readFileSync(join(FOLDER, name)), name);

describe.skipIf(!existsSync(FOLDER))('plans as councils left them', () => {
  it('gives the counts that the paper of the service improvement plan gives itself', async () => {
    const plan = await read('service-improvement-plan-2018.tsv');
    expect([plan.actions, plan.brag]).toEqual([67, { blue: 2, green: 45, amber: 20, red: 0, none: 0 }]);
    const counts = plan.priorities.map(({ actions }) =>
      ['green', 'amber', 'blue'].map((colour) => actions.filter(({ status }) => status === colour).length),
    );
    expect(counts).toEqual([
      [14, 4, 0],
      [10, 6, 1],
      [7, 1, 1],
      [6, 2, 0],
      [8, 7, 0],
    ]);
    expect(
      actionsOf(plan)
        .filter(({ status }) => status === 'blue')
        .map(({ ref }) => ref),
    ).toEqual(['2.2d', '3.1']);
  });

  it('warns of what is odd in it, to the digit, and takes it all the same', async () => {
    const plan = await read('service-improvement-plan-2018.tsv');
    const refsOf = (kind: string) =>
      rowsOf(plan, kind).map((row) => actionsOf(plan).find((action) => action.row === row)?.ref);
    expect(refsOf('ref-twice').sort()).toEqual(['1.1', '1.2', '1.3', '2.1', '2.3', '3.1', '3.2', '4.6']);
    expect(refsOf('odd-ref')).toEqual(['1.40', '1.6.d', 'A5.4', 'A8']);
    expect(refsOf('end-before-start')).toEqual(['2.2b', '2.2c']);
    expect(countOf(plan, 'end-beyond-plan')).toBe(9);
    expect(refsOf('missing-start')).toEqual(['2.6']);
    expect(refsOf('missing-end')).toEqual(['2.6', '3.6']);
    expect([countOf(plan, 'missing-measure'), countOf(plan, 'missing-senior-lead')]).toEqual([5, 5]);
    expect(rowsOf(plan, 'missing-ref')).toEqual([actionsOf(plan).at(-1)?.row]);
    expect([
      countOf(plan, 'several-leads'),
      countOf(plan, 'lead-gap'),
      countOf(plan, 'lead-two-writings'),
    ]).toEqual([52, 1, 1]);
    expect(refsOf('comment-twice')).toEqual(['3.5']);
    expect([countOf(plan, 'odd-heading'), countOf(plan, 'period-differs')]).toEqual([1, 1]);
    const prefixes = plan.warnings
      .filter(({ kind }) => kind === 'comment-month')
      .map(({ text }) => /"(.+?)"/.exec(text)?.[1]);
    const counted = Object.entries(Object.groupBy(prefixes, (prefix) => prefix ?? '')).map(
      ([prefix, all]) => [prefix, all?.length],
    );
    expect(counted.sort()).toEqual([
      ['August -', 1],
      ['August.', 1],
      ['August:', 62],
      ['June 2018:', 2],
      ['May 2018:', 1],
    ]);
  });

  it('carries aims and sources down, and finds what a later activity will confirm', async () => {
    const plan = await read('service-improvement-plan-2018.tsv');
    const first = plan.priorities.slice(0, 4).flatMap(({ actions }) => actions);
    expect([
      first.length,
      first.filter(({ sources }) => sources.length > 0).length,
      first.filter(({ sources }) => sources.length > 1).length,
    ]).toEqual([52, 51, 20]);
    const confirmed = actionsOf(plan).flatMap(({ verifiedBy }) => verifiedBy ?? []);
    expect([
      confirmed.length,
      confirmed.filter((text) => /aud(?:it|t)/i.test(text)).length,
      confirmed.filter((text) => /consult|survey/i.test(text)).length,
    ]).toEqual([36, 27, 11]);
  });

  it.each([
    ['trackers/04-fedramp-poam-template-rev5.xlsx', 0],
    ['trackers/05-fac-corrective-action-plan.xlsx', 1],
    ['trackers/06-azure-wara-action-plan.xlsx', 109],
    ['trackers/16-hmi-youth-justice-ratings.csv', 0],
  ])(
    'finds in %s as many actions as there are',
    async (name, actions) => {
      expect((await read(name)).actions).toBe(actions);
    },
    30_000,
  );
});
