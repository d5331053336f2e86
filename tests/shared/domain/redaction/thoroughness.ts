/** Set PLUMBLINE_THOROUGH=1 to run every case and four times the random ones; otherwise a fixed sample is run. */
export const isThorough = process.env.PLUMBLINE_THOROUGH === '1';

/** How many random cases a property is tried on. */
export const numRuns = (usual: number): number => (isThorough ? usual * 4 : usual);

/** Every case, or each `step`th of them: the same ones in every run. */
export const sampled = <T>(cases: readonly T[], step: number): readonly T[] =>
  isThorough ? cases : cases.filter((_, index) => index % step === 0);
