import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const MODULE = join(import.meta.dirname, '../../src-main/no-core-dump.ts');
const isLinux = process.platform === 'linux';
/** A dump lies where the process ran, unless the system hands it to a program. */
const liesBeside = isLinux && !readFileSync('/proc/sys/kernel/core_pattern', 'utf8').startsWith('|');

/** Crashes a process that has words in its memory. @returns what it said, and whether a file beside it has the words */
function crash(isGuarded: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = `
    ${isGuarded ? `(await import(${JSON.stringify(MODULE)})).keepOutOfCoreDumps();` : ''}
    globalThis.kept = Buffer.alloc(100_000, ['plum', 'orchard'].join('-') + '|');
    console.log((await import('node:fs')).readFileSync('/proc/self/coredump_filter', 'utf8').trim());
    process.abort();`;
  const { stdout } = spawnSync(
    'sh',
    ['-c', 'ulimit -c unlimited && exec "$0" --input-type=module -e "$1"', process.execPath, script],
    { cwd: folder, encoding: 'utf8' },
  );
  const holds = readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('plum-orchard'));
  return { filter: Number.parseInt(stdout, 16), holds };
}

describe.runIf(isLinux)('a process that crashes where core dumps are switched on', () => {
  it('leaves nothing of its memory on the disk', () => {
    expect(crash(true)).toEqual({ filter: 0, holds: false });
  }, 120_000);

  it.runIf(liesBeside)(
    'would leave its words there without the guard',
    () => {
      expect(crash(false).holds).toBe(true);
    },
    120_000,
  );
});
