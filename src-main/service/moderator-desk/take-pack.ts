import { basename } from 'node:path';
import type { TakenPack } from '#shared/contract/exchange.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { ServiceContext } from '../context.ts';
import { nameOrganisation } from '../exchange/identity.ts';
import { keyFor } from '../exchange/open-pack.ts';
import { refuseControlCharacters } from '../exchange/pack.ts';
import { contactByKey, insertPack, packById } from '../exchange/repository.ts';
import { jsonIn } from '../packs/bound-files.ts';
import { type PackKey, refused } from '../packs/decrypt.ts';
import { checkPack } from '../packs/pack-file.ts';
import { readPackFile } from '../packs/read-pack-file.ts';
import { sha256 } from '../packs/signing.ts';
import { type Report, unlessStopped } from '../progress.ts';
import { packReader, type ReadPack } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** A moderation pack that was opened and checked. */
interface OpenedModeration {
  readonly pack: ModerationPack;
  readonly signedBy: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fileName: string;
}

/** Opens and checks a moderation pack with the given key, or with those of the workspace. @throws Problem */
export async function openModeration(
  path: string,
  key: PackKey | null,
  workspace: OpenWorkspace | undefined,
  read: ReadPack,
): Promise<OpenedModeration> {
  const bytes = readPackFile(path);
  const { manifest, files } = checkPack(await read(bytes, keyFor(bytes, key, workspace)));
  const parsed = ModerationPack.safeParse(jsonIn(files['reviews.json']));
  if (!parsed.success)
    throw refused(
      'This pack was made by a version of Plumbline that this one does not understand.',
      'Install the newer Plumbline, or ask the sender for the PDF.',
    );
  const pack = parsed.data;
  refuseControlCharacters(pack);
  if (pack.packId !== manifest.packId || !/^[0-9a-f]{32}$/u.test(pack.packId))
    throw refused('This pack gives itself two names, so it was not taken.');
  const aliases = pack.reviews.map(({ alias }) => alias);
  if (aliases.includes('') || new Set(aliases).size !== aliases.length)
    throw refused('This pack calls two children by one name, so it was not taken.');
  if (aliases.length === 0) throw refused('This pack holds no review.');
  return {
    pack,
    signedBy: manifest.signedBy,
    bytes: bytes.length,
    sha256: sha256(bytes),
    fileName: basename(path),
  };
}

/**
 * Takes a moderation pack onto the desk. The same again changes nothing.
 * @throws Problem where another pack of its number is here
 */
export function takeModeration(workspace: OpenWorkspace, opened: OpenedModeration): TakenPack {
  const { pack } = opened;
  const taken = workspace.write(({ tx, at, record }): { at: string; isNew: boolean } => {
    const known = packById(tx, pack.packId);
    if (known?.sha256 === opened.sha256) return { at: known.at, isNew: false };
    if (known)
      throw refused(
        `A pack of this number was taken in on ${localDayOf(known.at)} with other content, so this one was not.`,
        'Ask the sender which of the two they mean.',
      );
    insertPack(tx, {
      id: pack.packId,
      direction: 'received',
      kind: 'moderation',
      number: 1,
      assignmentId: null,
      at,
      // An anonymised pack says of no time.
      madeAt: '',
      counterpart: contactByKey(tx, opened.signedBy)?.name ?? '',
      signingKey: opened.signedBy,
      fileName: opened.fileName,
      bytes: opened.bytes,
      sha256: opened.sha256,
      content: JSON.stringify(pack),
      receiptAt: null,
      recalledAt: null,
      supersededBy: null,
      wipedAt: null,
    });
    record({
      action: 'take-in',
      entity: 'exchange-pack',
      entityId: pack.packId,
      after: {
        kind: 'moderation',
        signingKey: opened.signedBy,
        sha256: opened.sha256,
        design: pack.design,
        reviews: pack.reviews.map(({ alias }) => alias),
      },
    });
    return { at, isNew: true };
  });
  const total = pack.reviews.length;
  return {
    packId: pack.packId,
    number: 1,
    kind: 'moderation',
    totals: {
      total,
      taken: taken.isNew ? total : 0,
      same: taken.isNew ? 0 : total,
      refused: 0,
      postponed: 0,
    },
    lines: [
      taken.isNew
        ? `${countWords(total, 'review')} to be graded by you.`
        : `Already taken in on ${localDayOf(taken.at)}; nothing differs.`,
    ],
    receiptCode: receiptCode(opened.sha256),
    takenAt: taken.at,
  };
}

/**
 * Makes a moderator's workspace from a moderation pack and takes it in. What fails half-way leaves no workspace behind.
 * @throws Problem as opening, taking in, and making a workspace do
 */
export async function beginModeration(
  { options, workspaces }: ServiceContext,
  path: string,
  input: {
    readonly key: PackKey | null;
    readonly folderToken: string;
    readonly name: string;
    readonly passphrase: string;
    readonly moderator: { readonly name: string; readonly organisation: string };
  },
  { report, stop }: { readonly report: Report; readonly stop: AbortSignal },
): Promise<{ recoveryCode: string; taken: TakenPack }> {
  await report({ done: 0, total: 2, step: 'Reading and checking the file', inSteps: true });
  const opened = await unlessStopped(openModeration(path, input.key, undefined, packReader(options)), stop);
  const step = `Making the workspace, with ${countWords(opened.pack.reviews.length, 'review')}`;
  await report({ done: 1, total: 2, step, inSteps: true, isLast: true });
  const { name, organisation } = input.moderator;
  let taken: TakenPack | undefined;
  const recoveryCode = await options.grants.use(input.folderToken, 'new-workspace', (parent) =>
    workspaces.create(
      parent,
      input.name,
      input.passphrase,
      { council: organisation, me: { personId: null, name, role: 'moderator' } },
      (workspace) => {
        nameOrganisation(workspace, organisation);
        taken = takeModeration(workspace, opened);
      },
    ),
  );
  if (!taken) throw refused('The workspace could not be made.');
  return { recoveryCode, taken };
}
