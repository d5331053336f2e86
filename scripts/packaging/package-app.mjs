import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build as packWithBuilder } from 'electron-builder';
import { electronVersion } from '../electron/find-electron.mjs';
import { projectNode } from '../setup/packages.mjs';
import { projectRoot, StepFailed, step } from '../setup/process.mjs';
import { packagedFolder } from './packaged-executable.mjs';

/** The first Electron whose own Node loads the SQLite addon (Node-API 10). */
const firstElectronForAddon = 35;

/**
 * Makes the unpacked app from an Electron that is already on this machine; no network is used.
 * @param {string} electron path of its executable
 * @returns {Promise<string>} the folder of the unpacked app
 */
export async function packageApp(electron) {
  const version = electronVersion(electron);
  if (!version)
    throw new StepFailed(`${electron} has no file "version" beside it, so it cannot be packaged.`);
  await step(`Packaging the app with Electron ${version}`, () =>
    packWithBuilder({
      projectDir: projectRoot,
      dir: true,
      publish: 'never',
      config: {
        extends: 'electron-builder.yml',
        electronVersion: version,
        electronDist: dirname(electron),
        // The registry's Electron carries the launcher that starts an app folder; the packaged app is its own.
        afterExtract: async ({ appOutDir }) => {
          rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
        },
        ...(Number.parseInt(version, 10) < firstElectronForAddon && bringingItsOwnNode()),
      },
    }),
  );
  return packagedFolder();
}

/** Makes the installers of this platform with the official Electron, which electron-builder fetches. */
export async function packageRelease() {
  await step('Making the installers', () => packWithBuilder({ projectDir: projectRoot, publish: 'never' }));
}

/**
 * An Electron too old for the addon gets the project's Node beside it. A plain Node reads no archive, so
 * that what the service needs lies unpacked.
 */
function bringingItsOwnNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    extraResources: [{ from: projectNode, to: `node/${name}` }],
    asarUnpack: ['**/*.node', 'package.json', 'out/main/**', 'drizzle/**', 'node_modules/better-sqlite3/**'],
  };
}
