import { once } from 'node:events';
import { CommandFailed, exitCodes, type Terminal, UsageError } from './command.ts';
import { registry } from './registry.ts';

/**
 * Runs one command.
 * @param args what follows `plumbline`
 * @returns the exit code, see `exitCodes`
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') return help(rest[0], terminal);
  const registered = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (!registered) {
    terminal.say(`There is no command "${name}". The commands are:\n\n${listOfCommands()}`);
    return exitCodes.usage;
  }
  const { command } = await registered.load();
  if (rest.includes('--help')) return help(name, terminal);
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(`${error.message}\n\nusage: plumbline ${command.usage}`);
      return exitCodes.usage;
    }
    if (error instanceof CommandFailed) {
      terminal.say(error.message);
      return exitCodes.failed;
    }
    throw error;
  }
}

async function help(name: string | undefined, terminal: Terminal): Promise<number> {
  const registered = name !== undefined && Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (registered) {
    const { command } = await registered.load();
    await terminal.print(`plumbline ${name}: ${registered.summary}\n\nusage: plumbline ${command.usage}\n`);
  } else {
    await terminal.print(
      `Plumbline without its window.\n\n${listOfCommands()}\n\n` +
        'plumbline help <command> says more. The passphrase of a workspace comes from PLUMBLINE_PASSPHRASE.\n' +
        'Exit codes: 0 done; 1 refused or failed, with a sentence on stderr; 2 the command line was wrong.\n',
    );
  }
  return exitCodes.done;
}

function listOfCommands(): string {
  const width = Math.max(...Object.keys(registry).map((name) => name.length));
  return Object.entries(registry)
    .map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
    .join('\n');
}

/** The terminal that this process was started in. */
export function processTerminal(): Terminal {
  return {
    print: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    say: (line) => process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY && { progress: (words) => process.stderr.write(`\r\u001b[K${words}`) }),
    input: process.stdin,
    env: process.env,
    workingDirectory: process.cwd(),
    clock: () => new Date(),
  };
}
