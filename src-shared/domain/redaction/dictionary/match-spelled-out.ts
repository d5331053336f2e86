import type { Token } from '../text/tokens.ts';
import { isCommonWord } from '../words/ordinary-words.ts';
import type { Dictionary } from './build-dictionary.ts';
import type { Variant } from './entities.ts';
import type { Hit } from './hit.ts';

const LONGEST = 24;

/** "D a y o", "t-e-m-i": a known name letter by letter; "Loh-wen-a", "JOW-un": one sounded out. */
export function matchSpelledOut(
  at: number,
  tokens: readonly Token[],
  dictionary: Dictionary,
  hits: Hit[],
): void {
  const first = tokens[at];
  if (!first || first.shape === 'digits') return;
  const hit =
    first.word.length === 1 ? letterByLetter(at, tokens, dictionary) : soundedOut(at, tokens, dictionary);
  if (hit) hits.push(hit);
}

function letterByLetter(at: number, tokens: readonly Token[], dictionary: Dictionary): Hit | undefined {
  let joined = '';
  let best: Hit | undefined;
  for (let i = at; i < Math.min(tokens.length, at + LONGEST); i++) {
    const token = tokens[i];
    if (token?.word.length !== 1 || (i > at && !/^(?:[ .,-]|, |\. | - )$/.test(token.gap))) break;
    joined += token.word;
    if (joined.length < 3) continue;
    const variant = nameVariant(joined, dictionary);
    if (variant) best = hitOf(at, i, tokens, variant);
  }
  return best;
}

/** Consonants by sound, vowels left out: what a name and its sounding-out have in common. */
function skeletonOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ck|q|x|c/g, 'k')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');
}

const skeletons = new WeakMap<Dictionary, Map<string, Variant>>();

function skeletonsOf(dictionary: Dictionary): Map<string, Variant> {
  const known = skeletons.get(dictionary);
  if (known) return known;
  const made = new Map<string, Variant>();
  for (const word of dictionary.nameWords) {
    const variant = word.length > 3 ? nameVariant(word, dictionary) : undefined;
    const skeleton = skeletonOf(word);
    if (variant && skeleton.length > 1 && !made.has(skeleton)) made.set(skeleton, variant);
  }
  skeletons.set(dictionary, made);
  return made;
}

function soundedOut(at: number, tokens: readonly Token[], dictionary: Dictionary): Hit | undefined {
  if (tokens[at]?.gap === '-') return undefined;
  let last = at;
  let joined = tokens[at]?.word ?? '';
  while (last < at + 5 && tokens[last + 1]?.gap === '-' && tokens[last + 1]?.shape !== 'digits') {
    last++;
    joined += tokens[last]?.word ?? '';
  }
  const pieces = tokens.slice(at, last + 1);
  if (pieces.length < 2 || joined.length > LONGEST) return undefined;
  if (pieces.every(({ word }) => isCommonWord(word) && word.length > 2)) return undefined;
  const exact = nameVariant(joined, dictionary);
  const variant = exact ?? skeletonsOf(dictionary).get(skeletonOf(joined));
  if (!variant) return undefined;
  const name = variant.words.join('');
  const isNear = exact !== undefined || (name[0] === joined[0] && Math.abs(name.length - joined.length) <= 4);
  return isNear ? hitOf(at, last, tokens, variant) : undefined;
}

function nameVariant(word: string, dictionary: Dictionary): Variant | undefined {
  return dictionary.root.next
    .get(word)
    ?.here.find(
      ({ part, strength }) =>
        (part === 'given' || part === 'surname' || (part === 'place' && word.length > 3)) &&
        strength !== 'letter',
    );
}

function hitOf(first: number, last: number, tokens: readonly Token[], variant: Variant): Hit {
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    entities: [variant.entity],
    certainty: 'likely',
    exact: false,
    part: variant.part,
    ending: '',
    words: last - first + 1,
  };
}
