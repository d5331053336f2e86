/**
 * Makes the unpacked app in dist/ from the Electron at hand, without the network.
 * `-- --release` makes the installers of this platform instead, with the official Electron, which must not be outdated.
 */
import { prepare } from './setup/prepare.mjs';
import { main, say } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { build } = await import('./setup/build.mjs');
  const { packageApp, packageRelease } = await import('./packaging/package-app.mjs');
  const isRelease = process.argv.includes('--release');
  if (isRelease) {
    const { refuseOutdatedElectron } = await import('./packaging/refuse-outdated-electron.mjs');
    await refuseOutdatedElectron();
  }
  await build();
  if (isRelease) return packageRelease();
  const { findElectron } = await import('./electron/find-electron.mjs');
  say(`Packaged: ${await packageApp(await findElectron())}`);
});
