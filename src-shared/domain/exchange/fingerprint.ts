import { FINGERPRINT_WORDS } from './fingerprint-words.ts';

/** How many words a fingerprint has: 8 of 256, so 64 bits. */
const WORDS = 8;

/**
 * A key's fingerprint as words that two people can compare by telephone.
 * @param hash the SHA-256 of both public keys; only its first 8 bytes are read
 */
export function fingerprintWords(hash: Uint8Array): string {
  return Array.from(hash.subarray(0, WORDS), (byte) => FINGERPRINT_WORDS[byte]).join(' ');
}
