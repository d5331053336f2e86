import type { FoldedText } from '../text/fold.ts';
import type { LetterCase } from '../text/letter-case.ts';
import type { Token } from '../text/tokens.ts';
import type { Certainty } from '../types.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import type { Dictionary } from './build-dictionary.ts';
import { nameEvidence, type Surroundings } from './context.ts';
import type { VariantNode } from './dictionary-builder.ts';
import type { Variant } from './entities.ts';
import { gapsFit } from './gaps-fit.ts';
import type { Hit } from './hit.ts';
import { initialsEvidence, letterEvidence } from './initials-evidence.ts';
import { matchBrokenWord, matchCompact, matchHandles, matchLastFigures } from './match-numbers.ts';
import { matchSpelledOut } from './match-spelled-out.ts';
import { intendedWords } from './one-edit.ts';
import { mayBeScanned, scannedForm } from './scanned-words.ts';
import { soundOf } from './sounds.ts';
import { BEFORE_A_NOUN, POSSESSED, SUBJECTS } from './word-classes.ts';

interface Reading {
  readonly word: string;
  readonly how: 'exact' | 'plural' | 'slip' | 'scanned' | 'sounded' | 'verb-like';
}

interface Path {
  readonly node: VariantNode;
  readonly next: number;
  readonly slips: number;
  readonly plural: boolean;
  /** An ordinary word that may be a name with an "s" behind it: "hopes". */
  readonly isVerbLike: boolean;
  /** Letters and figures that a scanner mixed up: no ordinary word can be meant. */
  readonly isScanned: boolean;
  /** Words that only sound like a name, and words that no dictionary has: the first need one of the second beside them. */
  readonly sounded: number;
  readonly unlisted: number;
}

const GAP_REVERSED = /^(?:[\s.,'_-]*|\/)$/;
const MAX_WORDS = 12;

/** Finds every variant of the dictionary; overlapping hits are left in. */
export function matchDictionary(
  folded: FoldedText,
  tokens: readonly Token[],
  dictionary: Dictionary,
  surroundings: Omit<Surroundings, 'isName'> & {
    readonly letterCaseAt: (token: Token) => LetterCase;
  },
): Hit[] {
  const hits: Hit[] = [];
  const readings = readingsOf(dictionary);
  const around: Surroundings = {
    ...surroundings,
    isName: (word) => dictionary.nameWords.has(word) && !isOrdinaryWord(word),
  };
  const withoutCapitals: Surroundings = { ...around, isCased: false };
  tokens.forEach((token, at) => {
    const here = surroundings.letterCaseAt(token) === 'mixed' ? around : withoutCapitals;
    matchNames(at, tokens, dictionary, readings, here, hits);
    matchHandles(at, tokens, dictionary, hits);
    matchBrokenWord(at, tokens, dictionary, hits);
    matchSpelledOut(at, tokens, dictionary, hits);
    if (dictionary.compact.size > 0) {
      matchCompact(at, tokens, dictionary, hits);
      matchLastFigures(at, tokens, dictionary, hits);
    }
  });
  if (folded.text.length > 0) hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return hits;
}

type ReadingsOf = (token: Token) => readonly Reading[];

function readingsOf(dictionary: Dictionary): ReadingsOf {
  const remembered = new Map<string, readonly Reading[]>();
  return ({ word }) => {
    const known = remembered.get(word);
    if (known) return known;
    const readings: Reading[] = [{ word, how: 'exact' }];
    if (word.length > 3 && word.endsWith('s')) {
      const singular = word.slice(0, -1);
      if (dictionary.nameWords.has(singular) && !isCommonWord(word))
        readings.push({ word: singular, how: 'plural' });
      else if (dictionary.nameWords.has(singular)) readings.push({ word: singular, how: 'verb-like' });
      else if (word.endsWith('es') && dictionary.nameWords.has(word.slice(0, -2)) && !isCommonWord(word))
        readings.push({ word: word.slice(0, -2), how: 'plural' });
    }
    if (!dictionary.nameWords.has(word)) {
      for (const intended of intendedWords(word, dictionary.misspellings)) {
        if (!readings.some((reading) => reading.word === intended))
          readings.push({ word: intended, how: 'slip' });
      }
      if (mayBeScanned(word))
        for (const intended of dictionary.scanned.get(scannedForm(word)) ?? [])
          readings.push({ word: intended, how: 'scanned' });
      if (/^[a-z]{3,20}$/.test(word) && (word.length < 6 || !isOrdinaryWord(word)))
        for (const intended of dictionary.sounds.get(soundOf(word)) ?? [])
          if (!readings.some((reading) => reading.word === intended))
            readings.push({ word: intended, how: 'sounded' });
      if (word.length > 5 && word.endsWith('s')) {
        for (const intended of intendedWords(word.slice(0, -1), dictionary.misspellings)) {
          if (!readings.some((reading) => reading.word === intended))
            readings.push({ word: intended, how: 'slip' });
        }
      }
    }
    remembered.set(word, readings);
    return readings;
  };
}

function matchNames(
  at: number,
  tokens: readonly Token[],
  dictionary: Dictionary,
  readings: ReadingsOf,
  around: Surroundings,
  hits: Hit[],
): void {
  let paths: Path[] = [
    {
      node: dictionary.root,
      next: at,
      slips: 0,
      plural: false,
      isVerbLike: false,
      isScanned: false,
      sounded: 0,
      unlisted: 0,
    },
  ];
  for (let depth = 0; depth < MAX_WORDS && paths.length > 0; depth++) {
    const onward: Path[] = [];
    for (const path of paths) {
      const token = tokens[path.next];
      if (!token || (depth > 0 && !GAP_REVERSED.test(token.gap))) continue;
      for (const reading of readings(token)) {
        const node = path.node.next.get(reading.word);
        if (!node) continue;
        const step = {
          node,
          next: path.next + 1,
          slips: path.slips + (reading.how === 'exact' || isInflected(reading) ? 0 : 1),
          plural: isInflected(reading),
          isVerbLike: path.isVerbLike || reading.how === 'verb-like',
          isScanned: path.isScanned || reading.how === 'scanned',
          sounded: path.sounded + (reading.how === 'sounded' ? 1 : 0),
          unlisted: path.unlisted + (isOrdinaryWord(token.word) ? 0 : 1),
        };
        if (step.slips > 2) continue;
        onward.push(step);
        if (node.here.length > 0) report(at, step, tokens, around, hits);
      }
    }
    paths = onward;
  }
}

const isInflected = ({ how }: Reading) => how === 'plural' || how === 'verb-like';

function report(at: number, path: Path, tokens: readonly Token[], around: Surroundings, hits: Hit[]): void {
  const first = tokens[at];
  const last = tokens[path.next - 1];
  if (!first || !last) return;
  const byStrength = path.node.here.filter((variant) => gapsFit(at, path.next, tokens, variant));
  for (const variant of bestVariants(byStrength)) {
    if (
      variant.words.length === 2 &&
      variant.words[1]?.length === 1 &&
      tokens[path.next]?.word === variant.words[0]
    )
      continue;
    const certainty = certaintyOf(variant, at, path, tokens, around);
    if (!certainty) continue;
    const ending = path.plural ? pluralOrPossessive(at, path.next, tokens) : '';
    let end = last.end;
    if (variant.tail) end = withTail(path.next, tokens, variant.tail, end);
    hits.push({
      start: first.start,
      end,
      entities: byStrength
        .filter((other) => other.strength === variant.strength)
        .map((other) => other.entity),
      certainty,
      exact: path.slips === 0,
      part: variant.part,
      ending,
      words: path.next - at,
    });
    return;
  }
}

const ORDER: Readonly<Record<Variant['strength'], number>> = {
  strong: 0,
  word: 1,
  initials: 2,
  'lower-initials': 3,
  letter: 4,
};

function bestVariants(variants: readonly Variant[]): Variant[] {
  return [...variants].sort((a, b) => ORDER[a.strength] - ORDER[b.strength]);
}

function certaintyOf(
  variant: Variant,
  at: number,
  path: Path,
  tokens: readonly Token[],
  around: Surroundings,
): Certainty | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (variant.strength === 'initials' || variant.strength === 'lower-initials')
    return path.slips > 0 ? undefined : initialsEvidence(at, path.next, tokens, around, variant);
  if (variant.strength === 'letter') return letterEvidence(at, tokens, around);
  if (path.isVerbLike) return isPossessing(at, path.next, tokens) ? 'doubtful' : undefined;
  if (path.isScanned) return 'likely';
  if (
    path.sounded > 0 &&
    (path.unlisted === 0 ||
      (variant.words.length === 1 && (first.word.length < 5 || variant.part === 'place')))
  )
    return undefined;
  if (path.slips > 0) {
    if (
      around.isProtected(first.start, tokens[path.next - 1]?.end ?? first.end) &&
      variant.words.length === 1
    )
      return undefined;
    if (
      variant.strength === 'word' &&
      variant.words.length === 1 &&
      first.shape === 'lower' &&
      (isCommonWord(variant.words[0] ?? '') || isOrdinaryWord(first.word))
    )
      return nameEvidence(at, path.next, tokens, around, variant) ? 'doubtful' : undefined;
    return variant.words.length > 1 ? 'likely' : 'doubtful';
  }
  if (variant.strength === 'word') return nameEvidence(at, path.next, tokens, around, variant);
  if (variant.part === 'place' && variant.words.length === 1) return 'likely';
  return 'certain';
}

/** "hopes room", not "he hopes to" or "her hopes". */
function isPossessing(at: number, next: number, tokens: readonly Token[]): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const following = tokens[next];
  return (
    following !== undefined &&
    following.gap === ' ' &&
    POSSESSED.has(following.word) &&
    !BEFORE_A_NOUN.has(before) &&
    !SUBJECTS.has(before)
  );
}

function pluralOrPossessive(at: number, next: number, tokens: readonly Token[]): "'s" | 's' {
  const before = tokens[at - 1]?.word;
  return before === 'the' && next - at === 1 ? 's' : "'s";
}

function withTail(next: number, tokens: readonly Token[], tail: ReadonlySet<string>, end: number): number {
  let reach = end;
  let at = next;
  const token = tokens[at];
  if (
    token &&
    token.word === 's' &&
    token.gap === "'" &&
    tokens[at + 1] &&
    tail.has(tokens[at + 1]?.word ?? '') &&
    tokens[at + 1]?.gap === ' '
  )
    at++;
  for (let i = at; i < Math.min(tokens.length, at + 5); i++) {
    const following = tokens[i];
    if (!following || !/^(?:\s{1,2}|['-])$/.test(following.gap) || !tail.has(following.word)) break;
    reach = following.end;
  }
  return reach;
}
