import { join } from 'node:path';
import { capture, projectRoot } from '../setup/process.mjs';

/** @typedef {{ name: string, script: string, args: readonly string[], nodeArgs?: readonly string[] }} Check */
/** @typedef {{ name: string, passed: boolean, output: string, seconds: number }} CheckResult */

/**
 * The types of one tier; what did not change since the last run is not checked again.
 * @param {string} tier
 * @returns {Check}
 */
const typesOf = (tier) => ({
  name: `types of ${tier}`,
  script: 'typescript/bin/tsc',
  args: ['-p', tier, '--incremental', '--tsBuildInfoFile', `node_modules/.cache/tsc/${tier}.json`],
});

/** Everything that is checked without running the code. @type {readonly Check[]} */
export const staticChecks = [
  {
    name: 'format and lint',
    script: '@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '.'],
  },
  ...['src-shared', 'src-main', 'src-renderer', 'tests', 'scripts'].map(typesOf),
  {
    name: 'dependency rules',
    nodeArgs: ['--import', './scripts/checks/typescript-5-for-dependency-cruiser.mjs'],
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'src-shared', 'src-main', 'src-renderer', 'scripts'],
  },
  { name: 'unused code', script: 'knip/bin/knip.js', args: [] },
];

/**
 * Runs one check under this Node.
 * @param {Check} check
 * @returns {Promise<CheckResult>}
 */
export async function runCheck({ name, script, args, nodeArgs = [] }) {
  const startedMs = Date.now();
  const { code, output } = await capture(process.execPath, [
    ...nodeArgs,
    join(projectRoot, 'node_modules', script),
    ...args,
  ]);
  return { name, passed: code === 0, output, seconds: (Date.now() - startedMs) / 1000 };
}
