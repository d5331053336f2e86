import { basename } from 'node:path';
import type { SentPack } from '#shared/contract/handed-out.ts';
import type { ExchangeKind, ExchangeManifest } from '#shared/domain/exchange/manifest.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import type { PackSeal } from '../packs/age-file.ts';
import type { Files } from '../packs/bound-files.ts';
import { Problem } from '../problem.ts';
import { writeEntered } from '../store/files.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { cardOf, ensureKeys } from './identity.ts';
import { makePack } from './pack.ts';
import { insertPack, nextNumber } from './repository.ts';

/** A pack that is to leave, and what the list of sent packs keeps of it. */
export interface PackToSend {
  readonly kind: ExchangeKind;
  /** What it belongs to: the work or the pack to grade that a return is of; null for work that is handed out. */
  readonly belongsTo: string | null;
  readonly recipient: ExchangeManifest['recipient'];
  /** The key by which the recipient is known; null for who has sent no card. */
  readonly signingKey: string | null;
  readonly seal: PackSeal;
  readonly scryptLogN?: number | undefined;
  /** What it says: a value that its kind's schema has passed. */
  readonly content: { readonly reviews: readonly unknown[] };
  /** Documents that go along. */
  readonly more?: Files;
  readonly path: string;
}

/** What is known of a pack once it is made. */
export interface EnteredPack {
  readonly packId: string;
  readonly number: number;
  readonly sha256: string;
}

/**
 * Makes, signs and locks a pack between organisations, and enters it together with its file: neither stands without the
 * other, whenever the computer goes off.
 * @param beforeWriting once it is made: the last moment at which it can still be stopped
 * @param enter what else is entered in the same transaction, its deed in the trail among it
 * @throws Problem where the file could not be put in its place
 */
export async function sendPack(
  workspace: OpenWorkspace,
  pack: PackToSend,
  {
    beforeWriting,
    enter,
  }: {
    readonly beforeWriting: () => Promise<void>;
    readonly enter: (writing: Writing, made: EnteredPack) => void;
  },
): Promise<SentPack> {
  const { kind, belongsTo, recipient, signingKey, seal, scryptLogN, content, more, path } = pack;
  const keys = await ensureKeys(workspace);
  const number = nextNumber(workspace.store, kind, belongsTo ?? undefined);
  const madeAt = workspace.clock().toISOString();
  const made = await makePack({
    kind,
    packId: workspace.newId(),
    number,
    madeAt,
    madeWith: workspace.version,
    sender: cardOf(workspace, keys),
    signingSecret: keys.signingSecret,
    recipient,
    content,
    ...(more && { more }),
    seal,
    scryptLogN,
  });
  const { packId, sha256, bytes } = made;
  const fileName = basename(path);
  await beforeWriting();
  writeEntered(
    { path, content: bytes, mode: 0o600 },
    () =>
      workspace.write((writing) => {
        insertPack(writing.tx, {
          id: packId,
          direction: 'sent',
          kind,
          number,
          assignmentId: belongsTo,
          at: writing.at,
          madeAt,
          counterpart: recipient.name,
          signingKey,
          fileName,
          bytes: bytes.length,
          sha256,
          content: made.content,
          receiptAt: null,
          recalledAt: null,
          supersededBy: null,
          wipedAt: null,
        });
        enter(writing, { packId, number, sha256 });
      }),
    () => notPlaced(kind === 'assignment' ? 'Pack' : 'Return', number),
  );
  return {
    packId,
    number,
    fileName,
    bytes: bytes.length,
    sha256,
    receiptCode: receiptCode(sha256),
    reviews: content.reviews.length,
  };
}

/** A pack that was entered, and whose file could not be put under its name. */
const notPlaced = (what: 'Pack' | 'Return', number: number): Problem =>
  new Problem(`${what} ${number} was entered here, but its file could not be put in its place.`, {
    kept: 'What stood there is as it was, and the work is kept.',
    next: 'Do it once more, into another folder: the next one takes the place of this one.',
  });
