/**
 * Measures what people wait for, each beside something in the same run. `--json` prints one JSON object; `--growth` measures
 * only how things grow, at 1,000, 10,000 and 100,000 cases, or at the numbers that follow it. Names of parts (`workspace`,
 * `tracker`, `qa-year`, `plan-file`, `pack`, `exchange`, `agreement`, `start`) measure those alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAgreementTime } from './agreement.ts';
import { measureAppStart } from './app-start.ts';
import { measureExchange } from './exchange.ts';
import { growthTable, measureGrowth } from './growth.ts';
import { measurePack } from './pack.ts';
import { measurePlanFile } from './plan-file.ts';
import { measureQaYear } from './qa-year.ts';
import type { Measured } from './timing.ts';
import { measureTracker } from './tracker.ts';
import { measureWorkspace } from './workspace.ts';

const isJson = process.argv.includes('--json');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
const say = (line: string) => process.stderr.write(`${line}\n`);

const GROWTH_SIZES = [1_000, 10_000, 100_000];

async function growth(): Promise<void> {
  const asked = process.argv.map(Number).filter((size) => Number.isInteger(size) && size > 0);
  const sizes = asked.length > 0 ? asked : GROWTH_SIZES;
  const found = await measureGrowth(folder, sizes, say);
  process.stdout.write(
    isJson ? `${JSON.stringify({ sizes, growth: found }, null, 2)}\n` : `${growthTable(sizes, found)}\n`,
  );
}

const PARTS = {
  workspace: measureWorkspace,
  tracker: measureTracker,
  'qa-year': measureQaYear,
  'plan-file': measurePlanFile,
  pack: measurePack,
  exchange: measureExchange,
  agreement: measureAgreementTime,
  start: measureAppStart,
};

function chosenParts() {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const unknown = asked.find((word) => !(word in PARTS));
  if (unknown) throw new Error(`There is no part ${unknown}: ${Object.keys(PARTS).join(', ')}.`);
  return Object.entries(PARTS).flatMap(([name, part]) =>
    asked.length === 0 || asked.includes(name) ? [part] : [],
  );
}

async function parts(): Promise<void> {
  const measured: Measured[] = [];
  for (const part of chosenParts()) measured.push(...(await part(folder, say)));
  if (isJson) process.stdout.write(`${JSON.stringify({ node: process.version, measured }, null, 2)}\n`);
  else
    for (const { what, comparedWith, ms, comparedMs, ratio, runs } of measured)
      process.stdout.write(
        `${what.padEnd(52)} ${ms.toFixed(1).padStart(9)} ms   ${ratio.toFixed(2).padStart(8)} x ${comparedWith} (${comparedMs.toFixed(1)} ms; ${runs} runs)\n`,
      );
}

try {
  await (process.argv.includes('--growth') ? growth() : parts());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
