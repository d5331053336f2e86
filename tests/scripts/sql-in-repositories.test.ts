import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';

const SERVICE = join(import.meta.dirname, '..', '..', 'src-main', 'service');

/** Tables, the query builder, and statements that are written out. */
const HOLDS_SQL = /from '\.\.\/store\/schema\/|from 'drizzle-orm['/]|\.prepare\(\s*['"`]/u;

const files = readdirSync(SERVICE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));
const holdingSql = files
  .filter((path) => HOLDS_SQL.test(readFileSync(path, 'utf8')))
  .map((path) => relative(SERVICE, path).replaceAll(sep, '/'));

it('SQL stands in repositories and in the store, nowhere beside what is decided', () => {
  expect(holdingSql).toContain('reviews/repository.ts');
  expect(
    holdingSql.filter((path) => !path.startsWith('store/') && !/[/-]repository\.ts$/u.test(path)),
  ).toEqual([]);
});
