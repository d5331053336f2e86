import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aDemo } from '../a-demo.ts';

/** The demo council is written with all that a year brings. */
vi.setConfig({ testTimeout: 120_000 });

const SERVICE = join(import.meta.dirname, '..', '..', '..', 'src-main', 'service');

/** Where JSON of files is read, not of the database; each checks it by a schema of its own. */
const READS_FILES = [
  'packs/bound-files.ts',
  'packs/scan-files.ts',
  'store/backup-file.ts',
  'store/migrate.ts',
  'workspace/key-files.ts',
  'workspace/lock-file.ts',
  'workspace/recent-workspaces.ts',
];

describe('JSON of the database', () => {
  it('is read in one place, which asks for its schema', () => {
    const parsing = readdirSync(SERVICE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /JSON\.parse\(|mode: 'json'/u.test(readFileSync(path, 'utf8')))
      .map((path) => relative(SERVICE, path));
    expect(parsing.sort()).toEqual([...READS_FILES, 'store/json.ts'].sort());
  });

  it('that somebody made unreadable does not keep work from being handed out', async () => {
    const { client, service } = await aDemo();
    const [work] = await client.exchange.toHandOut({});
    const database = service.context.workspaces.current?.database;
    const roundId = work?.roundId ?? '';
    database
      ?.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('exchange-fields:' || ?, '[\"name\"')")
      .run(roundId);
    const [again] = await client.exchange.toHandOut({});
    expect(again).toEqual(work);
  });

  it('is refused where a list of names is none, instead of being shown', async () => {
    const { client, service } = await aDemo();
    const [activity] = await client.activities.list({});
    const id = activity?.id ?? '';
    const database = service.context.workspaces.current?.database;
    database?.prepare(`UPDATE activities SET details = '{"why":{"not":"text"}}' WHERE id = ?`).run(id);
    await expect(client.activities.get({ id })).rejects.toThrow();
  });
});
