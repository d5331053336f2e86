/**
 * Makes the unpacked app in dist/ from the Electron at hand, without the network.
 * `-- --release` makes the installers of this platform instead, with the official Electron.
 */
import { prepare } from './setup/prepare.mjs';
import { main, say } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { build } = await import('./setup/build.mjs');
  const { packageApp, packageRelease } = await import('./packaging/package-app.mjs');
  await build();
  if (process.argv.includes('--release')) return packageRelease();
  const { findElectron } = await import('./electron/find-electron.mjs');
  say(`Packaged: ${await packageApp(await findElectron())}`);
});
