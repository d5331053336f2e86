import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, exitCodes, type Terminal, UsageError } from '../command.ts';
import { makeServiceHere, type ServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';

/** A procedure whose name was only known when the command was typed. */
type AnyProcedure = (input: unknown) => Promise<unknown>;

/** `plumbline call`: one procedure of the contract. */
export const command: Command = {
  usage: `call <procedure> ['<json input>'] [--workspace <folder>] [--file <field>=<path>]...

  <json input>     the input as JSON, {} where left out; "-" reads it from stdin
  --workspace      opens this workspace first, with the passphrase in PLUMBLINE_PASSPHRASE
  --file           puts a token for the file or folder into a field of the input, dots between the parts of its
                   name; a file that does not exist yet is one to write

  Prints the answer as JSON. A procedure that reports progress prints one JSON line an event.`,
  async run(args, terminal) {
    const { values, positionals } = parseCall(args);
    const [name, json = '{}', ...surplus] = positionals;
    if (name === undefined || surplus.length > 0) throw new UsageError('Name one procedure and one input.');
    const service = makeServiceHere(terminal);
    try {
      let input = parseInput(json === '-' ? await readAll(terminal) : json);
      for (const file of values.file ?? []) input = withFileToken(input, file, service, terminal);
      const procedure = findProcedure(service, name);
      if (values.workspace !== undefined) await openWorkspace(service, values.workspace, terminal);
      await printAnswer(await procedure(input), terminal);
      return exitCodes.done;
    } catch (error) {
      throw inWords(error, name);
    } finally {
      await service.close();
    }
  },
};

function parseCall(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { workspace: { type: 'string' }, file: { type: 'string', multiple: true } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options could not be read.');
  }
}

function parseInput(json: string): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(json);
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  } catch {
    // Said below, with the same words as for an input that is JSON but no object.
  }
  throw new UsageError('The input is not a JSON object.');
}

async function readAll(terminal: Terminal): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of terminal.input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function withFileToken(
  input: Record<string, unknown>,
  option: string,
  service: ServiceHere,
  terminal: Terminal,
): Record<string, unknown> {
  const at = option.indexOf('=');
  if (at < 1) throw new UsageError('--file wants <field>=<path>.');
  const path = resolve(terminal.workingDirectory, option.slice(at + 1));
  return withField(input, option.slice(0, at).split('.'), service.grants.grant(path, 'any'));
}

function withField(
  input: Record<string, unknown>,
  field: readonly string[],
  value: string,
): Record<string, unknown> {
  const [first = '', ...rest] = field;
  if (rest.length === 0) return { ...input, [first]: value };
  const inner = input[first];
  return {
    ...input,
    [first]: withField(typeof inner === 'object' && inner !== null ? { ...inner } : {}, rest, value),
  };
}

function findProcedure(service: ServiceHere, name: string): AnyProcedure {
  let found: unknown = service.client;
  for (const part of name.split('.')) {
    found = isRoom(found) && part !== 'then' ? (found as Record<string, unknown>)[part] : undefined;
  }
  if (typeof found !== 'function')
    throw new UsageError(`There is no procedure "${name}". See: plumbline procedures --names`);
  return found as AnyProcedure;
}

function isRoom(value: unknown): boolean {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

async function openWorkspace(service: ServiceHere, folder: string, terminal: Terminal): Promise<void> {
  const passphrase = terminal.env.PLUMBLINE_PASSPHRASE;
  if (passphrase === undefined) throw new UsageError('Put the passphrase into PLUMBLINE_PASSPHRASE.');
  const path = resolve(terminal.workingDirectory, folder);
  terminal.say(`Opening ${basename(path)}`);
  await service.client.workspace.open({
    where: { fileToken: service.grants.grant(path, 'any') },
    passphrase,
  });
}

async function printAnswer(answer: unknown, terminal: Terminal): Promise<void> {
  if (isRow(answer)) {
    for await (const event of answer) await terminal.print(`${JSON.stringify(event)}\n`);
  } else {
    await terminal.print(`${JSON.stringify(answer, null, 2)}\n`);
  }
}

function isRow(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}
