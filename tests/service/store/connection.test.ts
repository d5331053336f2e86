import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#service/store/connection.ts';

/** SQLite unlinks its temporary files at once: only the open handles of the process still name them. */
const openTemporaryFiles = (): string[] =>
  readdirSync('/proc/self/fd')
    .flatMap((handle) => {
      try {
        return readlinkSync(`/proc/self/fd/${handle}`);
      } catch {
        return [];
      }
    })
    .filter((path) => path.includes('etilqs_'));

it('a connection writes no temporary file, which would hold rows in clear', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-connection-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const database = openDatabase(join(folder, 'workspace.db'), randomBytes(32), { mustExist: false });
  onTestFinished(() => {
    database.close();
  });
  expect(database.pragma('temp_store', { simple: true })).toBe(2);
  // More than the cache of a temporary table takes, so that what spills has to go somewhere.
  database.exec(`CREATE TEMP TABLE spilled AS
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    SELECT i, hex(randomblob(200)) AS words FROM n`);
  if (process.platform === 'linux') expect(openTemporaryFiles()).toEqual([]);
});
