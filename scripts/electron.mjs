/** Finds or fetches the Electron that this machine can run, and prints its path. */

import { prepare } from './setup/prepare.mjs';
import { main } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { findElectron } = await import('./electron/find-electron.mjs');
  const { ensureSystemLibraries, hasDisplay } = await import('./electron/system-libraries.mjs');
  const electron = await findElectron();
  await ensureSystemLibraries(electron, { virtualDisplay: !hasDisplay });
  process.stdout.write(`${electron}\n`);
});
