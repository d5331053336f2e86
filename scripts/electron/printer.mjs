import { join } from 'node:path';
import { buildIfStale } from '../setup/build.mjs';
import { projectRoot } from '../setup/process.mjs';
import { electronSwitches, headlessSwitches } from './command.mjs';
import { findElectron } from './find-electron.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** The hidden Electron that prints for the command line of a checkout; built and found when it is first wanted. */
export async function findPrinter() {
  const executable = await findElectron();
  await ensureSystemLibraries(executable, { virtualDisplay: false });
  await buildIfStale();
  return {
    executable,
    args: [...electronSwitches(), ...headlessSwitches(), join(projectRoot, 'out', 'main', 'print.js')],
  };
}
