import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../service/a-service.ts';
import { bundledChild } from './bundled-child.ts';
import { howOften } from './how-often.ts';

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'drizzle');

let writingChild: string;

beforeAll(async () => {
  writingChild = await bundledChild('writing-child');
}, 120_000);

/** Lets a process write and kills it after so many milliseconds of writing. @returns what it said was saved */
function killAfter(folder: string, data: string, prefix: string, ms: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writingChild, folder, data, GOOD_PASSPHRASE, prefix, MIGRATIONS], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const isFirst = !said.includes('\n', said.indexOf('\n') + 1);
      said += chunk.toString();
      // From its first acknowledged save on, however slow the machine is.
      if (isFirst && said.includes('\n', said.indexOf('\n') + 1)) setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.on('exit', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The writing process ended by itself: ${code} ${errors}`));
      else resolve(said.split('\n').slice(1, -1));
    });
  });
}

describe('a process that is killed while it saves', () => {
  it('loses nothing that it acknowledged, blocks nobody, and leaves nothing half-made', async () => {
    const tries = howOften(2, 1_000);
    const made = await anOpenWorkspace();
    const folder = join(made.folder, 'Test.plumbline');
    await made.client.workspace.close({});
    let acknowledged = 0;
    for (let i = 0; i < tries; i++) {
      const saved = await killAfter(folder, join(made.folder, 'child'), `k${i}`, 20 + ((i * 37) % 400));
      acknowledged += saved.length;
      const state = await made.client.workspace.open({
        where: { fileToken: made.grants.grant(folder, 'open-workspace') },
        passphrase: GOOD_PASSPHRASE,
      });
      expect(state.kind === 'open' && state.notices).toEqual([]);
      const { rows } = await made.client.cases.list({ search: `k${i}-`, limit: 500 });
      const there = new Set(rows.map(({ reference }) => reference));
      expect(saved.filter((reference) => !there.has(reference))).toEqual([]);
      if (i === tries - 1 || i % 50 === 0)
        expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
      await made.client.workspace.backUp({});
      expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('partial'))).toEqual([]);
      await made.client.workspace.close({});
    }
    expect(acknowledged).toBeGreaterThanOrEqual(tries);
    console.log(`kills ${tries}, acknowledged ${acknowledged}, lost 0, blocked 0`);
  }, 14_400_000);
});
