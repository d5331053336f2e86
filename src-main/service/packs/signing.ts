import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';

/** Raw Ed25519 public keys are the last 32 bytes of their DER form (RFC 8410). */
const RAW_KEY_BYTES = 32;
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

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

/** Signs bytes; base64. */
export const signBytes = (bytes: Uint8Array, signingKey: string): string =>
  sign(null, bytes, privateKeyOf(signingKey)).toString('base64');

/** Whether a text is the raw public key of a signing key. */
export const isPublicKey = (publicKey: string): boolean =>
  Buffer.from(publicKey, 'base64').length === RAW_KEY_BYTES;

/** Whether a signature over bytes is of this public key; false for a key that is none. */
export function isSignedBy(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  if (!isPublicKey(publicKey)) return false;
  const key = createPublicKey({
    key: Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'base64')]),
    type: 'spki',
    format: 'der',
  });
  return verify(null, bytes, key, Buffer.from(signature, 'base64'));
}

/** SHA-256, hex. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
