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
        ...withCommandLine(Number.parseInt(version, 10) < firstElectronForAddon),
      },
    }),
  );
  return packagedFolder();
}

/** Makes the installers of this platform with the official Electron, which electron-builder fetches. */
export async function packageRelease() {
  await step('Making the installers', () =>
    packWithBuilder({
      projectDir: projectRoot,
      publish: 'never',
      // A release refuses the switches that would open it to others (src-main/shell/release.ts).
      config: {
        extends: 'electron-builder.yml',
        extraMetadata: { isRelease: true },
        ...withCommandLine(false),
      },
    }),
  );
}

/**
 * The command line comes with the app: the project's Node beside it, and what it runs outside the archive, which a plain
 * Node does not read. All else stays in the archive, but for an Electron that is too old for the SQLite addon: it runs
 * its service under that Node, too.
 * @param {boolean} isOldElectron
 */
function withCommandLine(isOldElectron) {
  const isWindows = process.platform === 'win32';
  const launcher = isWindows ? 'plumbline.cmd' : 'plumbline';
  return {
    extraResources: [
      { from: projectNode, to: `node/${isWindows ? 'node.exe' : 'node'}` },
      { from: join(projectRoot, 'build', 'cli', launcher), to: launcher },
    ],
    asarUnpack: [
      '**/*.node',
      'package.json',
      'out/cli/**',
      'drizzle/**',
      'node_modules/better-sqlite3/**',
      ...(isOldElectron ? ['out/main/**'] : []),
    ],
  };
}
