import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const derive = promisify<
  string,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);

/** What one guess costs (scrypt's N, r and p). */
export type KeyCost = Pick<KeySlot, 'N' | 'r' | 'p'>;

/** scrypt cost: 128 MiB and some 0.4 s on a laptop; kept in the slot, so that it can rise later. */
export const KEY_COST: KeyCost = { N: 2 ** 17, r: 8, p: 1 };
const Bytes = z.base64();

const KeySlot = z.object({
  kind: z.enum(['passphrase', 'recovery']),
  N: z
    .number()
    .int()
    .min(2 ** 10)
    .max(2 ** 20),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(16),
  salt: Bytes,
  nonce: Bytes,
  /** The wrapped database key with its AES-GCM tag behind it. */
  wrapped: Bytes,
  /** SHA-256 of the rest of the slot and of whose it is: tells damage from a wrong passphrase. Version 0.1.0 had none. */
  checksum: z.string().optional(),
});
type KeySlot = z.infer<typeof KeySlot>;

/** How long the audit trail was, and the hash of its last entry: what is gone from its end is noticed by it. */
export const TrailMark = z.object({
  entries: z.number().int().min(0),
  hash: z.string(),
  at: z.string(),
  /** HMAC-SHA-256 with a key of the database key: nobody without the passphrase can write another one. */
  mac: z.string(),
});
export type TrailMark = z.infer<typeof TrailMark>;

/** `keys.json`: the database key, wrapped once per slot. Changing the passphrase rewraps, it never re-encrypts. */
export const KeyFile = z.object({
  format: z.literal('plumbline-keys'),
  version: z.literal(1),
  workspaceId: z.string(),
  name: z.string(),
  slots: z.array(KeySlot).min(1),
});
export type KeyFile = z.infer<typeof KeyFile>;

function checksumOf(slot: Omit<KeySlot, 'checksum'>, workspaceId: string): string {
  const { kind, N, r, p, salt, nonce, wrapped } = slot;
  return createHash('sha256')
    .update(JSON.stringify([workspaceId, kind, N, r, p, salt, nonce, wrapped]))
    .digest('hex');
}

/** The kinds of slots that are not as they were written; none where it cannot be told. */
export const damagedSlots = ({ slots, workspaceId }: KeyFile): KeySlot['kind'][] =>
  slots
    .filter((slot) => slot.checksum !== undefined && slot.checksum !== checksumOf(slot, workspaceId))
    .map(({ kind }) => kind);

/** The file with a checksum in each slot, for one that an earlier version wrote. */
export const withChecksums = (file: KeyFile): KeyFile => ({
  ...file,
  slots: file.slots.map((slot) => ({
    ...slot,
    checksum: slot.checksum ?? checksumOf(slot, file.workspaceId),
  })),
});

/** Marks how far a trail had come. */
export function markTrail(
  key: Uint8Array,
  workspaceId: string,
  { entries, hash, at }: Omit<TrailMark, 'mac'>,
): TrailMark {
  const markKey = createHmac('sha256', key).update('plumbline trail mark').digest();
  const mac = createHmac('sha256', markKey)
    .update(JSON.stringify([workspaceId, entries, hash, at]))
    .digest('hex');
  return { entries, hash, at, mac };
}

/** Whether a mark was written with this key for this workspace. */
export const isTrueMark = (key: Uint8Array, workspaceId: string, mark: TrailMark): boolean =>
  markTrail(key, workspaceId, mark).mac === mark.mac;

async function wrap(
  kind: KeySlot['kind'],
  secret: string,
  key: Uint8Array,
  workspaceId: string,
  cost: KeyCost,
): Promise<KeySlot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const wrapping = await derive(secret, salt, 32, { ...cost, maxmem: 512 * 2 ** 20 });
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  cipher.setAAD(Buffer.from(`${workspaceId}:${kind}`));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  const slot = {
    kind,
    ...cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
  };
  return { ...slot, checksum: checksumOf(slot, workspaceId) };
}

async function unwrap(slot: KeySlot, secret: string, workspaceId: string): Promise<Uint8Array | undefined> {
  const wrapping = await derive(secret, Buffer.from(slot.salt, 'base64'), 32, {
    N: slot.N,
    r: slot.r,
    p: slot.p,
    maxmem: 2 * 2 ** 30,
  });
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(slot.nonce, 'base64'));
  decipher.setAAD(Buffer.from(`${workspaceId}:${slot.kind}`));
  decipher.setAuthTag(wrapped.subarray(-16));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Passphrases are compared as NFKC, so that an é typed on another keyboard is the same é. */
const normalisePassphrase = (passphrase: string): string => passphrase.normalize('NFKC');

/** Crockford base 32: no I, L, O or U, so that a printed code can be read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code of 160 random bits, as eight groups of four. */
export function newRecoveryCode(): string {
  const symbols = Array.from(randomBytes(32), (byte) => ALPHABET[byte % 32]).join('');
  return (symbols.match(/.{4}/g) ?? []).join('-');
}

/** The code as it is compared: upper case, without spaces and hyphens, with look-alikes put right. */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V');
}

/** A new key file with a passphrase slot and a recovery slot. */
export async function makeKeyFile(
  workspaceId: string,
  name: string,
  passphrase: string,
  cost: KeyCost = KEY_COST,
): Promise<{ file: KeyFile; key: Uint8Array; recoveryCode: string }> {
  const key = randomBytes(32);
  const recoveryCode = newRecoveryCode();
  const slots = [
    await wrap('passphrase', normalisePassphrase(passphrase), key, workspaceId, cost),
    await wrap('recovery', normaliseRecoveryCode(recoveryCode), key, workspaceId, cost),
  ];
  return { file: { format: 'plumbline-keys', version: 1, workspaceId, name, slots }, key, recoveryCode };
}

/** The database key, or undefined where no slot of this kind takes the secret. */
export async function unlockKey(
  file: KeyFile,
  kind: KeySlot['kind'],
  secret: string,
): Promise<Uint8Array | undefined> {
  const normal = kind === 'recovery' ? normaliseRecoveryCode(secret) : normalisePassphrase(secret);
  for (const slot of file.slots.filter((candidate) => candidate.kind === kind)) {
    const key = await unwrap(slot, normal, file.workspaceId);
    if (key) return key;
  }
  return undefined;
}

/** The file with its passphrase slot wrapped again; the recovery code stays good. */
export async function withPassphrase(
  file: KeyFile,
  key: Uint8Array,
  passphrase: string,
  cost: KeyCost = KEY_COST,
): Promise<KeyFile> {
  const slot = await wrap('passphrase', normalisePassphrase(passphrase), key, file.workspaceId, cost);
  return { ...file, slots: [slot, ...file.slots.filter((other) => other.kind !== 'passphrase')] };
}

/**
 * The file with a new recovery code.
 * @param keepOld the codes before it stay good beside it, until the new one is known to be noted
 */
export async function withNewRecoveryCode(
  file: KeyFile,
  key: Uint8Array,
  cost: KeyCost = KEY_COST,
  { keepOld = false }: { readonly keepOld?: boolean } = {},
): Promise<{ file: KeyFile; recoveryCode: string }> {
  const recoveryCode = newRecoveryCode();
  const slot = await wrap('recovery', normaliseRecoveryCode(recoveryCode), key, file.workspaceId, cost);
  const kept = file.slots.filter((other) => keepOld || other.kind !== 'recovery');
  return { file: { ...file, slots: [...kept, slot] }, recoveryCode };
}

/** The file with the last made recovery code alone. */
export function withNewestRecoveryCodeOnly(file: KeyFile): KeyFile {
  const newest = file.slots.findLast(({ kind }) => kind === 'recovery');
  return { ...file, slots: file.slots.filter((slot) => slot.kind !== 'recovery' || slot === newest) };
}
