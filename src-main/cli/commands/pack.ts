import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Inspected, inspectPack } from '#service/exchange/inspect-pack.ts';
import { fitsLock } from '#service/exchange/open-pack.ts';
import { lookOutside } from '#service/packs/age-file.ts';
import { lockOf, type PackKey } from '#service/packs/decrypt.ts';
import { readPackFile } from '#service/packs/read-pack-file.ts';
import type { TakenPack } from '#shared/contract/exchange.ts';
import type { Totals } from '#shared/contract/opened-packs.ts';
import { localDay, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { type Command, CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { follow } from '../follow.ts';
import { parseOptions } from '../options.ts';
import { packKeyOf } from '../pack-key.ts';
import { makeServiceHere, type ServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';
import { exportPack } from './pack-export.ts';
import { OPTIONS, type PackOptions } from './pack-options.ts';

/** `plumbline pack`: packs between organisations, anonymised moderation packs, and what moderators hand back of them. */
export const command: Command = {
  usage: `pack inspect|verify <file> [--identity <file>] [--workspace <folder>] [--json]
       plumbline pack import <file> --workspace <folder> [--identity <file>] [--dry-run] [--even-if-asked] [--json]
       plumbline pack export <file> --workspace <folder> [--json]
           of the lead: --reviewer <name> [--round <name>] [--due <day>] [--expires <day>] [--wipe-by <day>]
                        [--fields name,dateOfBirth,...] [--documents]
           of a reviewer: [--assignment <number>] [--interim]
           of a moderator: [--pack <id>]

  inspect  says what a pack is, from whom and for whom; verify, whether all of it is as it was made
  import   takes it in. A workspace that is not there yet is made from an assignment, or for a moderator from an
           anonymised moderation pack (--moderator <name> --organisation <name>). The last line tells total, taken,
           same, refused and postponed; exit code 1 where anything was refused. --even-if-asked takes a return of work
           that was recalled or superseded
  export   hands out a reviewer's work, or hands it back, as the workspace's role has it; with --documents, those beside
           the reviews travel, both ways

  The passphrase of a pack comes from PLUMBLINE_PACK_PASSPHRASE, never from an argument; without it, --identity (a file of
  age keys) or the keys of the workspace open it. A lead who sets it locks the work with it, else for the reviewer's
  contact. PLUMBLINE_PASSPHRASE opens the workspace.`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, OPTIONS);
    const [deed, file, ...surplus] = positionals;
    if (file === undefined || surplus.length > 0) throw new UsageError('Name what to do, and one file.');
    const path = resolve(terminal.workingDirectory, file);
    const service = makeServiceHere(terminal);
    try {
      switch (deed) {
        case 'inspect':
        case 'verify':
          return await inspect(deed, path, values, service, terminal);
        case 'import':
          return await takeIn(path, values, service, terminal);
        case 'export':
          return await exportPack(path, values, await openedBy(values, service, terminal), terminal);
        default:
          throw new UsageError(`A pack can be inspected, verified, imported and exported, not "${deed}".`);
      }
    } catch (error) {
      throw inWords(error, `pack ${deed}`);
    } finally {
      await service.close();
    }
  },
};

async function openedBy(
  { workspace }: PackOptions,
  service: ServiceHere,
  terminal: Terminal,
): Promise<ServiceHere> {
  if (workspace === undefined) throw new UsageError('Name the workspace: --workspace <folder>.');
  await service.client.workspace.open({
    where: { fileToken: service.grants.grant(resolve(terminal.workingDirectory, workspace), 'any') },
    passphrase: workspacePassphrase(terminal),
  });
  return service;
}

function workspacePassphrase(terminal: Terminal): string {
  const passphrase = terminal.env.PLUMBLINE_PASSPHRASE;
  if (passphrase === undefined) throw new UsageError('Put the passphrase into PLUMBLINE_PASSPHRASE.');
  return passphrase;
}

async function inspect(
  deed: 'inspect' | 'verify',
  path: string,
  options: PackOptions,
  service: ServiceHere,
  terminal: Terminal,
): Promise<number> {
  try {
    const key = packKeyOf(options, terminal);
    refuseNoFile(path);
    if (options.workspace !== undefined) await openedBy(options, service, terminal);
    const today = localDay(terminal.clock());
    const found = await inspectPack(path, key, service.workspace(), today);
    if (options.json) await terminal.print(`${JSON.stringify({ isWhole: true, ...found })}\n`);
    else
      await terminal.print(
        `${(deed === 'inspect' ? inspectedLines(found) : verifiedLines(found)).join('\n')}\n`,
      );
    return exitCodes.done;
  } catch (error) {
    const said = inWords(error, `pack ${deed}`);
    if (options.json && said instanceof CommandFailed)
      await terminal.print(`${JSON.stringify({ error: said.message })}\n`);
    throw said;
  }
}

function inspectedLines(found: Inspected): string[] {
  if (found.kind === 'moderation')
    return [
      `Anonymised moderation pack ${found.packId}: ${found.reviews} reviews, ${found.design}`,
      `Signed with ${found.signedBy}`,
      `${found.bytes} bytes, SHA-256 ${found.sha256}`,
    ];
  const { sender } = found;
  return [
    `${KINDS[found.kind]} ${found.number}, made ${found.madeAt}`,
    `From ${sender.name}${sender.organisation ? `, ${sender.organisation}` : ''}: ${STANDINGS[found.standing]}`,
    `Fingerprint: ${found.fingerprint}`,
    `For ${found.recipient}`,
    ...(found.round ? [`Round: ${found.round}`] : []),
    ...(found.dueOn ? [`Due ${found.dueOn}, cases to be wiped by ${found.wipeBy}`] : []),
    ...(found.takenAt ? [`Already taken in on ${localDayOf(found.takenAt)}`] : []),
    ...(found.question ? [found.question] : []),
    ...found.reviews.map(({ childName, reference, words }) =>
      [[childName, reference].filter(Boolean).join(', '), words].filter(Boolean).join(': '),
    ),
    `${found.bytes} bytes, SHA-256 ${found.sha256}`,
  ];
}

const KINDS = {
  assignment: 'Assignment',
  return: 'Return',
  'moderator-return': 'Moderator’s return',
} as const;

const STANDINGS = {
  verified: 'a contact whose fingerprint was compared',
  'not-compared': 'a contact whose fingerprint was not compared yet',
  unknown: 'not known here; compare the fingerprint by telephone',
} as const;

const verifiedLines = (found: Inspected): string[] => [
  `The pack is whole: its signature fits, and every entry is as it was made (${found.bytes} bytes, SHA-256 ${found.sha256}).`,
];

function refuseNoFile(path: string): void {
  if (!existsSync(path)) throw new CommandFailed(`There is no file "${basename(path)}".`);
}

const REFUSED: Totals = { total: 1, taken: 0, same: 0, refused: 1, postponed: 0 };

async function takeIn(
  path: string,
  options: PackOptions,
  service: ServiceHere,
  terminal: Terminal,
): Promise<number> {
  if (options.workspace === undefined) throw new UsageError('Name the workspace: --workspace <folder>.');
  try {
    refuseNoFile(path);
    await lookBeforeOpening(path, options, terminal);
    const taken = await take(path, options, service, terminal);
    if (!options.json) for (const line of taken.lines) await terminal.print(`${line}\n`);
    await printTotals(taken.totals, options, terminal, {
      kind: taken.kind,
      number: taken.number,
      receiptCode: taken.receiptCode,
      lines: taken.lines,
    });
    return taken.totals.refused > 0 ? exitCodes.failed : exitCodes.done;
  } catch (error) {
    const said = inWords(error, 'pack import');
    if (!(said instanceof CommandFailed)) throw said;
    await printTotals(REFUSED, options, terminal, { error: said.message });
    throw said;
  }
}

/** What is damaged, locked for others or of another kind is said before the workspace is so much as opened. */
async function lookBeforeOpening(path: string, options: PackOptions, terminal: Terminal): Promise<void> {
  const key = packKeyOf(options, terminal);
  const lock = lockOf(readPackFile(path));
  if (key && fitsLock(key, lock)) await inspectPack(path, key, undefined, localDay(terminal.clock()));
}

async function take(
  path: string,
  options: PackOptions,
  service: ServiceHere,
  terminal: Terminal,
): Promise<TakenPack> {
  const { client, grants } = service;
  const folder = resolve(terminal.workingDirectory, options.workspace ?? '');
  const isThere = existsSync(folder);
  if (isThere) await openedBy(options, service, terminal);
  const asked = { fileToken: grants.grant(path, 'any'), key: packKeyOf(options, terminal) };
  if (isModeration(path)) return takeModeration(asked, isThere ? null : folder, options, service, terminal);
  if (options['dry-run']) {
    const opened = await follow(client.exchange.look(asked), terminal, options);
    if (opened.question !== null && !options['even-if-asked'])
      throw new CommandFailed(`${opened.question}\nNothing was taken from it.`);
    return {
      ...opened,
      lines: opened.reviews.map(({ childName, reference, words }) => `${childName || reference}: ${words}`),
      receiptCode: '',
      takenAt: opened.takenAt ?? '',
    };
  }
  if (isThere) {
    const evenIfAsked = options['even-if-asked'] ?? false;
    return follow(client.exchange.take({ ...asked, evenIfAsked }), terminal, options);
  }
  const beginning = client.exchange.begin({
    ...asked,
    folderToken: grants.grant(dirname(folder), 'any'),
    name: basename(folder).replace(/\.plumbline$/u, ''),
    passphrase: workspacePassphrase(terminal),
  });
  const { recoveryCode, taken } = await follow(beginning, terminal, options);
  terminal.say(`The workspace was made. Its recovery code, shown this once: ${recoveryCode}`);
  return taken;
}

/** By its outside: what version 0.1.0 made says nothing there, and is opened in the window. */
const isModeration = (path: string): boolean => lookOutside(readPackFile(path)).kind === 'moderation';

/** @param folder of the workspace that is made for it; null: into the one that is open */
async function takeModeration(
  asked: { fileToken: string; key: PackKey | null },
  folder: string | null,
  options: PackOptions,
  { client, grants }: ServiceHere,
  terminal: Terminal,
): Promise<TakenPack> {
  if (options['dry-run']) throw new UsageError('A moderation pack is looked at with inspect.');
  if (folder === null) return follow(client.moderatorDesk.take(asked), terminal, options);
  const { moderator, organisation } = options;
  if (moderator === undefined || organisation === undefined)
    throw new UsageError('Say who grades, and for whom: --moderator <name> --organisation <name>.');
  const beginning = client.moderatorDesk.begin({
    ...asked,
    folderToken: grants.grant(dirname(folder), 'any'),
    name: basename(folder).replace(/\.plumbline$/u, ''),
    passphrase: workspacePassphrase(terminal),
    moderator: { name: moderator, organisation },
  });
  const { recoveryCode, taken } = await follow(beginning, terminal, options);
  terminal.say(`The workspace was made. Its recovery code, shown this once: ${recoveryCode}`);
  return taken;
}

async function printTotals(
  totals: Totals,
  { json }: PackOptions,
  terminal: Terminal,
  more: object,
): Promise<void> {
  const { total, taken, same, refused, postponed } = totals;
  await terminal.print(
    json
      ? `${JSON.stringify({ ...more, total, taken, same, refused, postponed })}\n`
      : `total ${total}, taken ${taken}, same ${same}, refused ${refused}, postponed ${postponed}\n`,
  );
}
