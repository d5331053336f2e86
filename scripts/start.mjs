/**
 * Installs what is missing, builds, and opens the app. Exit code 1 where there is no display: the app was
 * not opened, and whoever called should know.
 */
import { hasDisplay } from './electron/system-libraries.mjs';
import { prepare } from './setup/prepare.mjs';
import { main, projectRoot, run, say } from './setup/process.mjs';

if (!hasDisplay) {
  say(
    'There is no display here, so the window cannot be shown (DISPLAY and WAYLAND_DISPLAY are not set).\n' +
      'To see the main job done without a window, run: npm run demo',
  );
  process.exit(1);
}
await prepare(import.meta.url);
await main(async () => {
  const { buildIfStale } = await import('./setup/build.mjs');
  const { findElectron } = await import('./electron/find-electron.mjs');
  const { ensureSystemLibraries } = await import('./electron/system-libraries.mjs');
  const { electronSwitches } = await import('./electron/command.mjs');
  await buildIfStale();
  const electron = await findElectron();
  await ensureSystemLibraries(electron, { virtualDisplay: false });
  const switches = electronSwitches();
  if (switches.includes('--no-sandbox'))
    say('Chromium runs without its outer sandbox: as root, or without user namespaces, it has none.');
  return run(electron, [...switches, projectRoot, ...process.argv.slice(2)]);
});
