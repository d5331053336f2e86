import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkSeals } from '#service/moderation/check-seals.ts';
import { openPack } from '#service/packs/pack-file.ts';
import { Problem } from '#service/problem.ts';
import { OpenedSeals } from '#shared/domain/moderation/opened-seals.ts';
import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { type Command, CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';

/** `plumbline seal verify`: whether opened first grades are those that a pack committed to. */
export const command: Command = {
  usage: `seal verify <opened-seals.json> --pack <pack.plumb> [--json]

  Says of each review whether the first grades in the file are those to which the pack committed before the moderator
  graded. The passphrase of the pack comes from PLUMBLINE_PASSPHRASE. Exit code 1 where one does not open.

  --json  prints {isWhole, reviews: [{alias, opens, why?}]}`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean' },
      pack: { type: 'string' },
    });
    const [verb, file, ...surplus] = positionals;
    if (verb !== 'verify' || file === undefined || surplus.length > 0)
      throw new UsageError('Say "seal verify" and name one file of opened seals.');
    if (values.pack === undefined) throw new UsageError('Name the pack with --pack.');
    const opened = await readOpened(file, terminal);
    const pack = await readPack(values.pack, terminal);
    if (pack.packId !== opened.packId)
      throw new CommandFailed('These seals are of another pack. Nothing was compared.');
    const reviews = checkSeals(pack, opened).map(({ alias, why }) => ({
      alias,
      opens: why === undefined,
      ...(why ? { why } : {}),
    }));
    const isWhole = reviews.length > 0 && reviews.every(({ opens }) => opens);
    if (values.json) await terminal.print(`${JSON.stringify({ isWhole, reviews })}\n`);
    else
      for (const { alias, opens, why } of reviews)
        await terminal.print(`${alias}: ${opens ? 'the seal opens' : `the seal does NOT open: ${why}`}\n`);
    return isWhole ? exitCodes.done : exitCodes.failed;
  },
};

async function readOpened(file: string, terminal: Terminal): Promise<OpenedSeals> {
  const parsed = OpenedSeals.safeParse(jsonOf((await bytesOf(file, terminal)).toString('utf8')));
  if (!parsed.success) throw new CommandFailed(`"${file}" is no file of opened seals.`);
  return parsed.data;
}

async function readPack(file: string, terminal: Terminal): Promise<ModerationPack> {
  const passphrase = terminal.env.PLUMBLINE_PASSPHRASE;
  if (passphrase === undefined)
    throw new UsageError('Put the passphrase of the pack into PLUMBLINE_PASSPHRASE.');
  try {
    const { files } = await openPack(await bytesOf(file, terminal), { passphrase });
    const parsed = ModerationPack.safeParse(
      jsonOf(Buffer.from(files['reviews.json'] ?? []).toString('utf8')),
    );
    if (!parsed.success) throw new CommandFailed(`"${file}" is no moderation pack.`);
    return parsed.data;
  } catch (error) {
    if (error instanceof Problem) throw new CommandFailed(`${error.message} ${error.data.next}`);
    throw error;
  }
}

async function bytesOf(file: string, terminal: Terminal): Promise<Buffer> {
  try {
    return await readFile(resolve(terminal.workingDirectory, file));
  } catch {
    throw new CommandFailed(`"${file}" cannot be read. Check the name and the folder.`);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
