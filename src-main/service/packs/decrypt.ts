import { Decrypter } from 'age-encryption';
import type { ProblemData } from '#shared/contract/base.ts';
import { Problem } from '../problem.ts';
import { forWhomOutside, LONGEST_HEADER, lookOutside } from './age-file.ts';

/** A pack that is not taken: what is wrong with it, and what to ask of the sender. */
export const refused = (
  message: string,
  next = 'Ask the sender to send it again.',
  more: Partial<ProblemData> = {},
): Problem =>
  new Problem(message, {
    kept: 'Nothing was taken from it, and the file was left as it is.',
    next,
    ...more,
  });

const AGE = 'age-encryption.org/v1\n';
/** What the header of a pack of ours has at most; a stranger's may ask for gigabytes and minutes before it is known. */
const DEAREST_LOG_N = 18;

/**
 * Looks at the header of an age file (C2SP age: header, "Recipient stanza") before any work is done for it.
 * @throws Problem where it is no age file, cut short, or asks for more work than a pack of Plumbline's does.
 */
function assertBearable(bytes: Uint8Array, total = bytes.length): void {
  const start = Buffer.from(bytes.subarray(0, LONGEST_HEADER)).toString('latin1');
  if (!start.startsWith(AGE)) {
    if (bytes.length === 0 || AGE.startsWith(start.slice(0, AGE.length)))
      throw refused('This file is empty or was cut off at its very beginning.');
    throw refused('This file is not a Plumbline pack.', 'Choose a file that ends in “.plumb”.');
  }
  const { headerBytes, wholeBytes } = lookOutside(bytes);
  if (headerBytes === undefined) throw cutShort(total);
  for (const [, logN = ''] of start.matchAll(/^-> scrypt [A-Za-z0-9+/]+ (\d+)$/gmu))
    if (Number(logN) > DEAREST_LOG_N)
      throw refused(
        'This pack asks for far more work than a pack of Plumbline does, so it was not opened.',
        'Ask the sender whether it really comes from them.',
      );
  if (wholeBytes === 'damaged') throw damaged();
  if (wholeBytes !== undefined && wholeBytes !== total) throw otherLength(total, wholeBytes);
}

function notForThisKey(bytes: Uint8Array): Problem {
  const forWhom = forWhomOutside(bytes);
  return refused(
    forWhom
      ? `This pack could not be opened: it is for ${forWhom}, and not for this key.`
      : 'This pack could not be opened: it is not for this key.',
    forWhom
      ? 'If that is you, ask the sender which of your keys they used.'
      : 'Ask the sender for whom it was made.',
  );
}

const figure = (bytes: number): string => bytes.toLocaleString('en-GB');

const otherLength = (bytes: number, whole: number): Problem =>
  bytes < whole
    ? refused(
        `This file is not whole: ${figure(bytes)} of ${figure(whole)} bytes arrived.`,
        'Copy it again, or ask the sender to send it once more. Nothing else is wrong with it.',
      )
    : refused(
        `This file is longer than the pack that was made: ${figure(bytes)} bytes instead of ${figure(whole)}.`,
        'Something was added to it on its way. Ask the sender to send it once more.',
      );

/** A file whose header or chunks are not as they were made. */
export const damaged = (): Problem =>
  refused(
    'This file is damaged: it is not as it was when it was made.',
    'Copy it again, or ask the sender to send it once more. Your key and your words may well be right.',
  );

const cutShort = (bytes: number): Problem =>
  refused(
    `This pack is damaged or was cut off on its way: ${figure(bytes)} bytes arrived.`,
    'Compare its size with the sender’s, and ask for it once more. The passphrase is not what is wrong.',
  );

/** What opens a pack: words, or one or several age identities. */
export type PackKey =
  | { readonly passphrase: string }
  | { readonly identity: string }
  | { readonly identities: readonly string[] };

/**
 * How a pack is locked, from its header alone.
 * @param total how long the file is, where `bytes` is only its beginning
 * @throws Problem as `decrypt` does, before any key is asked for
 */
export function lockOf(bytes: Uint8Array, total = bytes.length): 'passphrase' | 'key' {
  assertBearable(bytes, total);
  return /^-> scrypt /mu.test(Buffer.from(bytes.subarray(0, LONGEST_HEADER)).toString('latin1'))
    ? 'passphrase'
    : 'key';
}

/**
 * Decrypts an age file with a passphrase or an identity.
 * @throws Problem that tells a wrong passphrase, a pack for somebody else, and damage apart.
 */
export async function decrypt(bytes: Uint8Array, key: PackKey): Promise<Uint8Array> {
  assertBearable(bytes);
  const decrypter = decrypterFor(key);
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    throw whyNot(error, bytes, key, bytes.length);
  }
}

/**
 * The file key of an age file, from its beginning alone: for files that are not held in memory as a whole.
 * @param total how long the file is
 * @throws Problem as `decrypt` does
 */
export async function fileKeyOf(start: Uint8Array, total: number, key: PackKey): Promise<Uint8Array> {
  assertBearable(start, total);
  const decrypter = decrypterFor(key);
  try {
    return await decrypter.decryptHeader(start.subarray(0, lookOutside(start).headerBytes));
  } catch (error) {
    throw whyNot(error, start, key, total);
  }
}

function decrypterFor(key: PackKey): Decrypter {
  const decrypter = new Decrypter();
  try {
    if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
    else if ('identity' in key) decrypter.addIdentity(key.identity);
    else for (const identity of key.identities) decrypter.addIdentity(identity);
  } catch {
    throw refused('This is not a key that opens packs.', 'Choose the key file that was made for you.');
  }
  return decrypter;
}

function whyNot(error: unknown, bytes: Uint8Array, key: PackKey, total: number): Problem {
  const message = error instanceof Error ? error.message : '';
  if (!/no identity matched|passphrase/iu.test(message))
    return lookOutside(bytes).wholeBytes === undefined ? cutShort(total) : damaged();
  return 'passphrase' in key
    ? refused(
        'This pack could not be opened: the passphrase does not fit.',
        'Type the passphrase again as the sender told it.',
      )
    : notForThisKey(bytes);
}
