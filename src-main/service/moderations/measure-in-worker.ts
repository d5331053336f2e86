import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type Agreement,
  type AgreementOptions,
  measureAgreement,
} from '#shared/domain/agreement/measure-agreement.ts';
import type { Ratings } from '#shared/domain/agreement/ratings.ts';

/** Grades to measure, and how. */
export interface AskedAgreement {
  readonly ratings: Ratings;
  readonly options: AgreementOptions;
}

/** As a source, beside the built service, or beside the folder of its parts. */
const PLACES = ['./agreement-worker.ts', './agreement-worker.js', '../agreement-worker.js'];
/** So few grades are measured sooner than a thread starts. */
const FEW_GRADES = 2_000;

/** Measures agreement in a thread of its own where there is much to measure, so that nothing else waits. */
export async function measureInWorker(asked: readonly AskedAgreement[]): Promise<readonly Agreement[]> {
  const grades = asked.reduce((sum, { ratings }) => sum + gradesOf(ratings), 0);
  const file = PLACES.map((place) => new URL(place, import.meta.url)).find((url) =>
    existsSync(fileURLToPath(url)),
  );
  if (grades <= FEW_GRADES || file === undefined)
    return asked.map(({ ratings, options }) => measureAgreement(ratings, options));
  const worker = new Worker(file, { workerData: asked });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The agreement worker ended without figures.')));
    });
  } finally {
    await worker.terminate();
  }
}

function gradesOf({ patterns, raters }: Ratings): number {
  return patterns.reduce((sum, { times }) => sum + times, 0) * raters.length;
}
