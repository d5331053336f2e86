import { join } from 'node:path';
import { projectRoot } from '../setup/process.mjs';

/** The folder of the unpacked app that `npm run package` makes on this machine. */
export function packagedFolder() {
  return join(projectRoot, 'dist', unpackedName());
}

/** The packaged app's program. */
export function packagedExecutable() {
  const inside = {
    darwin: ['Plumbline.app', 'Contents', 'MacOS', 'Plumbline'],
    win32: ['Plumbline.exe'],
  };
  return join(
    packagedFolder(),
    ...(inside[/** @type {keyof typeof inside} */ (process.platform)] ?? ['plumbline']),
  );
}

function unpackedName() {
  if (process.platform === 'darwin') return process.arch === 'arm64' ? 'mac-arm64' : 'mac';
  const platform = process.platform === 'win32' ? 'win' : 'linux';
  return process.arch === 'x64' ? `${platform}-unpacked` : `${platform}-${process.arch}-unpacked`;
}
