import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'drizzle');
/** The first two were made before the rule. */
const BEFORE_THE_RULE = new Set(['0000_first.sql', '0001_guards.sql']);

describe('the schema', () => {
  it('has the tables, indexes and guards that are written down: a table that is rebuilt loses its guards without a word', async () => {
    const { service } = await anOpenWorkspace();
    const entries = service.context.workspaces.current?.database
      .prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
      .all() as { type: string; name: string; sql: string | null }[];
    const written = entries.map(({ type, name, sql }) => `${type} ${name}\n${sql ?? ''}\n`).join('\n');
    await expect(written).toMatchFileSnapshot('schema.snapshot.sql');
    expect(entries.filter(({ type }) => type === 'trigger').length).toBeGreaterThanOrEqual(24);
  });

  it('grows only: no migration drops, renames or rebuilds, for laptops of different versions exchange packs', () => {
    const files = readdirSync(MIGRATIONS).filter(
      (name) => name.endsWith('.sql') && !BEFORE_THE_RULE.has(name),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const statements = readFileSync(join(MIGRATIONS, name), 'utf8');
      expect(statements, name).not.toMatch(/\bDROP\b|\bRENAME\b|__new_/i);
    }
  });

  it('takes its migrations in the order of their numbers and their times', () => {
    const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as {
      entries: { idx: number; when: number; tag: string }[];
    };
    for (const [i, { idx, when, tag }] of journal.entries.entries()) {
      expect([idx, Number(tag.slice(0, 4))]).toEqual([i, i]);
      expect(when).toBeGreaterThan(journal.entries[i - 1]?.when ?? 0);
    }
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(
      readdirSync(MIGRATIONS)
        .filter((name) => name.endsWith('.sql'))
        .sort(),
    );
  });
});
