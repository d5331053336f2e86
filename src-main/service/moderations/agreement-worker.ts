import { parentPort, workerData } from 'node:worker_threads';
import { type AgreementOptions, measureAgreement } from '#shared/domain/agreement/measure-agreement.ts';
import type { Ratings } from '#shared/domain/agreement/ratings.ts';

/* A thread of its own: two thousand draws over thousands of items would hold up everything else that the service does. */
const asked = workerData as readonly { readonly ratings: Ratings; readonly options: AgreementOptions }[];
parentPort?.postMessage(asked.map(({ ratings, options }) => measureAgreement(ratings, options)));
