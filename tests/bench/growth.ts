import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  addReviews,
  benchService,
  caseCsv,
  importCases,
  newWorkspace,
  PASSPHRASE,
} from './large-workspace.ts';
import { medianMs } from './timing.ts';

/** What one thing takes at each size, in milliseconds (median). */
export interface Growth {
  readonly what: string;
  readonly ms: readonly number[];
}

const RUNS = 5;

/**
 * What stays flat and what grows: the same things at several numbers of cases, with half as many reviews.
 * @param sizes how many cases, ascending
 */
export async function measureGrowth(
  folder: string,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<Growth[]> {
  const found = new Map<string, number[]>();
  for (const size of sizes) {
    say(`Filling a workspace with ${size.toLocaleString('en-GB')} cases`);
    const place = join(folder, `growth-${size}`);
    mkdirSync(place, { recursive: true });
    for (const [what, ms] of await measureOne(place, size)) found.set(what, [...(found.get(what) ?? []), ms]);
  }
  return [...found].map(([what, ms]) => ({ what, ms }));
}

async function measureOne(folder: string, size: number): Promise<[string, number][]> {
  // Making the key is not what is measured, so it is cheap here.
  const bench = benchService(folder, { N: 2 ** 10, r: 8, p: 1 });
  const { client, service, grants } = bench;
  await newWorkspace(bench, folder, 'Growth');
  await importCases(bench, folder, caseCsv(size));
  await addReviews(bench, Math.floor(size / 2));
  const times: [string, number][] = [];
  const time = async (what: string, work: (run: number) => unknown, runs = RUNS) => {
    times.push([what, await medianMs(runs, work)]);
  };
  await time('list of cases, first page by name', () => client.cases.list({}));
  await time('list of cases, a word', () => client.cases.list({ search: 'surname12' }));
  await time('list of reviews, one round', () => client.reviews.list({ roundId: 'round-7' }));
  await time('find anything, a word', () => client.workspace.search({ query: 'surname12' }));
  await time('Today', () => client.workspace.today({}));
  await time('save one field', (run) =>
    client.reviews.saveAnswer({ reviewId: 'review-3', field: 'strengths', value: `Run ${run}.` }),
  );
  await time('check the workspace', () => client.auditTrail.verify({}), 1);
  await time('back-up', () => client.workspace.backUp({}), 1);
  await client.workspace.close({});
  await time(
    'open',
    async () => {
      await client.workspace.open({
        where: { fileToken: grants.grant(join(folder, 'Growth.plumbline'), 'any') },
        passphrase: PASSPHRASE,
      });
      await client.workspace.close({});
    },
    1,
  );
  await service.close();
  return times;
}

/** The table for people: a row for each thing, a column for each size. */
export function growthTable(sizes: readonly number[], growth: readonly Growth[]): string {
  const head = `${'ms, by number of cases'.padEnd(40)}${sizes.map((size) => size.toLocaleString('en-GB').padStart(12)).join('')}`;
  return [
    head,
    ...growth.map(
      ({ what, ms }) => `${what.padEnd(40)}${ms.map((one) => one.toFixed(1).padStart(12)).join('')}`,
    ),
  ].join('\n');
}
