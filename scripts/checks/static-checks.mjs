import { join } from 'node:path';
import { capture, projectRoot } from '../setup/process.mjs';

/** @typedef {{ name: string, script: string, args: readonly string[], nodeArgs?: readonly string[] }} Check */
/** @typedef {{ name: string, passed: boolean, output: string, seconds: number }} CheckResult */

const typeScript = 'typescript/bin/tsc';

/** Everything that is checked without running the code. @type {readonly Check[]} */
export const staticChecks = [
  {
    name: 'format and lint',
    script: '@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '.'],
  },
  { name: 'types of src-shared', script: typeScript, args: ['-p', 'src-shared'] },
  { name: 'types of src-main', script: typeScript, args: ['-p', 'src-main'] },
  { name: 'types of src-renderer', script: typeScript, args: ['-p', 'src-renderer'] },
  { name: 'types of tests', script: typeScript, args: ['-p', 'tests'] },
  { name: 'types of scripts', script: typeScript, args: ['-p', 'scripts'] },
  {
    name: 'dependency rules',
    nodeArgs: ['--import', './scripts/checks/typescript-5-for-dependency-cruiser.mjs'],
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'src-shared', 'src-main', 'src-renderer'],
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
