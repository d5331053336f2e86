import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'setup', 'memory-folder.mjs');
const hasRoom = () => {
  if (process.platform !== 'linux') return false;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize >= 4 * 2 ** 30;
};

/** What a process of its own says it was given, and whether it could write there. */
const ask = (env: NodeJS.ProcessEnv = {}) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { keepTemporaryFilesInMemory } from ${JSON.stringify(SCRIPT)};
         import { mkdtempSync } from 'node:fs';
         import { tmpdir } from 'node:os';
         const folder = keepTemporaryFilesInMemory();
         process.stdout.write(JSON.stringify({ folder, made: mkdtempSync(tmpdir() + '/a-') }));`,
      ],
      { encoding: 'utf8', env: { ...process.env, ...env } },
    ),
  ) as { folder: string | null; made: string };

describe('temporary files of tests', () => {
  it('lie in memory where there is room, and are gone when the run ends', () => {
    const { folder, made } = ask();
    expect(folder === null).toBe(!hasRoom());
    if (folder === null) return;
    expect(made.startsWith(`${folder}/a-`)).toBe(true);
    expect(existsSync(folder)).toBe(false);
  });

  it('that a killed run left are cleared by the next one, and those of a run that goes on are not', () => {
    if (!hasRoom()) return expect(ask().folder).toBeNull();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const left = `/dev/shm/plumbline-tests-${dead}`;
    const alive = `/dev/shm/plumbline-tests-${process.pid}`;
    for (const folder of [left, alive]) mkdirSync(folder, { recursive: true });
    ask();
    expect(existsSync(left)).toBe(false);
    expect(existsSync(alive)).toBe(true);
  });
});
