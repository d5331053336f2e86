import { type PackKind, PackManifest } from '#shared/domain/packs/manifest.ts';
import { encryptAge, type PackSeal } from './age-file.ts';
import { bindFiles, checkBinding, type Files, listEntries, type Unpacked, unpack } from './bound-files.ts';
import { type PackKey, refused } from './decrypt.ts';
import { isPublicKey, publicKeyOf } from './signing.ts';

/** The zip of a moderation pack with its manifest and signature, before encryption: what the last scan looks through. */
export function bindPack(
  kind: PackKind,
  packId: string,
  entries: Files,
  signingKey: string,
): { zip: Uint8Array; files: Files } {
  const manifest: PackManifest = {
    format: 'plumbline-pack',
    version: 1,
    kind,
    packId,
    signedBy: publicKeyOf(signingKey),
    entries: listEntries(entries),
  };
  return bindFiles(PackManifest.parse(manifest), entries, signingKey);
}

/** Encrypts a bound pack as an age file; the standard `age` program opens it. */
export const sealPack = (zip: Uint8Array, seal: PackSeal, scryptLogN = 18): Promise<Uint8Array> =>
  encryptAge(zip, seal, scryptLogN);

/**
 * Opens a moderation pack: decrypts, unzips, checks the signature and the hash of every entry.
 * @throws Problem that says which of these failed.
 */
export async function openPack(
  bytes: Uint8Array,
  key: PackKey,
): Promise<{ manifest: PackManifest; files: Files }> {
  return checkPack(await unpack(bytes, key));
}

/** As `openPack`, for one that is unpacked already. */
export function checkPack(unpacked: Unpacked): { manifest: PackManifest; files: Files } {
  const parsed = PackManifest.safeParse(unpacked.manifest);
  if (!parsed.success) {
    if (['assignment', 'return', 'moderator-return'].includes(String(kindOf(unpacked.manifest))))
      throw refused('This is no moderation pack.', 'Open it with “Open a pack” of the room Work in and out.');
    throw refused(
      'This pack was made by a version of Plumbline that this one does not understand.',
      'Install the newer Plumbline, or ask the sender for the PDF.',
    );
  }
  const manifest = parsed.data;
  if (!isPublicKey(manifest.signedBy))
    throw refused('The key that this pack names as its sender’s is not one.');
  checkBinding(unpacked, manifest.signedBy, manifest.entries);
  return { manifest, files: unpacked.files };
}

const kindOf = (manifest: unknown): unknown =>
  typeof manifest === 'object' && manifest !== null && 'kind' in manifest ? manifest.kind : undefined;
