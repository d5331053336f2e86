import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CoefficientName } from '../../../../src-shared/domain/agreement/coefficients.ts';
import { measureAgreement } from '../../../../src-shared/domain/agreement/measure-agreement.ts';
import { ratingsOf, ratingsOfMatrix } from '../../../../src-shared/domain/agreement/ratings.ts';

interface Printed {
  readonly printed: string;
  readonly decimals: number;
  readonly value: number;
  readonly se?: string;
  readonly ci95?: readonly [string, string];
  readonly tolerance?: number;
  readonly computed?: number;
  readonly ciDf?: number;
}
interface PublishedSet {
  readonly id: string;
  readonly categories: readonly (string | number)[];
  readonly ratings?: readonly (readonly (string | number | null)[])[];
  readonly matrix?: readonly (readonly number[])[];
  readonly ci?: string;
  readonly expected: Readonly<Record<string, Printed>>;
}

/** Published examples lie beside the checkout; where they are missing, the tables worked by hand have to do. */
const FILE = [
  process.env.PLUMBLINE_PUBLISHED_AGREEMENT,
  '../../shared/agreement/published-examples.json',
  '../shared/agreement/published-examples.json',
].find((path) => path !== undefined && existsSync(path));

const NAMES: Readonly<Record<string, CoefficientName>> = {
  percent: 'percent',
  cohenKappa: 'cohen-kappa',
  kappaLinear: 'kappa-linear',
  kappaQuadratic: 'kappa-quadratic',
  scottPi: 'scott-pi',
  fleissKappa: 'fleiss-kappa',
  congerKappa: 'conger-kappa',
  brennanPrediger: 'brennan-prediger',
  gwetAC1: 'gwet-ac1',
  gwetAC2_linear: 'gwet-ac2-linear',
  gwetAC2_quadratic: 'gwet-ac2-quadratic',
  gwetAC2_ordinal: 'gwet-ac2-ordinal',
  krippendorffAlpha_nominal: 'krippendorff-nominal',
  krippendorffAlpha_ordinal: 'krippendorff-ordinal',
  krippendorffAlpha_interval: 'krippendorff-interval',
};

const sets: readonly PublishedSet[] = FILE ? JSON.parse(readFileSync(FILE, 'utf8')).sets : [];

function measureSet(set: PublishedSet) {
  const scale = set.categories.map((label) => ({
    label: String(label),
    number: typeof label === 'number' ? label : null,
  }));
  const ratings = set.matrix
    ? ratingsOfMatrix(scale, set.matrix)
    : ratingsOf(
        scale,
        (set.ratings?.[0] ?? []).map((_, rater) => `rater ${rater + 1}`),
        (set.ratings ?? []).map((row) =>
          row.map((grade) => (grade === null ? null : set.categories.indexOf(grade))),
        ),
      );
  return measureAgreement(ratings, { leastItems: 0, draws: 0, isTable: set.matrix !== undefined });
}

describe.runIf(FILE !== undefined)('published examples of agreement', () => {
  it.each(sets.map((set) => [set.id, set] as const))('%s comes out to the printed digits', (_, set) => {
    const { coefficients } = measureSet(set);
    const seen: string[] = [];
    for (const [key, expected] of Object.entries(set.expected)) {
      const name = NAMES[key];
      if (name === undefined) continue;
      const found = coefficients[name];
      if (found === null) {
        expect(set.id).toBe('degenerate-single-category');
        continue;
      }
      seen.push(name);
      const slack = expected.tolerance ?? 0.5000001 * 10 ** -expected.decimals;
      const isTruncated = Math.abs(found.value - (expected.computed ?? Number.NaN)) < 1e-9;
      expect(Math.abs(found.value - expected.value) <= slack || isTruncated, `${name} ${found.value}`).toBe(
        true,
      );
      if (expected.computed !== undefined) expect(found.value, name).toBeCloseTo(expected.computed, 9);
      if (expected.se)
        expect(found.se, `${name} se`).toBeCloseTo(Number(expected.se), decimalsOf(expected.se));
      if (expected.ci95 && set.ci?.startsWith('t quantile') && name !== 'krippendorff-nominal')
        for (const [end, printed] of [
          [found.low, expected.ci95[0]],
          [found.high, expected.ci95[1]],
        ] as const)
          expect(end, `${name} interval`).toBeCloseTo(Number(printed), decimalsOf(printed));
    }
    expect(seen.length + (set.id === 'degenerate-single-category' ? 1 : 0)).toBeGreaterThan(0);
  });
});

/** vitest's toBeCloseTo allows half of the last digit. */
function decimalsOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 3;
}
