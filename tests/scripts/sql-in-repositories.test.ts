import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const SERVICE = join(ROOT, 'src-main', 'service');
/** As many files as held SQL beside what they decide when this was last counted. It only goes down. */
const MOST = 13;

const HOLDS_SQL = /from '\.\.\/store\/schema\/|from 'drizzle-orm['/]|\.prepare\(\s*['"`]/u;

const holdingSql = readdirSync(SERVICE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => HOLDS_SQL.test(readFileSync(path, 'utf8')))
  .map((path) => relative(SERVICE, path).replaceAll(sep, '/'))
  .filter((path) => !path.startsWith('store/') && !/[/-]repository\.ts$/u.test(path))
  .sort();

const rules = readFileSync(join(ROOT, '.dependency-cruiser.cjs'), 'utf8');
const [, listed = ''] = /SQL_BESIDE_DECISIONS = \[([^\]]*)\]/u.exec(rules) ?? [];
const exceptions = [...listed.matchAll(/'([^']+)'/gu)].map(([, path]) => path);

it('SQL stands in repositories, but for files that are listed', () => {
  expect(holdingSql).toEqual([...exceptions].sort());
});

it('the list of files that hold SQL beside what they decide only gets shorter', () => {
  expect(exceptions.length).toBeLessThanOrEqual(MOST);
});
