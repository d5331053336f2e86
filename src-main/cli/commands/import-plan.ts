import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readPlanFile } from '#service/plans/read-plan-file.ts';
import { planInWords } from '#shared/domain/plans/plan-in-words.ts';
import { readPlan } from '#shared/domain/plans/read-plan.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { type Command, CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';

/** `plumbline import-plan`: what a plan or tracker holds, and what is odd about it. */
export const command: Command = {
  usage: `import-plan <file> [--json]

  Reads an improvement plan or a tracker of recommendations (.xlsx, .docx, .csv, .tsv, .md or pasted text; "-" reads
  standard input) and says what Plumbline would take of it. Nothing is stored, and the file is left as it is.

  --json  prints {plan, key, priorities: [{title, objective?, actions: [...]}], actions, brag, warnings: [{row, kind, text}]}`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } });
    const [file, ...surplus] = positionals;
    if (file === undefined || surplus.length > 0) throw new UsageError('Name one file.');
    const plan = readPlan(await readSource(file, terminal));
    await terminal.print(values.json ? `${JSON.stringify(plan, null, 2)}\n` : planInWords(plan));
    return exitCodes.done;
  },
};

async function readSource(file: string, terminal: Terminal) {
  try {
    const bytes =
      file === '-' ? await allOf(terminal.input) : await readFile(resolve(terminal.workingDirectory, file));
    return await readPlanFile(bytes, basename(file));
  } catch (error) {
    if (error instanceof TableProblem) throw new CommandFailed(error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new CommandFailed(
        `There is no file "${file}". Nothing was imported. Check the name and the folder.`,
      );
    if (code === 'EISDIR')
      throw new CommandFailed(`"${file}" is a folder. Nothing was imported. Name a file.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new CommandFailed(`"${file}" may not be read. Nothing was imported. Check who may open it.`);
    throw error;
  }
}

async function allOf(input: Terminal['input']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
