import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      resolved: z.string().optional(),
    }),
  ),
});

const { packages } = Lock.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8')),
);

it('every package of the lock file, of every platform, has the hash that an install compares', () => {
  const without = Object.entries(packages)
    .filter(([path, { link, integrity }]) => path !== '' && !link && !integrity?.startsWith('sha512-'))
    .map(([path]) => path);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(without).toEqual([]);
});

it('the lock file names no place that packages are fetched from', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.includes('://'))).toEqual([]);
});
