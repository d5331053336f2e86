import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, run, StepFailed, say, step } from './process.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */

/** The Node 24 that the npm package `node` brings along. */
export const projectNode = join(
  projectRoot,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs what package-lock.json names, unless node_modules already holds exactly that. `npm ci` refuses a
 * lock file that lacks the packages of another platform; `npm install --no-save` then takes what is locked
 * and looks up the rest.
 */
export async function installPackages() {
  if (isInstalledAsLocked(projectRoot) && existsSync(projectNode)) return;
  await step('Installing packages; the first time this takes a minute or two', async () => {
    if ((await runNpm(['ci', ...quietly], projectRoot)) === 0) return;
    say('  npm ci did not work; trying npm install');
    if ((await runNpm(['install', '--no-save', ...quietly], projectRoot)) === 0) return;
    throw new StepFailed(
      'The packages could not be installed, so nothing else can run. Nothing of yours was changed.\n' +
        'Check that the npm registry can be reached, then run: npm ci',
    );
  });
  if (!existsSync(projectNode)) {
    throw new StepFailed(
      `The packages are there, but the Node that the project brings is missing (${projectNode}).\n` +
        'Its install script may have been held back. Run: npm rebuild node',
    );
  }
}

/**
 * Runs npm, with the very npm that started this process where there is one.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function runNpm(args, cwd) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js'))
    return run(process.env.npm_node_execpath ?? process.execPath, [npmScript, ...args], { cwd });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd });
}

/**
 * Whether every package of the lock file is there with the locked hash, by npm's own record of what it installed.
 * @param {string} folder
 */
export function isInstalledAsLocked(folder) {
  const locked = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!locked || !installed) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
