import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import { type Gazetteer, WORD_CLASS } from './gazetteer/gazetteer.ts';
import { hashPair, hashString } from './hashing.ts';
import type { Token } from './tokens.ts';
import type { WinkWord } from './wink.ts';

/** What the tagger looks at for each token of one text, as numbers. */
export interface Sight {
  readonly length: number;
  readonly word: Uint32Array;
  readonly shape: Uint32Array;
  readonly partOfSpeech: Uint32Array;
  readonly classes: Uint32Array;
  readonly flags: Uint32Array;
  /** How the whole text is written: length of its sentences and share of numbers, in coarse steps. */
  readonly register: number;
}

const KNOWN = 1;
const CARE = 2;
const SENTENCE_START = 4;
const LINE_START = 8;
const CAPITAL_ELSEWHERE = 16;
const LOWER_ELSEWHERE = 32;
const AFTER_TITLE_ELSEWHERE = 64;
const REPEATED = 128;
const ORDINARY = 256;
const COMMON = 512;

/** How ordinary a word is: in wink's lexicon, in the word list, among its commonest, a word of practice. */
const ORDINARINESS = KNOWN | ORDINARY | COMMON | CARE;

const CASE_WINDOW = 25;

/** Gathers what is known of each token: its word, shape, part of speech, lists that hold it, and its other uses in the text. */
export function look(tokens: readonly Token[], winkWords: readonly WinkWord[], gazetteer: Gazetteer): Sight {
  const { length } = tokens;
  const sight: Sight = {
    length,
    word: new Uint32Array(length),
    shape: new Uint32Array(length),
    partOfSpeech: new Uint32Array(length),
    classes: new Uint32Array(length),
    flags: new Uint32Array(length),
    register: registerOf(tokens),
  };
  const uses = usesInText(tokens, gazetteer);
  const modes = caseModes(tokens);
  let next = 0;
  tokens.forEach((token, index) => {
    while (next < winkWords.length && (winkWords[next]?.end ?? 0) <= token.start) next++;
    const wink = winkWords[next];
    const covers = wink !== undefined && wink.start < token.end;
    const classes = gazetteer(token.normal);
    let flags = uses.get(token.normal) ?? 0;
    if (covers && wink.isKnown) flags |= KNOWN;
    if (isOrdinaryWord(token.normal)) flags |= isCommonWord(token.normal) ? ORDINARY | COMMON : ORDINARY;
    if (isOrdinaryTerm(token.normal)) flags |= CARE;
    if (token.startsSentence) flags |= SENTENCE_START;
    if (token.startsLine) flags |= LINE_START;
    sight.word[index] = hashString(token.normal, 0);
    sight.shape[index] = hashPair(hashString(shapeOf(token.surface), 1), modes[index] ?? 0);
    sight.partOfSpeech[index] = covers ? hashString(wink.partOfSpeech + wink.entity, 2) : 0;
    sight.classes[index] = classes;
    sight.flags[index] = flags;
  });
  return sight;
}

/** Runs of capitals, small letters and digits: "Xx", "X", "dd", "dX" ...; a run counts up to 2, of digits up to 5. */
export function shapeOf(surface: string): string {
  let shape = '';
  let run = 0;
  for (const char of surface.length > 12 ? surface.slice(0, 12) : surface) {
    const kind = kindOfChar(char);
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= (kind === 'd' ? 5 : 2)) shape += kind;
  }
  return shape;
}

function kindOfChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return 'd';
  if (code < 128) return char;
  const lower = char.toLowerCase();
  if (lower !== char) return 'X';
  return char.toUpperCase() !== char ? 'x' : 'o';
}

/** Tells notes from prose and prose from judgments, coarsely: 0 to 15. */
function registerOf(tokens: readonly Token[]): number {
  let sentences = 0;
  let words = 0;
  let numbers = 0;
  for (const token of tokens) {
    if (!token.isWord) continue;
    words++;
    if (token.startsSentence) sentences++;
    if (token.surface >= '0' && token.surface < ':') numbers++;
  }
  if (words < 30) return 0;
  const length = words / Math.max(1, sentences);
  const share = numbers / words;
  return (
    (length < 8 ? 0 : length < 14 ? 1 : length < 20 ? 2 : 3) * 4 +
    (share < 0.01 ? 0 : share < 0.03 ? 1 : share < 0.06 ? 2 : 3)
  );
}

const isCapital = (token: Token) => kindOfChar(token.surface.charAt(0)) === 'X';

/** How capitals are used around each token: 0 hardly at all, 1 as in prose, 2 nearly everywhere. */
function caseModes(tokens: readonly Token[]): Uint8Array {
  const words = new Uint32Array(tokens.length + 1);
  const capitals = new Uint32Array(tokens.length + 1);
  tokens.forEach((token, index) => {
    const first = kindOfChar(token.surface.charAt(0));
    const counts = token.isWord && (first === 'x' || first === 'X') ? 1 : 0;
    words[index + 1] = (words[index] ?? 0) + counts;
    capitals[index + 1] = (capitals[index] ?? 0) + (counts && first === 'X' ? 1 : 0);
  });
  const modes = new Uint8Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    const from = Math.max(0, index - CASE_WINDOW);
    const to = Math.min(tokens.length, index + CASE_WINDOW + 1);
    const total = (words[to] ?? 0) - (words[from] ?? 0);
    const share = total === 0 ? 0 : ((capitals[to] ?? 0) - (capitals[from] ?? 0)) / total;
    modes[index] = share < 0.015 ? 0 : share < 0.6 ? 1 : 2;
  }
  return modes;
}

/** What the rest of the text tells of a word: it is also written small, capital in mid-sentence, after a title, or often. */
function usesInText(tokens: readonly Token[], gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (!token.isWord) return;
    const seen = uses.get(token.normal);
    let flags = seen === undefined ? 0 : seen | REPEATED;
    if (!isCapital(token)) flags |= LOWER_ELSEWHERE;
    else if (!token.startsSentence) flags |= CAPITAL_ELSEWHERE;
    if (followsTitle(tokens, index, gazetteer)) flags |= AFTER_TITLE_ELSEWHERE;
    uses.set(token.normal, flags);
  });
  return uses;
}

function followsTitle(tokens: readonly Token[], index: number, gazetteer: Gazetteer): boolean {
  let before = tokens[index - 1];
  if (before?.surface === '.') before = tokens[index - 2];
  return before !== undefined && (gazetteer(before.normal) & WORD_CLASS.title) !== 0;
}

const OUTSIDE = 0x5f5f5f5f;

/** Most features that one token can have. */
export const MOST_FEATURES = 72;

/**
 * Writes the hashes of a token's features into `into` and returns how many there are.
 *
 * Only hashes leave this function: no word of a training text can be read from the weights.
 */
export function writeFeatures(
  sight: Sight,
  tokens: readonly Token[],
  index: number,
  into: Uint32Array,
): number {
  const { word, shape, partOfSpeech, classes, flags } = sight;
  const token = tokens[index];
  if (!token) return 0;
  let count = 0;
  const put = (template: number, value: number) => {
    into[count++] = hashPair(value, template * 0x9e3779b1);
  };
  const at = (values: Uint32Array, offset: number) => {
    const position = index + offset;
    return position < 0 || position >= sight.length ? OUTSIDE : (values[position] ?? OUTSIDE);
  };
  const w0 = at(word, 0);
  const w1 = at(word, 1);
  const w2 = at(word, 2);
  const p1 = at(word, -1);
  const p2 = at(word, -2);
  const s0 = at(shape, 0);
  const s1 = at(shape, 1);
  const sp1 = at(shape, -1);
  const c0 = at(classes, 0);
  const f0 = at(flags, 0);
  const known = f0 & ORDINARINESS;
  const doc = f0 & (CAPITAL_ELSEWHERE | LOWER_ELSEWHERE | AFTER_TITLE_ELSEWHERE | REPEATED);
  const start = f0 & (SENTENCE_START | LINE_START);
  const kind = hashPair(hashPair(c0, known), s0);

  put(1, 0);
  put(2, w0);
  put(3, w1);
  put(4, p1);
  put(5, w2);
  put(6, p2);
  put(7, hashPair(p1, w0));
  put(8, hashPair(w0, w1));
  put(9, hashPair(p2, p1));
  put(10, hashPair(w1, w2));
  put(11, hashPair(p1, w1));
  put(12, hashPair(p1, kind));
  put(13, hashPair(w1, kind));
  put(14, s0);
  put(15, hashPair(s0, start));
  put(16, hashPair(sp1, s0));
  put(17, hashPair(s0, s1));
  put(18, hashPair(hashPair(sp1, s0), s1));
  put(19, hashPair(at(shape, -2), hashPair(sp1, s0)));
  put(20, hashPair(hashPair(s0, s1), at(shape, 2)));
  put(21, hashPair(w0, s0));
  put(22, kind);
  put(23, hashPair(kind, start));
  put(24, hashPair(kind, doc));
  put(25, hashPair(doc, hashPair(s0, start)));
  const pos0 = at(partOfSpeech, 0);
  const posBefore = at(partOfSpeech, -1);
  const posAfter = at(partOfSpeech, 1);
  put(26, hashPair(pos0, s0));
  put(27, hashPair(posBefore, hashPair(pos0, known)));
  put(28, hashPair(hashPair(pos0, known), posAfter));
  put(29, hashPair(posBefore, hashPair(pos0, posAfter)));
  put(30, hashPair(pos0, hashPair(c0, known)));
  const kindOf = (offset: number) => hashPair(at(classes, offset), at(flags, offset) & ORDINARINESS);
  const before = kindOf(-1);
  const after = kindOf(1);
  put(31, hashPair(before, kind));
  put(32, hashPair(kind, after));
  put(33, hashPair(before, hashPair(hashPair(c0, known), after)));
  put(34, hashPair(kindOf(-2), hashPair(before, hashPair(c0, known))));
  put(35, hashPair(hashPair(c0, known), hashPair(after, kindOf(2))));
  put(36, hashPair(p1, posAfter));
  put(37, hashPair(posBefore, w1));
  put(38, hashPair(at(word, -3), 0));
  put(39, hashPair(at(word, 3), 0));
  put(40, hashPair(p2, hashPair(p1, known)));
  const register = sight.register + 1;
  put(50, register);
  put(51, hashPair(kind, register));
  put(52, hashPair(hashPair(pos0, known), register));
  put(53, hashPair(w0, register));
  put(41, hashPair(hashPair(w1, w2), known));

  const { normal } = token;
  const size = normal.length;
  if (token.isWord) {
    put(42, hashString(normal.slice(0, 3), 3));
    put(43, hashString(normal.slice(-3), 4));
    put(44, hashPair(hashString(normal.slice(-2), 5), kind));
    put(45, hashString(normal.slice(-4), 6));
    put(46, hashString(normal.slice(0, 4), 7));
    put(47, hashPair(Math.min(size, 12), kind));
    if (!(f0 & KNOWN)) {
      put(48, hashString(normal.slice(0, 2), 8));
      const last = Math.min(size, 16) - 2;
      for (let from = 0; from < last; from++) put(49, hashString(normal.slice(from, from + 3), 9));
    }
  }
  return count;
}
