import { parseArgs } from 'node:util';
import { type Command, exitCodes } from '../command.ts';
import { describeProcedures } from '../contract-procedures.ts';

/** `plumbline procedures`: what the service can do. */
export const command: Command = {
  usage: 'procedures [--names]\n\n  --names  prints the names only, one a line; otherwise one JSON array',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { names: { type: 'boolean' } } });
    const procedures = describeProcedures();
    const text = values.names
      ? procedures.map(({ name }) => name).join('\n')
      : JSON.stringify(procedures, null, 2);
    await terminal.print(`${text}\n`);
    return exitCodes.done;
  },
};
