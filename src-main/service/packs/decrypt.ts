import { Decrypter } from 'age-encryption';
import { Problem } from '../problem.ts';

/** A pack that is not taken: what is wrong with it, and what to ask of the sender. */
export const refused = (message: string, next = 'Ask the sender to send it again.'): Problem =>
  new Problem(message, { kept: 'Nothing was taken from it, and the file was left as it is.', next });

const AGE = 'age-encryption.org/v1\n';
/** What the header of a pack of ours has at most; a stranger's may ask for gigabytes and minutes before it is known. */
const DEAREST_LOG_N = 18;
/** A header holds the stanzas of its recipients, of some 100 bytes each. */
const LONGEST_HEADER = 64 * 1024;

/**
 * Looks at the header of an age file (C2SP age: header, "Recipient stanza") before any work is done for it.
 * @throws Problem where it is no age file, cut short, or asks for more work than a pack of Plumbline's does.
 */
function assertBearable(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, LONGEST_HEADER)).toString('latin1');
  if (!start.startsWith(AGE)) {
    if (bytes.length === 0 || AGE.startsWith(start.slice(0, AGE.length)))
      throw refused('This file is empty or was cut off at its very beginning.');
    throw refused('This file is not a Plumbline pack.', 'Choose a file that ends in “.plumb”.');
  }
  if (!/\n--- [A-Za-z0-9+/]{43}\n/u.test(start)) throw cutShort(bytes.length);
  for (const [, logN = ''] of start.matchAll(/^-> scrypt [A-Za-z0-9+/]+ (\d+)$/gmu))
    if (Number(logN) > DEAREST_LOG_N)
      throw refused(
        'This pack asks for far more work than a pack of Plumbline does, so it was not opened.',
        'Ask the sender whether it really comes from them.',
      );
}

const cutShort = (bytes: number): Problem =>
  refused(
    `This pack is damaged or was cut off on its way: ${bytes.toLocaleString('en-GB')} bytes arrived.`,
    'Compare its size with the sender’s, and ask for it once more. The passphrase is not what is wrong.',
  );

/**
 * Decrypts an age file with a passphrase or an identity.
 * @throws Problem that tells a wrong passphrase, a pack for somebody else, and damage apart.
 */
export async function decrypt(
  bytes: Uint8Array,
  key: { readonly passphrase: string } | { readonly identity: string },
): Promise<Uint8Array> {
  assertBearable(bytes);
  const decrypter = new Decrypter();
  try {
    if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
    else decrypter.addIdentity(key.identity);
  } catch {
    throw refused('This is not a key that opens packs.', 'Choose the key file that was made for you.');
  }
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (!/no identity matched|passphrase/iu.test(message)) throw cutShort(bytes.length);
    throw 'passphrase' in key
      ? refused(
          'This pack could not be opened: the passphrase does not fit.',
          'Type the passphrase again as the sender told it.',
        )
      : refused(
          'This pack could not be opened: it is not for this key.',
          'Ask the sender for whom it was made.',
        );
  }
}
