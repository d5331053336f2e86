import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { Decrypter, Encrypter, type Recipient, Stanza } from 'age-encryption';
import { hasControlCharacters } from '#shared/domain/text/control-characters.ts';

/** Who may open a pack: a person who was given the passphrase, or the holders of age recipients (`age1...`). */
export type PackSeal =
  | { readonly passphrase: string }
  | {
      readonly recipients: readonly string[];
      /** The name of the person, written on the outside in clear: whoever cannot open the file learns for whom it is. */
      readonly forWhom?: string;
    };

/** C2SP age: the payload is cut into chunks of 64 KiB, each with a tag of 16 bytes. */
export const CHUNK_BYTES = 64 * 1024;
/** The tag behind each chunk. */
export const TAG_BYTES = 16;
/** The nonce between the header and the first chunk. */
export const NONCE_BYTES = 16;
/** What the nonce of a pack of ours begins with: an anonymised pack for moderators, work, or a whole workspace. */
const MARKS = {
  moderation: Buffer.from('PLB'),
  work: Buffer.from('PLW'),
  workspace: Buffer.from('PLS'),
} as const;
const KINDS = ['moderation', 'work', 'workspace'] as const satisfies readonly OutsideKind[];
const MARK_BYTES = 3;
/** What kind of pack a file is, by its outside. */
export type OutsideKind = keyof typeof MARKS;
const CHECK_BYTES = 8;
/** The end of an age header, "--- " and its MAC. */
const HEADER_END = /\n--- [A-Za-z0-9+/]{43}\n/u;
/** A header holds the stanzas of its recipients, of some 100 bytes each. */
export const LONGEST_HEADER = 64 * 1024;

const FOR_WHOM = 'plumbline-for';

/** What of an age file can be known before anything is decrypted. */
export interface Outside {
  /** Where the payload begins; undefined where the header is not whole. */
  readonly headerBytes: number | undefined;
  /**
   * How long the file is when it is whole, for files that this Plumbline made and whose first bytes are as they were;
   * `damaged` where the header was changed.
   */
  readonly wholeBytes: number | 'damaged' | undefined;
  readonly kind: OutsideKind | undefined;
}

/** For whom a pack says that it is, on its outside; nobody vouches for it. */
export function forWhomOutside(file: Uint8Array): string | undefined {
  const start = Buffer.from(file.subarray(0, headerLength(file) ?? 0)).toString('latin1');
  const said = new RegExp(`^-> ${FOR_WHOM} ([\\w-]{1,400})$`, 'mu').exec(start)?.[1];
  const name = said && Buffer.from(said, 'base64url').toString('utf8');
  return name && !hasControlCharacters(name) ? name : undefined;
}

/**
 * Encrypts as an age file that says in clear how long it is. The file key is new for each file, so that the nonce of the
 * payload need not be random: it carries a mark, the length, and a check over both and the header. To any age program it
 * is a nonce.
 */
export async function encryptAge(
  content: Uint8Array,
  seal: PackSeal,
  scryptLogN: number,
  kind: OutsideKind = 'moderation',
): Promise<Uint8Array> {
  const { start, chunks, streamKey } = await beginAge(seal, scryptLogN, kind, content.length);
  const parts: Uint8Array[] = [start];
  for (let i = 0; i < chunks; i++)
    parts.push(
      sealChunk(streamKey, i, i === chunks - 1, content.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES)),
    );
  return new Uint8Array(Buffer.concat(parts));
}

/** What an age file begins with, and how its chunks go on; for contents that are not held in memory as a whole. */
export async function beginAge(
  seal: PackSeal,
  scryptLogN: number,
  kind: OutsideKind,
  contentBytes: number,
): Promise<{ start: Uint8Array; chunks: number; streamKey: Uint8Array }> {
  const { header, fileKey } = await makeHeader(seal, scryptLogN);
  const chunks = Math.max(1, Math.ceil(contentBytes / CHUNK_BYTES));
  const whole = header.length + NONCE_BYTES + contentBytes + chunks * TAG_BYTES;
  const nonce = nonceOf(header, whole, MARKS[kind]);
  return { start: Buffer.concat([header, nonce]), chunks, streamKey: streamKeyOf(fileKey, nonce) };
}

/** The key that the chunks are sealed with (C2SP age: "Payload"). */
export const streamKeyOf = (fileKey: Uint8Array, nonce: Uint8Array): Uint8Array =>
  Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

function chunkNonce(index: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** One chunk with its tag behind it. */
export function sealChunk(
  streamKey: Uint8Array,
  index: number,
  isLast: boolean,
  content: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv('chacha20-poly1305', streamKey, chunkNonce(index, isLast), {
    authTagLength: TAG_BYTES,
  });
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** What a chunk holds; undefined where it is not as it was made, or not in its place. */
export function openChunk(
  streamKey: Uint8Array,
  index: number,
  isLast: boolean,
  sealed: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('chacha20-poly1305', streamKey, chunkNonce(index, isLast), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The header by the age library, and the file key that it wraps. */
async function makeHeader(
  seal: PackSeal,
  scryptLogN: number,
): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  const encrypter = new Encrypter();
  if ('passphrase' in seal) {
    // The library makes the file key by itself and takes no recipient beside a passphrase: it is read back once.
    encrypter.setScryptWorkFactor(scryptLogN);
    encrypter.setPassphrase(seal.passphrase);
    const header = headerOf(await encrypter.encrypt(new Uint8Array()));
    const decrypter = new Decrypter();
    decrypter.addPassphrase(seal.passphrase);
    return { header, fileKey: await decrypter.decryptHeader(header) };
  }
  let fileKey = new Uint8Array();
  const { forWhom } = seal;
  const catching: Recipient = {
    wrapFileKey: (key) => {
      fileKey = new Uint8Array(key);
      // Age programs pass over stanzas that they do not know.
      return forWhom
        ? [new Stanza([FOR_WHOM, Buffer.from(forWhom).toString('base64url')], new Uint8Array())]
        : [];
    },
  };
  encrypter.addRecipient(catching);
  for (const recipient of seal.recipients) encrypter.addRecipient(recipient);
  return { header: headerOf(await encrypter.encrypt(new Uint8Array())), fileKey };
}

function headerOf(file: Uint8Array): Uint8Array {
  const bytes = headerLength(file);
  if (bytes === undefined) throw new Error('The age library made a file without a header.');
  return file.subarray(0, bytes);
}

function headerLength(file: Uint8Array): number | undefined {
  const start = Buffer.from(file.subarray(0, LONGEST_HEADER)).toString('latin1');
  const found = HEADER_END.exec(start);
  return found ? found.index + found[0].length : undefined;
}

function nonceOf(header: Uint8Array, wholeBytes: number, mark: Uint8Array): Uint8Array {
  const length = Buffer.alloc(NONCE_BYTES - MARK_BYTES - CHECK_BYTES);
  length.writeUIntBE(wholeBytes, 0, length.length);
  return Buffer.concat([mark, length, checkOf(header, mark, length)]);
}

const checkOf = (header: Uint8Array, mark: Uint8Array, length: Uint8Array): Uint8Array =>
  createHash('sha256')
    .update('plumbline pack length')
    .update(header)
    .update(mark)
    .update(length)
    .digest()
    .subarray(0, CHECK_BYTES);

/** Looks at an age file from outside. */
export function lookOutside(file: Uint8Array): Outside {
  const headerBytes = headerLength(file);
  if (headerBytes === undefined) return { headerBytes, wholeBytes: undefined, kind: undefined };
  const nonce = file.subarray(headerBytes, headerBytes + NONCE_BYTES);
  if (nonce.length < NONCE_BYTES) return { headerBytes, wholeBytes: undefined, kind: undefined };
  const mark = nonce.subarray(0, MARK_BYTES);
  const kind = KINDS.find((one) => MARKS[one].equals(mark));
  const length = nonce.subarray(MARK_BYTES, NONCE_BYTES - CHECK_BYTES);
  const fits = Buffer.from(checkOf(file.subarray(0, headerBytes), mark, length)).equals(
    nonce.subarray(NONCE_BYTES - CHECK_BYTES),
  );
  if (fits) return { headerBytes, wholeBytes: Buffer.from(length).readUIntBE(0, length.length), kind };
  return { headerBytes, wholeBytes: kind ? 'damaged' : undefined, kind };
}
