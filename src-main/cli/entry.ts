import { keepOutOfCoreDumps } from '../no-core-dump.ts';
import { runCommandLine } from './main.ts';

/* `plumbline` of an installed app: built with it, run by the Node that comes with it. */
keepOutOfCoreDumps();
process.exitCode = await runCommandLine(process.argv.slice(2));
