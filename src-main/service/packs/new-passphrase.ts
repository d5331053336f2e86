import { randomInt } from 'node:crypto';
import * as common from '@zxcvbn-ts/language-common';

/** Six words of a list of some 7,000: about 77 bits, and short enough to read out on the telephone. */
const WORDS = 6;

/** A random passphrase of common words, to be passed on in another way than the pack. */
export function newPassphrase(): string {
  const words = [...common.dictionary['diceware-common']].filter((word) => /^[a-z]{4,8}$/.test(String(word)));
  return Array.from({ length: WORDS }, () => words[randomInt(words.length)]).join('-');
}
