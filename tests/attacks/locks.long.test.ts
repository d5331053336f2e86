import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundledChild } from './bundled-child.ts';
import { howOften } from './how-often.ts';

const PROCESSES = 4;

let lockingChild: string;

beforeAll(async () => {
  lockingChild = await bundledChild('locking-child');
}, 120_000);

interface Said {
  readonly letIn: number;
  readonly refused: number;
  readonly met: number;
}

const race = (folder: string, tries: number): Promise<Said> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [lockingChild, folder, String(tries)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(said) as Said) : reject(new Error(`${code} ${errors}`)),
    );
  });

describe('processes that want one workspace at once, with notes of dead ones lying about', () => {
  it('are let in one at a time, and nobody is kept out for ever', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-locks-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const tries = howOften(400, 10_000);
    const said = await Promise.all(Array.from({ length: PROCESSES }, () => race(folder, tries / PROCESSES)));
    const sum = (key: keyof Said) => said.reduce((total, one) => total + one[key], 0);
    expect(sum('met')).toBe(0);
    expect(sum('letIn') + sum('refused')).toBe(tries);
    for (const { letIn } of said) expect(letIn).toBeGreaterThan(0);
    console.log(`tries at the lock ${tries}, let in ${sum('letIn')}, two at once 0`);
  }, 3_600_000);
});
