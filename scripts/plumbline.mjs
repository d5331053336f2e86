#!/usr/bin/env node
/** `plumbline` on the command line: the service's contract without a window, straight from source. */
import { prepare } from './setup/prepare.mjs';

await prepare(import.meta.url);
const { processTerminal, runCommandLine } = await import('../src-main/cli/main.ts');
const { findPrinter } = await import('./electron/printer.mjs');
process.exitCode = await runCommandLine(process.argv.slice(2), { ...processTerminal(), findPrinter });
