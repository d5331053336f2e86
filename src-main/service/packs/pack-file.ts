import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { Encrypter } from 'age-encryption';
import { zipSync } from 'fflate';
import { type PackKind, PackManifest, PackSignature } from '#shared/domain/packs/manifest.ts';
import { readZip, ZipRefused } from '../read-zip.ts';
import { decrypt, refused } from './decrypt.ts';

/** Raw Ed25519 public keys are the last 32 bytes of their DER form (RFC 8410). */
const RAW_KEY_BYTES = 32;
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
/** One fixed time in every entry, so that the zip does not show when it was made. */
const NO_TIME = new Date(1980, 0, 1, 0, 0, 0);
/** What the rights of the files are written for: whoever unpacks with a tool of the system can then read them. */
const UNIX = 3;
const FOR_ALL_TO_READ = 0o644 << 16;
/** A pack that unzips to more than this is refused. */
const LARGEST_CONTENT_BYTES = 200 * 2 ** 20;

/** Who may open a pack: a person who was given the passphrase, or the holders of age recipients (`age1...`). */
export type PackSeal = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** A new signing key, PKCS#8 in base64. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'der' })
    .toString('base64');
}

const privateKeyOf = (signingKey: string) =>
  createPrivateKey({ key: Buffer.from(signingKey, 'base64'), type: 'pkcs8', format: 'der' });

/** The raw public key of a signing key, base64. */
export const publicKeyOf = (signingKey: string): string =>
  createPublicKey(privateKeyOf(signingKey))
    .export({ type: 'spki', format: 'der' })
    .subarray(-RAW_KEY_BYTES)
    .toString('base64');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The zip of a pack with its manifest and signature, before encryption: what the last scan looks through. */
export function bindPack(
  kind: PackKind,
  packId: string,
  entries: Readonly<Record<string, Uint8Array>>,
  signingKey: string,
): { zip: Uint8Array; files: Readonly<Record<string, Uint8Array>> } {
  const manifest: PackManifest = {
    format: 'plumbline-pack',
    version: 1,
    kind,
    packId,
    signedBy: publicKeyOf(signingKey),
    entries: Object.entries(entries).map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  };
  const manifestBytes = Buffer.from(`${JSON.stringify(PackManifest.parse(manifest), null, 2)}\n`);
  const signature = sign(null, manifestBytes, privateKeyOf(signingKey)).toString('base64');
  const files = {
    'manifest.json': new Uint8Array(manifestBytes),
    'signature.json': new Uint8Array(
      Buffer.from(`${JSON.stringify({ algorithm: 'Ed25519', signature }, null, 2)}\n`),
    ),
    ...entries,
  };
  return { zip: zipSync(files, { level: 9, mtime: NO_TIME, os: UNIX, attrs: FOR_ALL_TO_READ }), files };
}

/** Encrypts a bound pack as an age file; the standard `age` program opens it. */
export async function sealPack(zip: Uint8Array, seal: PackSeal, scryptLogN = 18): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in seal) {
    encrypter.setScryptWorkFactor(scryptLogN);
    encrypter.setPassphrase(seal.passphrase);
  } else for (const recipient of seal.recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(zip);
}

/**
 * Opens a pack: decrypts, unzips, checks the signature and the hash of every entry.
 * @throws Problem that says which of these failed.
 */
export async function openPack(
  bytes: Uint8Array,
  key: { readonly passphrase: string } | { readonly identity: string },
): Promise<{ manifest: PackManifest; files: Readonly<Record<string, Uint8Array>> }> {
  const zip = await decrypt(bytes, key);
  const files = unzip(zip);
  const manifestBytes = files['manifest.json'];
  const signatureBytes = files['signature.json'];
  if (!manifestBytes || !signatureBytes) throw refused('This pack is not whole: its manifest is missing.');
  const manifest = parse(PackManifest, manifestBytes);
  const { signature } = parse(PackSignature, signatureBytes);
  const rawKey = Buffer.from(manifest.signedBy, 'base64');
  if (rawKey.length !== RAW_KEY_BYTES)
    throw refused('The key that this pack names as its sender’s is not one.');
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI_HEAD, rawKey]), type: 'spki', format: 'der' });
  if (!verify(null, manifestBytes, publicKey, Buffer.from(signature, 'base64')))
    throw refused('The signature of this pack does not fit: it was changed after it was made.');
  const listed = new Set(['manifest.json', 'signature.json', ...manifest.entries.map(({ path }) => path)]);
  for (const entry of manifest.entries) {
    const file = files[entry.path];
    if (!file || file.length !== entry.bytes || sha256(file) !== entry.sha256)
      throw refused(`This pack was changed after it was made: ${entry.path} is not as it was.`);
  }
  const stray = Object.keys(files).find((path) => !listed.has(path));
  if (stray) throw refused('This pack holds a file that its manifest does not name.');
  return { manifest, files };
}

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
    return readZip(zip, { entries: 1_000, bytes: LARGEST_CONTENT_BYTES, ratio: 200 });
  } catch (error) {
    throw refused(error instanceof ZipRefused ? ZIP_REFUSED[error.why] : 'This pack is damaged inside.');
  }
}

function parse<T>(schema: { parse(value: unknown): T }, bytes: Uint8Array): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    throw refused(
      'This pack was made by a version of Plumbline that this one does not understand.',
      'Install the newer Plumbline, or ask the sender for the PDF.',
    );
  }
}
