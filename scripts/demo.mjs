/** The main job without a window: a demo workspace, an anonymised moderation pack and its summary in demo-output/. */
import { prepare } from './setup/prepare.mjs';

await prepare(import.meta.url);
const { processTerminal, runCommandLine } = await import('../src-main/cli/main.ts');
const { findPrinter } = await import('./electron/printer.mjs');
process.exitCode = await runCommandLine(['demo', ...process.argv.slice(2)], {
  ...processTerminal(),
  findPrinter,
});
