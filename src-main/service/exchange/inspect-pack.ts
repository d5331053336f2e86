import { basename } from 'node:path';
import type { OpenedPack } from '#shared/contract/opened-packs.ts';
import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { jsonIn, unpack } from '../packs/bound-files.ts';
import { type PackKey, refused } from '../packs/decrypt.ts';
import { checkPack } from '../packs/pack-file.ts';
import { readPackFile } from '../packs/read-pack-file.ts';
import { sha256 } from '../packs/signing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { keyFor, openUnpacked } from './open-pack.ts';
import { describePack } from './take-pack.ts';

/** What a pack of any kind is, once it was checked. */
export type Inspected =
  | OpenedPack
  | {
      readonly kind: 'moderation';
      readonly packId: string;
      readonly signedBy: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly reviews: number;
      readonly design: string;
    };

/** Opens and checks a pack of any kind. @throws Problem that says what is wrong with it */
export async function inspectPack(
  path: string,
  key: PackKey | null,
  workspace: OpenWorkspace | undefined,
  today: string,
): Promise<Inspected> {
  const bytes = readPackFile(path);
  const unpacked = await unpack(bytes, keyFor(bytes, key, workspace));
  const version =
    typeof unpacked.manifest === 'object' && unpacked.manifest !== null && 'version' in unpacked.manifest
      ? unpacked.manifest.version
      : undefined;
  if (version !== 1) return describePack(openUnpacked(unpacked, bytes, basename(path)), workspace, today);
  const { manifest, files } = checkPack(unpacked);
  const pack = ModerationPack.safeParse(jsonIn(files['reviews.json']));
  if (!pack.success) throw refused('What this pack says is not as it should be: reviews.json.');
  return {
    kind: 'moderation',
    packId: manifest.packId,
    signedBy: manifest.signedBy,
    bytes: bytes.length,
    sha256: sha256(bytes),
    reviews: pack.data.reviews.length,
    design: pack.data.design,
  };
}
