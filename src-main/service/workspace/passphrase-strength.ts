import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { Problem } from '../problem.ts';

let loaded: Promise<ZxcvbnFactory> | undefined;

/** Its word lists are read when a passphrase is first judged: opening a workspace asks for none. */
async function loadFactory(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
    maxLength: 128,
  });
}

const LABELS = ['Guessed at once', 'Guessed easily', 'Could be guessed', 'Good', 'Strong'] as const;
/** What a workspace asks for at least. */
export const NEEDED_SCORE = 3;

/** What anybody who knows the work would try first: the field's words, seasons, months and days. */
const FIELD_WORDS =
  'child children childs young people person persons practice review reviews reviewer audit audits auditor safeguarding social work worker workers council county borough city district unitary quality assurance moderation moderator grade grades outstanding good recommendation recommendations case cases family families care leaver leavers plan plans protection first services service team manager head lead early help fostering adoption school director ofsted plumbline password passphrase passwort secret workspace welcome letmein spring summer autumn winter january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday demo test the and of for in our my we'.split(
    ' ',
  );
/** Letters that have to be left when the words that anybody would try are taken out. */
const FEWEST_OWN_LETTERS = 6;

const lettersOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** How many letters of it are in no word that somebody who knows the place and the field would try. */
function ownLetters(passphrase: string, ownWords: readonly string[]): number {
  const known = new Set([...FIELD_WORDS, ...ownWords.flatMap(lettersOf)]);
  const squeezed = new Set(ownWords.map((word) => lettersOf(word).join('')));
  return lettersOf(passphrase)
    .filter((word) => !known.has(word) && !squeezed.has(word))
    .reduce((sum, word) => sum + word.length, 0);
}

/**
 * How hard a passphrase is to guess (zxcvbn, 0 to 4), with advice in plain words.
 * @param ownWords names of the council, the workspace and the person: they and the field's words count for nothing
 */
export async function passphraseStrength(
  passphrase: string,
  ownWords: readonly string[] = [],
): Promise<{
  score: number;
  label: string;
  advice: string;
  isEnough: boolean;
}> {
  loaded ??= loadFactory();
  const factory = await loaded;
  const { score: found, feedback } = factory.check(passphrase, [...FIELD_WORDS, ...ownWords]);
  const isAllKnown = /\p{L}/u.test(passphrase) && ownLetters(passphrase, ownWords) < FEWEST_OWN_LETTERS;
  const score = isAllKnown ? Math.min(found, NEEDED_SCORE - 1) : found;
  const isEnough = score >= NEEDED_SCORE && passphrase.length >= 10;
  const advice = isEnough
    ? 'Nobody can reset it for you: keep the recovery code somewhere safe.'
    : [
        isAllKnown ? 'Names of the place and words of the work are tried first.' : '',
        feedback.warning,
        ...feedback.suggestions,
        'Four or more unrelated words make a good passphrase.',
      ]
        .filter(Boolean)
        .slice(0, 2)
        .join(' ');
  return { score, label: LABELS[score] ?? LABELS[0], advice, isEnough };
}

/** @throws Problem on a passphrase that could be guessed, with what would make it a better one */
export async function refuseGuessable(passphrase: string, ownWords: readonly string[]): Promise<void> {
  const strength = await passphraseStrength(passphrase, ownWords);
  if (!strength.isEnough)
    throw new Problem('This passphrase could be guessed.', {
      kept: 'Nothing was made or changed.',
      next: strength.advice,
    });
}
