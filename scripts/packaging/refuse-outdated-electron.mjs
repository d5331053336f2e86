import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot, StepFailed } from '../setup/process.mjs';

/** Electron mends its newest three majors (electronjs.org, "Electron Releases"). */
const MENDED_MAJORS = 3;

/**
 * Why a release must not be made with an Electron: it is no longer mended, or a newer one of its own line is out.
 * @param {string} installed its version
 * @param {Readonly<Record<string, string>>} tags of the registry: `latest`, and a line's newest as `45-x-y`
 * @returns {string | null} a sentence; null where it may
 */
export function whyOutdated(installed, tags) {
  const { latest = '' } = tags;
  const major = majorOf(installed);
  if (!Number.isInteger(majorOf(latest))) return 'The registry does not say which Electron is the newest.';
  if (major <= majorOf(latest) - MENDED_MAJORS)
    return `Electron ${installed} is no longer mended: the newest is ${latest}.`;
  const newestOfLine = tags[`${major}-x-y`] ?? (majorOf(latest) === major ? latest : installed);
  return isOlder(installed, newestOfLine)
    ? `Electron ${installed} is outdated: ${newestOfLine} is out. Update it, run the tests, then release.`
    : null;
}

/** @param {string} version */
const majorOf = (version) => Number.parseInt(version, 10);

/** @param {string} one @param {string} other */
const isOlder = (one, other) => one.localeCompare(other, 'en', { numeric: true }) < 0;

/** Asks the registry by npm, as an install does. @throws {StepFailed} where a release must not be made */
export async function refuseOutdatedElectron() {
  const manifest = join(projectRoot, 'node_modules', 'electron', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { stdout } = await promisify(execFile)('npm', ['view', 'electron', 'dist-tags', '--json'], {
    cwd: projectRoot,
    shell: process.platform === 'win32',
  });
  const why = whyOutdated(version, JSON.parse(stdout));
  if (why) throw new StepFailed(`${why} No installer was made.`);
}
