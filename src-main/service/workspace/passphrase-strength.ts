import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

let factory: ZxcvbnFactory | undefined;

const LABELS = ['Guessed at once', 'Guessed easily', 'Could be guessed', 'Good', 'Strong'] as const;
/** What a workspace asks for at least. */
export const NEEDED_SCORE = 3;

/** How hard a passphrase is to guess (zxcvbn, 0 to 4), with advice in plain words. */
export function passphraseStrength(passphrase: string): {
  score: number;
  label: string;
  advice: string;
  isEnough: boolean;
} {
  factory ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
    maxLength: 128,
  });
  const { score, feedback } = factory.check(passphrase);
  const isEnough = score >= NEEDED_SCORE && passphrase.length >= 10;
  const advice = isEnough
    ? 'Nobody can reset it for you: keep the recovery code somewhere safe.'
    : [feedback.warning, ...feedback.suggestions, 'Four or more unrelated words make a good passphrase.']
        .filter(Boolean)
        .slice(0, 2)
        .join(' ');
  return { score, label: LABELS[score] ?? LABELS[0], advice, isEnough };
}
