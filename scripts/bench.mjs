/** Measures what people wait for: a table, or with `--json` one JSON object on stdout. */
import { prepare } from './setup/prepare.mjs';
import { main, run } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { build } = await import('./setup/build.mjs');
  const { findElectron } = await import('./electron/find-electron.mjs');
  const { ensureSystemLibraries, hasDisplay } = await import('./electron/system-libraries.mjs');
  const { onSomeDisplay } = await import('./electron/command.mjs');
  await build();
  const electron = await findElectron();
  await ensureSystemLibraries(electron, { virtualDisplay: !hasDisplay });
  const { command, args } = onSomeDisplay(process.execPath, [
    'tests/bench/bench.ts',
    ...process.argv.slice(2),
  ]);
  return run(command, args, { stdout: 'inherit' });
});
