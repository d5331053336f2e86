/** Makes the pictures of docs/guide from the app itself: the journeys of the end-to-end tests, in the real Electron. */
import { join } from 'node:path';
import { prepare } from './setup/prepare.mjs';
import { main, projectRoot, run } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { build } = await import('./setup/build.mjs');
  const { findElectron } = await import('./electron/find-electron.mjs');
  const { ensureSystemLibraries, hasDisplay } = await import('./electron/system-libraries.mjs');
  const { onSomeDisplay } = await import('./electron/command.mjs');
  await build();
  const electron = await findElectron();
  await ensureSystemLibraries(electron, { virtualDisplay: !hasDisplay });
  process.env.PLUMBLINE_PICTURES = join(projectRoot, 'docs', 'guide', 'pictures');
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const { command, args } = onSomeDisplay(process.execPath, [
    playwright,
    'test',
    'tests/e2e/meetings.spec.ts',
    'tests/e2e/plans.spec.ts',
    'tests/e2e/moderation.spec.ts',
    'tests/e2e/templates.spec.ts',
    'tests/e2e/programme.spec.ts',
    'tests/e2e/exchange.spec.ts',
  ]);
  return run(command, args, { stdout: 'inherit' });
});
