/** One measured thing beside what it is compared with in the same run. */
export interface Measured {
  readonly what: string;
  readonly comparedWith: string;
  /** Median, in milliseconds. */
  readonly ms: number;
  readonly comparedMs: number;
  /** How many times as long as what it is compared with. */
  readonly ratio: number;
  readonly runs: number;
}

/** Median milliseconds of some runs; the first one warms up and is not counted. */
export async function medianMs(runs: number, work: (run: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work(run);
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Measures a thing and what it is compared with, one after the other in the same process. */
export async function measure(
  what: string,
  work: (run: number) => unknown,
  comparedWith: string,
  comparison: (run: number) => unknown,
  runs: number,
): Promise<Measured> {
  const comparedMs = await medianMs(runs, comparison);
  const ms = await medianMs(runs, work);
  return { what, comparedWith, ms, comparedMs, ratio: ms / comparedMs, runs };
}
