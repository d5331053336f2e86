import { type Zippable, zipSync } from 'fflate';
import { PackSignature } from '#shared/domain/packs/manifest.ts';
import { readZip, ZipRefused } from '../read-zip.ts';
import { decrypt, type PackKey, refused } from './decrypt.ts';
import { isSignedBy, sha256, signBytes } from './signing.ts';

/** One fixed time in every entry, so that the zip does not show when it was made. */
const NO_TIME = new Date(1980, 0, 1, 0, 0, 0);
/** What the rights of the files are written for: whoever unpacks with a tool of the system can then read them. */
const UNIX = 3;
const FOR_ALL_TO_READ = 0o644 << 16;
/** A pack that unzips to more than this is refused. */
const LARGEST_CONTENT_BYTES = 200 * 2 ** 20;
const MOST_ENTRIES = 1_000;

/** The files of a pack by their names. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** How a manifest lists its entries. */
export const listEntries = (entries: Files): { path: string; bytes: number; sha256: string }[] =>
  Object.entries(entries).map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));

/** The zip of a pack with its signed manifest, before encryption. */
export function bindFiles(
  manifest: object,
  entries: Files,
  signingKey: string,
): { zip: Uint8Array; files: Files } {
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const signature = signBytes(manifestBytes, signingKey);
  const files = {
    'manifest.json': new Uint8Array(manifestBytes),
    'signature.json': new Uint8Array(
      Buffer.from(`${JSON.stringify({ algorithm: 'Ed25519', signature }, null, 2)}\n`),
    ),
    ...entries,
  };
  const zipped = Object.fromEntries(
    // Documents are packed already; stored, one of a single letter is no bomb to a reader either.
    Object.entries(files).map(([path, bytes]) => [path, [bytes, { level: path.endsWith('.bin') ? 0 : 9 }]]),
  ) as Zippable;
  return { zip: zipSync(zipped, { mtime: NO_TIME, os: UNIX, attrs: FOR_ALL_TO_READ }), files };
}

/** A pack that was unpacked and whose parts nobody has checked yet. */
export interface Unpacked {
  readonly manifest: unknown;
  readonly manifestBytes: Uint8Array;
  readonly signature: string;
  readonly files: Files;
}

/** Decrypts and unpacks. @throws Problem that says which of the two failed, and why */
export async function unpack(bytes: Uint8Array, key: PackKey): Promise<Unpacked> {
  const files = unzip(await decrypt(bytes, key));
  const manifestBytes = files['manifest.json'];
  const signatureBytes = files['signature.json'];
  if (!manifestBytes || !signatureBytes) throw refused('This pack is not whole: its manifest is missing.');
  const signature = PackSignature.safeParse(jsonIn(signatureBytes));
  if (!signature.success) throw refused('The signature of this pack cannot be read.');
  const manifest = jsonIn(manifestBytes);
  if (manifest === undefined) throw refused('The manifest of this pack cannot be read.');
  return { manifest, manifestBytes, signature: signature.data.signature, files };
}

/**
 * Checks signature, entries and that there is nothing beside them, in this order.
 * @throws Problem that says which of these failed
 */
export function checkBinding(
  { manifestBytes, signature, files }: Unpacked,
  signedBy: string,
  entries: readonly { path: string; bytes: number; sha256: string }[],
): void {
  if (!isSignedBy(manifestBytes, signature, signedBy)) throw wrongSignature();
  if (new Set(entries.map(({ path }) => path)).size !== entries.length)
    throw refused('The manifest of this pack names one file twice.');
  for (const entry of entries) {
    const file = files[entry.path];
    if (!file || file.length !== entry.bytes || sha256(file) !== entry.sha256)
      throw refused(`This pack was changed after it was made: ${entry.path} is not as it was.`);
  }
  const listed = new Set(['manifest.json', 'signature.json', ...entries.map(({ path }) => path)]);
  if (Object.keys(files).some((path) => !listed.has(path)))
    throw refused('This pack holds a file that its manifest does not name.');
}

/** A pack that somebody else made, or changed. */
export const wrongSignature = () =>
  refused(
    'The signature of this pack does not fit: it was changed after it was made, or somebody else made it.',
    'Do not use it. Tell the sender by telephone, and ask them to send it again.',
    { hasWrongSignature: true },
  );

const ZIP_REFUSED: Readonly<Record<ZipRefused['why'], string>> = {
  'not-a-zip': 'This pack is damaged inside.',
  'too-many': 'This pack holds far too many files to be one.',
  'too-large': 'This pack is far too large to be one.',
  overlapping: 'This pack holds files that lie in one another, so it was not unpacked.',
  doubled: 'This pack holds two files of one name, so it was not unpacked.',
  'bad-name': 'This pack holds a file whose name leads elsewhere, so it was not unpacked.',
};

function unzip(zip: Uint8Array): Record<string, Uint8Array> {
  try {
    return readZip(zip, { entries: MOST_ENTRIES, bytes: LARGEST_CONTENT_BYTES, ratio: 200 });
  } catch (error) {
    throw refused(error instanceof ZipRefused ? ZIP_REFUSED[error.why] : 'This pack is damaged inside.');
  }
}

/** More than the texts of any pack: what is read as JSON is in memory several times. */
const LARGEST_JSON_BYTES = 64 * 2 ** 20;

/** What a file of a pack holds; undefined where it is no JSON in UTF-8. @throws Problem where it is far too large */
export function jsonIn(bytes: Uint8Array | undefined): unknown {
  if ((bytes?.length ?? 0) > LARGEST_JSON_BYTES)
    throw refused('This pack says far more than a pack can say.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array()));
  } catch {
    return undefined;
  }
}
