import { basename } from 'node:path';
import type { SentPack } from '#shared/contract/handed-out.ts';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import { CaseField } from '#shared/domain/exchange/assignment.ts';
import { CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { follow } from '../follow.ts';
import type { ServiceHere } from '../service-here.ts';
import type { PackOptions } from './pack-options.ts';

/** Days after the due date on which a pack expires, and by which the cases are to be wiped, where nothing was said. */
const EXPIRES_AFTER = 31;
const WIPE_AFTER = 14;

/** Writes a pack: a reviewer's work where the workspace is the lead's, a return where it is a reviewer's or a moderator's. */
export async function exportPack(
  path: string,
  options: PackOptions,
  service: ServiceHere,
  terminal: Terminal,
): Promise<number> {
  const state = await service.client.workspace.state({});
  const role = state.kind === 'open' ? state.settings.me.role : undefined;
  const sent =
    role === 'reviewer'
      ? await handBack(path, options, service, terminal)
      : role === 'moderator'
        ? await handModerationBack(path, options, service, terminal)
        : await handOut(path, options, service, terminal);
  await terminal.print(
    options.json
      ? `${JSON.stringify(sent)}\n`
      : `${basename(path)}: pack ${sent.number}, ${sent.reviews} reviews, ${sent.bytes} bytes, SHA-256 ${sent.sha256}\n`,
  );
  return exitCodes.done;
}

async function handOut(
  path: string,
  options: PackOptions,
  { client, grants }: ServiceHere,
  terminal: Terminal,
): Promise<SentPack> {
  if (options.reviewer === undefined) throw new UsageError('Name the reviewer: --reviewer <name>.');
  const same = (one: string, other: string): boolean =>
    one.trim().toLowerCase() === other.trim().toLowerCase();
  const found = (await client.exchange.toHandOut({})).filter(
    ({ reviewer, round }) =>
      same(reviewer, options.reviewer ?? '') && (options.round === undefined || same(round, options.round)),
  );
  const [work, ...others] = found;
  if (!work) throw new CommandFailed(`${options.reviewer} has no work to be handed out.`);
  if (others.length > 0)
    throw new UsageError(`${options.reviewer} has work in ${found.length} rounds: name one with --round.`);
  const dueOn = options.due ?? work.closesOn;
  const fields = CaseField.array().safeParse(options.fields?.split(',').filter(Boolean) ?? work.fields);
  if (!fields.success)
    throw new UsageError(`The fields of a case that can go along are ${CaseField.options.join(', ')}.`);
  const sending = client.exchange.sendAssignment({
    roundId: work.roundId,
    reviewerId: work.reviewerId,
    fields: fields.data,
    documents: options.documents ?? work.documents,
    dueOn,
    expiresOn: options.expires ?? addDays(dueOn, EXPIRES_AFTER),
    wipeBy: options['wipe-by'] ?? addDays(dueOn, WIPE_AFTER),
    passphrase: terminal.env.PLUMBLINE_PACK_PASSPHRASE || null,
    fileToken: grants.grant(path, 'any'),
  });
  return follow(sending, terminal, options);
}

async function handBack(
  path: string,
  { assignment, interim = false, json }: PackOptions,
  { client, grants }: ServiceHere,
  terminal: Terminal,
): Promise<SentPack> {
  const all = (await client.exchange.assignments({})).filter(
    ({ isSuperseded, number }) =>
      (assignment === undefined && !isSuperseded) || String(number) === assignment,
  );
  const [work, ...others] = all;
  if (!work) throw new CommandFailed('There is no such work here to be handed back.');
  if (others.length > 0)
    throw new UsageError(
      `There are ${all.length} assignments: name one with --assignment (${all.map(({ number }) => number).join(', ')}).`,
    );
  const handing = client.exchange.handBack({
    assignmentId: work.packId,
    isInterim: interim,
    fileToken: grants.grant(path, 'any'),
  });
  return follow(handing, terminal, { json });
}

async function handModerationBack(
  path: string,
  { pack = '', json }: PackOptions,
  { client, grants }: ServiceHere,
  terminal: Terminal,
): Promise<SentPack> {
  const [one, ...others] = (await client.moderatorDesk.list({})).filter(({ packId }) =>
    packId.startsWith(pack),
  );
  if (!one) throw new CommandFailed('There is no such moderation pack here to be handed back.');
  if (others.length > 0)
    throw new UsageError(
      `There are ${others.length + 1} moderation packs: name one with --pack (${[one, ...others].map(({ packId }) => packId.slice(0, 12)).join(', ')}).`,
    );
  const handing = client.moderatorDesk.handBack({
    packId: one.packId,
    fileToken: grants.grant(path, 'any'),
  });
  return follow(handing, terminal, { json });
}
