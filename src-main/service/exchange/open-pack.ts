import { Assignment } from '#shared/domain/exchange/assignment.ts';
import type { ExchangeManifest } from '#shared/domain/exchange/manifest.ts';
import { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { ModeratorReturn } from '#shared/domain/moderation/moderator-return.ts';
import { forWhomOutside } from '../packs/age-file.ts';
import { type Unpacked, unpack } from '../packs/bound-files.ts';
import { lockOf, type PackKey, refused } from '../packs/decrypt.ts';
import { sha256 } from '../packs/signing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { checkDocuments, type Documents, documentsIn } from './documents.ts';
import { receivingIdentities } from './identity.ts';
import { checkManifest, readContent } from './pack.ts';

/** A pack that was opened and checked, with what it says. */
export type OpenedFile = {
  readonly manifest: ExchangeManifest;
  readonly bytes: number;
  readonly sha256: string;
  readonly fileName: string;
  /** Documents that came with it, by their hash. */
  readonly documents: Documents;
} & (
  | { readonly kind: 'assignment'; readonly content: Assignment }
  | { readonly kind: 'return'; readonly content: ReviewReturn }
  | { readonly kind: 'moderator-return'; readonly content: ModeratorReturn }
);

/**
 * The key that was given, or those of the workspace.
 * @param total how long the file is, where `bytes` is only its beginning
 * @throws Problem where a passphrase is needed
 */
export function keyFor(
  bytes: Uint8Array,
  given: PackKey | null,
  workspace: OpenWorkspace | undefined,
  total = bytes.length,
): PackKey {
  const lock = lockOf(bytes, total);
  if (given && fitsLock(given, lock)) return given;
  if (given && lock === 'passphrase')
    throw refused(
      'This pack is locked with a passphrase, not for a key.',
      'Ask the sender for the passphrase by telephone.',
    );
  const identities = workspace ? receivingIdentities(workspace) : [];
  if (lock === 'passphrase')
    throw refused(
      'This pack is locked with a passphrase.',
      'Ask the sender for it by telephone, and type it here.',
    );
  const forWhom = forWhomOutside(bytes);
  if (identities.length === 0)
    throw refused(
      `This pack is locked for a key${forWhom ? `: it is for ${forWhom}` : ''}. No workspace with a key is open.`,
      'Open the workspace whose contact card the sender has, then open the pack again.',
    );
  return { identities };
}

/** Whether what was given opens a pack that is locked so: words that were given for a key-locked one are not tried. */
export const fitsLock = (key: PackKey, lock: 'passphrase' | 'key'): boolean =>
  'passphrase' in key === (lock === 'passphrase');

/** Opens and checks a pack of work: what docs/pack-format.md lists, in its order. @throws Problem */
export async function openWork(bytes: Uint8Array, key: PackKey, fileName: string): Promise<OpenedFile> {
  return openUnpacked(await unpack(bytes, key), bytes, fileName);
}

/** As `openWork`, for one that is unpacked already. */
export function openUnpacked(unpacked: Unpacked, bytes: Uint8Array, fileName: string): OpenedFile {
  if (isModeration(unpacked.manifest))
    throw refused(
      'This is an anonymised moderation pack, not work.',
      'Open it in the room Packs, or in a moderator’s workspace to grade it.',
    );
  const manifest = checkManifest(unpacked);
  const documents = documentsIn(unpacked.files);
  const file = { manifest, bytes: bytes.length, sha256: sha256(bytes), fileName, documents };
  if (manifest.kind === 'assignment') {
    const content = readContent(Assignment, manifest, unpacked.files);
    checkDocuments(manifest, documents, content.reviews);
    return { ...file, kind: 'assignment', content };
  }
  if (manifest.kind === 'moderator-return')
    return {
      ...file,
      kind: 'moderator-return',
      content: readContent(ModeratorReturn, manifest, unpacked.files),
    };
  const content = readContent(ReviewReturn, manifest, unpacked.files);
  checkDocuments(manifest, documents, content.reviews);
  return { ...file, kind: 'return', content };
}

const isModeration = (manifest: unknown): boolean =>
  typeof manifest === 'object' && manifest !== null && 'kind' in manifest && manifest.kind === 'moderation';
