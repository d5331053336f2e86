import type { SampleOptions } from '#shared/contract/rounds.ts';

/** How to draw, as it is typed. */
export interface SampleFields {
  readonly preset: SampleOptions['preset'];
  readonly size: number | string;
  readonly complementOf: string | null;
  readonly seed: string;
  readonly stratifyByStatus: boolean;
  readonly statuses: readonly string[];
  readonly neverReviewedFirst: boolean;
  readonly leavesOutReviewed: boolean;
  readonly months: number | string;
}

/** A readable seed that no draw of the round has used: its name and a number. */
export function suggestSeed(roundName: string, used: readonly string[]): string {
  for (let number = used.length + 1; ; number++) {
    const seed = `${roundName.trim()} ${number}`;
    if (!used.includes(seed)) return seed;
  }
}

/**
 * How a draw begins: as many as the round still lacks, shared by status, those never reviewed first, without those reviewed in
 * the last year.
 */
export const newSampleFields = (
  roundName: string,
  usedSeeds: readonly string[],
  lacking: number,
): SampleFields => ({
  preset: 'size',
  size: Math.max(1, lacking),
  complementOf: null,
  seed: suggestSeed(roundName, usedSeeds),
  stratifyByStatus: true,
  statuses: [],
  neverReviewedFirst: true,
  leavesOutReviewed: true,
  months: 12,
});

const isWhole = (value: number | string, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;

/** What a draw still lacks, by field; empty when it can be drawn. */
export function missingOfSample(
  fields: SampleFields,
): Partial<Record<'seed' | 'size' | 'months' | 'complementOf', string>> {
  return {
    ...(fields.seed.trim() === '' ? { seed: 'A draw needs a seed: any words or number will do.' } : {}),
    ...(fields.preset === 'size' && !isWhole(fields.size, 5000)
      ? { size: 'Say how many, from 1 to 5,000.' }
      : {}),
    ...(fields.preset === 'other-half' && fields.complementOf === null
      ? { complementOf: 'Choose the draw whose other half is wanted.' }
      : {}),
    ...(fields.leavesOutReviewed && !isWhole(fields.months, 60)
      ? { months: 'Say how many months, from 1 to 60.' }
      : {}),
  };
}

/** The options that the fields describe; null while something is missing. */
export function optionsOfSample(fields: SampleFields): SampleOptions | null {
  if (Object.keys(missingOfSample(fields)).length > 0) return null;
  return {
    seed: fields.seed.trim(),
    size: fields.preset === 'size' ? Number(fields.size) : null,
    preset: fields.preset,
    stratifyByStatus: fields.stratifyByStatus,
    statuses: [...fields.statuses],
    neverReviewedFirst: fields.preset !== 'other-half' && fields.neverReviewedFirst,
    leaveOutReviewedWithinMonths: fields.leavesOutReviewed ? Number(fields.months) : null,
    complementOf: fields.preset === 'other-half' ? fields.complementOf : null,
  };
}

/** Whether two sets of options ask for the same draw. */
export const asksTheSame = (a: SampleOptions, b: SampleOptions): boolean =>
  a.seed === b.seed &&
  a.size === b.size &&
  a.preset === b.preset &&
  a.stratifyByStatus === b.stratifyByStatus &&
  a.neverReviewedFirst === b.neverReviewedFirst &&
  a.leaveOutReviewedWithinMonths === b.leaveOutReviewedWithinMonths &&
  a.complementOf === b.complementOf &&
  a.statuses.length === b.statuses.length &&
  a.statuses.every((status) => b.statuses.includes(status));

/** How a draw was asked for, in a sentence. */
export function optionsWords(options: SampleOptions, statusWords: (code: string) => string): string {
  const extent = {
    size: `${options.size ?? 'As many as the round aims at'} cases`,
    half: 'Half of the open cases',
    'other-half': 'The other half of an earlier draw',
  }[options.preset];
  const parts = [
    extent,
    ...(options.statuses.length > 0 ? [`only ${options.statuses.map(statusWords).join(', ')}`] : []),
    ...(options.stratifyByStatus ? ['shared by status'] : []),
    ...(options.neverReviewedFirst ? ['those never reviewed first'] : []),
    ...(options.leaveOutReviewedWithinMonths === null
      ? []
      : [
          options.leaveOutReviewedWithinMonths === 1
            ? 'without those reviewed in the last month'
            : `without those reviewed in the last ${options.leaveOutReviewedWithinMonths} months`,
        ]),
  ];
  return `${parts.join(', ')}.`;
}
