import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { receivingIdentities } from '#service/exchange/identity.ts';
import type { PackKey } from '#service/packs/decrypt.ts';
import { folderNameFor, nameOfFolder } from '#service/workspace/workspace-folder.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { type Command, CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { follow } from '../follow.ts';
import { parseOptions } from '../options.ts';
import { packKeyOf } from '../pack-key.ts';
import { makeServiceHere, type ServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  to: { type: 'string' },
  where: { type: 'string' },
  contact: { type: 'string' },
  identity: { type: 'string' },
  'keys-of': { type: 'string' },
  'take-back': { type: 'string' },
} as const;
type MoveOptions = ReturnType<typeof parseOptions<typeof OPTIONS>>['values'];

/** `plumbline move`: a whole workspace goes to another laptop as one pack, and becomes a workspace there. */
export const command: Command = {
  usage: `move <workspace folder> --out <file> [--where <words>] [--contact <name>] [--json]
       plumbline move <file> --to <new folder> [--identity <file> | --keys-of <workspace folder>] [--json]
       plumbline move <workspace folder> --take-back <reason> [--json]

  --out        writes everything as one encrypted pack; the workspace is then marked as moved and can only be read.
               --where says where to. The words that lock the pack come from PLUMBLINE_PACK_PASSPHRASE; with --contact it
               is locked for that contact's key instead
  --to         makes a workspace of a pack in a new folder, whose name ends in ".plumbline"; nothing is written over. It
               has the passphrase that it had. One that is locked for a contact's key is opened with a file of age keys,
               or with the keys of that contact's workspace, whose passphrase comes from PLUMBLINE_KEYS_PASSPHRASE
  --take-back  the move failed: the workspace is worked in here again, and the trail keeps the reason

  PLUMBLINE_PASSPHRASE opens the workspace, with --to the one in the pack (or PLUMBLINE_RECOVERY_CODE). With --json:
  {packId, fileName, bytes, sha256, counts, moved}, or {workspace, counts, newestEntryAt}.`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, OPTIONS);
    const [named, ...surplus] = positionals;
    if (named === undefined || surplus.length > 0) throw new UsageError('Name one folder, or one file.');
    const asked = [values.out, values.to, values['take-back']].filter((value) => value !== undefined);
    if (asked.length !== 1) throw new UsageError('Say one of --out, --to and --take-back.');
    const path = resolve(terminal.workingDirectory, named);
    if (!existsSync(path)) throw new CommandFailed(`There is no "${basename(path)}".`);
    const service = makeServiceHere(terminal);
    try {
      if (values.to !== undefined) await takeIn(path, values.to, values, service, terminal);
      else {
        await open(path, service, terminal);
        if (values.out !== undefined) await send(values.out, values, service, terminal);
        else await takeBack(values, service, terminal);
      }
      return exitCodes.done;
    } catch (error) {
      throw inWords(error, 'move');
    } finally {
      await service.close();
    }
  },
};

async function open(folder: string, { client, grants }: ServiceHere, { env }: Terminal): Promise<void> {
  const passphrase = env.PLUMBLINE_PASSPHRASE;
  if (passphrase === undefined) throw new UsageError('Put the passphrase into PLUMBLINE_PASSPHRASE.');
  await client.workspace.open({ where: { fileToken: grants.grant(folder, 'any') }, passphrase });
}

async function send(
  out: string,
  options: MoveOptions,
  { client, grants }: ServiceHere,
  terminal: Terminal,
): Promise<void> {
  const path = resolve(terminal.workingDirectory, out);
  if (existsSync(path))
    throw new CommandFailed(`There is already a file "${basename(path)}". Nothing was written.`);
  const passphrase = terminal.env.PLUMBLINE_PACK_PASSPHRASE;
  if (options.contact === undefined && !passphrase)
    throw new UsageError('Put the words for the pack into PLUMBLINE_PACK_PASSPHRASE, or name a --contact.');
  const contacts = options.contact === undefined ? [] : await client.exchange.contacts({});
  const contact = contacts.find(
    ({ name, replacedAt }) =>
      replacedAt === null && name.toLowerCase() === options.contact?.trim().toLowerCase(),
  );
  if (options.contact !== undefined && !contact)
    throw new CommandFailed(`There is no contact card of ${options.contact}. Nothing was written.`);
  const asked = {
    fileToken: grants.grant(path, 'any'),
    to: options.where ?? contact?.name ?? 'another laptop',
    lock: contact ? { contactId: contact.id } : { passphrase: passphrase ?? '' },
  };
  const sent = await follow(client.moving.send(asked), terminal, options);
  const { counts } = sent;
  await terminal.print(
    options.json
      ? `${JSON.stringify(sent)}\n`
      : `${sent.fileName} holds the whole workspace: ${countWords(counts.cases, 'case')}, ${countWords(counts.reviews, 'review')}, ${countWords(counts.recommendations, 'recommendation')}; ${sent.bytes} bytes, SHA-256 ${sent.sha256}. Here it is now marked as moved, and can only be read.\n`,
  );
}

async function takeBack(options: MoveOptions, { client }: ServiceHere, terminal: Terminal): Promise<void> {
  const reason = options['take-back'] ?? '';
  const state = await client.workspace.state({});
  if (state.kind !== 'open' || state.moved === null)
    throw new CommandFailed('This workspace is not marked as moved. Nothing was changed.');
  await client.moving.takeBack({ reason });
  await terminal.print(
    options.json
      ? `${JSON.stringify({ moved: null, was: state.moved })}\n`
      : `The mark was taken back: the workspace is worked in here again. The one in ${state.moved.fileName} must not be used.\n`,
  );
}

/** What opens the pack: words, a file of age keys, or the keys of another workspace, which is closed again at once. */
async function keyOf(options: MoveOptions, terminal: Terminal): Promise<PackKey | null> {
  const named = options['keys-of'];
  if (named === undefined) return packKeyOf(options, terminal);
  const passphrase = terminal.env.PLUMBLINE_KEYS_PASSPHRASE;
  if (passphrase === undefined)
    throw new UsageError(
      'Put the passphrase of the workspace that has the keys into PLUMBLINE_KEYS_PASSPHRASE.',
    );
  const folder = resolve(terminal.workingDirectory, named);
  if (!existsSync(folder)) throw new CommandFailed(`There is no "${basename(folder)}".`);
  const service = makeServiceHere(terminal);
  try {
    await service.client.workspace.open({
      where: { fileToken: service.grants.grant(folder, 'any') },
      passphrase,
    });
    const workspace = service.workspace();
    const identities = workspace ? receivingIdentities(workspace) : [];
    if (identities.length === 0)
      throw new CommandFailed('This workspace has no keys yet, so no pack can be locked for it.');
    return { identities };
  } finally {
    await service.close();
  }
}

async function takeIn(
  path: string,
  to: string,
  options: MoveOptions,
  { client, grants }: ServiceHere,
  terminal: Terminal,
): Promise<void> {
  if (!statSync(path).isFile()) throw new UsageError('With --to, name the pack: a file.');
  const folder = resolve(terminal.workingDirectory, to);
  const name = nameOfFolder(folder);
  if (folderNameFor(name) !== basename(folder))
    throw new UsageError(
      'The new folder’s name ends in ".plumbline", and holds nothing that a system refuses.',
    );
  const { PLUMBLINE_PASSPHRASE: passphrase, PLUMBLINE_RECOVERY_CODE: recoveryCode } = terminal.env;
  if (passphrase === undefined && recoveryCode === undefined)
    throw new UsageError(
      'Put the passphrase of the workspace into PLUMBLINE_PASSPHRASE, or its recovery code into PLUMBLINE_RECOVERY_CODE.',
    );
  const work = client.moving.takeIn({
    fileToken: grants.grant(path, 'any'),
    key: await keyOf(options, terminal),
    secret:
      passphrase === undefined
        ? { kind: 'recovery', value: recoveryCode ?? '' }
        : { kind: 'passphrase', value: passphrase },
    into: grants.grant(dirname(folder), 'any'),
    name,
  });
  const { recentId: _, ...restored } = await follow(work, terminal, options);
  const { counts } = restored;
  await terminal.print(
    options.json
      ? `${JSON.stringify(restored)}\n`
      : `Made ${restored.workspace}: ${countWords(counts.cases, 'case')}, ${countWords(counts.reviews, 'review')}, ${countWords(counts.recommendations, 'recommendation')}. Nothing after ${restored.newestEntryAt ?? 'its making'} is in it.\n`,
  );
}
