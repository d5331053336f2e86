import type { Token } from '../text/tokens.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import type { Dictionary } from './build-dictionary.ts';
import type { Entity } from './entities.ts';
import type { Hit } from './hit.ts';
import { isRelationWord, TITLES } from './word-classes.ts';

/** "paul ine": a long name with a space that doesn't belong. */
export function matchBrokenWord(
  at: number,
  tokens: readonly Token[],
  dictionary: Dictionary,
  hits: Hit[],
): void {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first || second?.gap !== ' ') return;
  const joined = first.word + second.word;
  if (joined.length < 6 || isOrdinaryWord(joined)) return;
  // "fern hill" for Fernhill: words of every day stand for a place more often than for a person.
  const areOrdinary = isOrdinaryWord(first.word) && isOrdinaryWord(second.word);
  const variant = dictionary.root.next
    .get(joined)
    ?.here.find(({ part, strength }) =>
      areOrdinary
        ? part === 'place' && strength === 'strong' && first.word.length > 2 && second.word.length > 2
        : part === 'given' || part === 'surname' || part === 'place',
    );
  if (variant)
    hits.push({
      start: first.start,
      end: second.end,
      entities: [variant.entity],
      certainty: 'likely',
      exact: false,
      part: variant.part,
      ending: '',
      words: 2,
    });
}

/** Words of computing that end in digits: "sha256" is no user name of somebody called Sha. */
const NO_HANDLE = /^(?:sha(?:1|2|3|224|256|384|512)|md5|utf(?:8|16|32)|iso\d+|mp[34]|base64|covid19)$/;

/** "jsmith82": a known handle with digits behind it, or glued to other letters by case. */
export function matchHandles(
  at: number,
  tokens: readonly Token[],
  dictionary: Dictionary,
  hits: Hit[],
): void {
  const token = tokens[at];
  if (!token || token.word.length < 4 || token.word.length > 60 || NO_HANDLE.test(token.word)) return;
  const bare = /^([\p{L}]{3,40})\d{1,6}\p{L}{0,2}$/u.exec(token.word)?.[1];
  if (!bare || isRelationWord(bare) || TITLES.has(bare)) return;
  const variant = dictionary.root.next
    .get(bare)
    ?.here.find((one) => one.part !== 'initials' && one.part !== 'place');
  if (!variant || (isOrdinaryWord(bare) && variant.part !== 'handle')) return;
  hits.push({
    start: token.start,
    end: token.end,
    entities: [variant.entity],
    certainty: 'likely',
    exact: true,
    part: 'handle',
    ending: '',
    words: 1,
  });
}

/** "tag at 58;": the number of a house that the record holds, alone; no hour, and no minute that anybody writes alone. */
function matchHouseNumber(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  dictionary: Dictionary,
  hits: Hit[],
): void {
  if (before?.word !== 'at' || !/^(?:2[5-9]|[3-9]\d|\d{3,4})[a-z]?$|^\d+[a-z]$/.test(token.word)) return;
  if (after && !/^[.,;:)\n]/.test(after.gap)) return;
  const variant = dictionary.root.next.get('no')?.next.get(token.word)?.here[0];
  if (variant)
    hits.push({
      start: token.start,
      end: token.end,
      entities: [variant.entity],
      certainty: 'likely',
      exact: true,
      part: 'number',
      ending: '',
      words: 1,
    });
}

/** "...318", "ending 4417", "the 441 number": the last figures of a number that the record holds. */
export function matchLastFigures(
  at: number,
  tokens: readonly Token[],
  dictionary: Dictionary,
  hits: Hit[],
): void {
  const token = tokens[at];
  if (!token) return;
  matchHouseNumber(token, tokens[at - 1], tokens[at + 1], dictionary, hits);
  if (!/^\d{3,6}$/.test(token.word)) return;
  const isTail =
    /(?:\.{2,}|…|\*{2,}|x{2,}) ?$/.test(token.gap) ||
    /^(?:ending|ends|end|last|xxx+)$/.test(tokens[at - 1]?.word ?? '') ||
    (/^(?:in|with|digits|three|four)$/.test(tokens[at - 1]?.word ?? '') &&
      /^(?:ending|ends|last|three|four|3|4)$/.test(tokens[at - 2]?.word ?? ''));
  if (!isTail) return;
  for (const [number, entity] of dictionary.compact)
    if (number.length > token.word.length + 2 && number.endsWith(token.word)) {
      hits.push({
        start: token.start,
        end: token.end,
        entities: [entity],
        certainty: 'likely',
        exact: true,
        part: 'number',
        ending: '',
        words: 1,
      });
      return;
    }
}

const COMPACT_GAP = /^[\s.\-/_()+:]{0,4}$/;

/** Letters that a scanner or a hurried hand puts for digits, in a run that is otherwise one of digits. */
function withDigits(run: string): string {
  return /^[\doilsb]+$/.test(run) && /\d{4}/.test(run)
    ? run.replace(/o/g, '0').replace(/[il]/g, '1').replace(/s/g, '5').replace(/b/g, '8')
    : run;
}

/** Numbers and references, however they are spaced. */
export function matchCompact(
  at: number,
  tokens: readonly Token[],
  dictionary: Dictionary,
  hits: Hit[],
): void {
  const first = tokens[at];
  if (!first) return;
  let joined = '';
  let best: { end: number; entity: Entity; words: number } | undefined;
  for (let i = at; i < tokens.length && i < at + 13; i++) {
    const token = tokens[i];
    if (!token || (i > at && !COMPACT_GAP.test(token.gap))) break;
    joined += token.word;
    if (joined.length > dictionary.longestCompact) break;
    const entity = dictionary.compact.get(joined) ?? dictionary.compact.get(withDigits(joined));
    if (entity) best = { end: token.end, entity, words: i - at + 1 };
  }
  if (best)
    hits.push({
      start: first.start,
      end: best.end,
      entities: [best.entity],
      certainty: 'certain',
      exact: true,
      part: 'number',
      ending: '',
      words: best.words,
    });
}
