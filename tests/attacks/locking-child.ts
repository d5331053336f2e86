/**
 * Takes the lock of a folder again and again, with hardly a pause, and leaves notes of dead processes behind. Whoever is
 * inside says so by a file that nobody else may find. Prints one JSON object: how often it was let in, refused, and met
 * somebody inside. Arguments: the folder, how many tries.
 */
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../src-main/service/workspace/lock-file.ts';

const [folder = '', tries = '0'] = process.argv.slice(2);
const places = { lock: join(folder, 'lock'), lockDatabase: join(folder, 'lock.db') };
const inside = join(folder, 'inside');
const STALE = JSON.stringify({
  pid: 2 ** 22 - 1,
  host: hostname(),
  user: 'x',
  since: '2026-01-01T00:00:00Z',
  token: 'dead',
});
let [letIn, refused, met] = [0, 0, 0];
const pause = new Int32Array(new SharedArrayBuffer(4));

function goIn(): void {
  try {
    closeSync(openSync(inside, 'wx'));
  } catch {
    met += 1;
    return;
  }
  for (const until = performance.now() + Math.random(); performance.now() < until; );
  rmSync(inside);
}

for (let i = 0; i < Number(tries); i++) {
  try {
    const giveBack = takeLock(places, `${process.pid}-${i}`, new Date());
    letIn += 1;
    goIn();
    giveBack();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Problem')) throw error;
    refused += 1;
    // As a person would: who tries again at once uses up all tries while one other is inside.
    Atomics.wait(pause, 0, 0, Math.random() * 4);
  }
  if (i % 3 === 0) writeFileSync(places.lock, i % 2 === 0 ? STALE : '');
}
process.stdout.write(`${JSON.stringify({ letIn, refused, met })}\n`);
