import type { Candidate } from './candidates.ts';
import type { Reading } from './reading.ts';
import { originalRange } from './text/fold.ts';
import type { Token } from './text/tokens.ts';
import type { SpanKind } from './types.ts';
import { isDayOrMonth, isUsualWord } from './usual-capitals.ts';
import { isCommonWord, isOrdinaryWord } from './words/ordinary-words.ts';

/** Words before a body or a place. */
const BEFORE_A_PLACE = new Set(
  'at from in near outside behind by via attends attended attending joined join with to into round past under for is called on off now into through above opposite inside beside beyond visits visited rang via run runs ran own owns owned manages managed'.split(
    ' ',
  ),
);

/** Of them, those that nobody's name follows. */
const ONLY_PLACES_BEHIND =
  /^(?:at|in|outside|behind|near|opposite|above|inside|past|round|attends|attended|attending|joined|join)$/;

const BODIES = new Set<SpanKind>(['place', 'organisation', 'school', 'health-service', 'court']);

const isUsual = ({ word }: Token) => isUsualWord(word);

/**
 * A capital inside a sentence makes a name of a word that others would have written small: of any word that no dictionary
 * has, and of an ordinary one behind "at" or "from" or beside another capital. Shown as doubtful.
 */
export function fromCapitals(reading: Reading, found: readonly Candidate[]): Candidate[] {
  const { folded, tokens, letterCaseAt, isProtected, isPhrase } = reading;
  const goesOn = (last: number, isLed: boolean) => nextOfName(reading, last, isCapital, isLed);
  const kindAt = kindsOf(found);
  const isCapital = (token: Token | undefined): token is Token =>
    token !== undefined &&
    (token.shape === 'title' || token.shape === 'mixed') &&
    token.word.length > 1 &&
    letterCaseAt(token) === 'mixed';
  const isOwn = (token: Token) => !isUsual(token) && !isProtected(token.start, token.end);
  const out: Candidate[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    if (!isCapital(first) || first.opensSentence) continue;
    const before = tokens[index - 1];
    const lead = before?.word === 'the' ? tokens[index - 2]?.word : before?.word;
    const isLed = BEFORE_A_PLACE.has(lead ?? '') && /^ $/.test(first.gap);
    let last = index;
    let isPossessive = false;
    let isJoined = false;
    for (
      let next = goesOn(last, isLed && !isDayOrMonth(first.word));
      next > last;
      next = goesOn(last, isLed && !isDayOrMonth(first.word))
    ) {
      isPossessive ||= tokens[last + 1]?.gap === "'" && next > last + 1;
      isJoined ||= next > last + 1;
      last = next;
    }
    const run = tokens.slice(index, last + 1);
    const closing = run.at(-1) ?? first;
    index = last;
    const isTitled = first.word === 'the' && run.length > 1;
    const kinds = run.map(({ start, end }) => kindAt(originalRange(folded, start, end).start));
    const own = run.filter(isOwn);
    const isOwned =
      isPossessive && (isLed || (isOwn(closing) && !isCommonWord(closing.word))) && !isUsual(closing);
    // "in the Star and Garter": one of the two may look like somebody's name; "with Sarah and Tom" are two people.
    const isPaired =
      isJoined &&
      ONLY_PLACES_BEHIND.test(lead ?? '') &&
      own.length > 0 &&
      !kinds.every((kind) => kind === 'person');
    const isName =
      isOwned ||
      isPaired ||
      (kinds.some((kind) => kind !== undefined)
        ? isLed && kinds.every((kind) => kind === undefined || BODIES.has(kind)) && run.length < 5
        : own.some(({ word }) => !isOrdinaryWord(word)) ||
          (run.length > 1 && own.some(({ word }) => isLed || !isCommonWord(word))) ||
          (isLed && own.some(({ word }) => !isCommonWord(word))) ||
          ((isLed || isTitled) &&
            run.length > 1 &&
            !run.every((token) => isUsual(token) || isPhrase(token.start, token.end))));
    // "Ludlow East Assessment Team": what files call any team stays.
    const until = run.findLast((token, i) => kinds[i] !== undefined || !isUsual(token)) ?? closing;
    if (isName)
      out.push({
        ...originalRange(folded, first.start, until.end),
        kind: 'organisation',
        source: 'proposer',
        certainty: 'doubtful',
      });
  }
  return out;
}

/** What stands between two capitals of one name: "Star and Garter", "Jack in the Box", "Kutz 4 U". */
const JOINT = /^ (?:and|n|&|of|of the|in the|on the|by the|up and|\d) $/;

/** Where the name goes on behind a word of it: right behind it, or over a possessive or the small words of a name. */
function nextOfName(
  { folded, tokens }: Reading,
  last: number,
  isCapital: (token: Token | undefined) => boolean,
  isLed: boolean,
): number {
  const end = tokens[last]?.end ?? 0;
  for (let next = last + 1; next < Math.min(tokens.length, last + 4); next++) {
    const following = tokens[next];
    if (!following) break;
    const between = folded.lower.slice(end, following.start);
    const isLetter = following.shape === 'title' && / \d $/.test(between);
    if (!isCapital(following) && !isLetter) continue;
    const isJoined =
      /^(?:[ '’-]|['’]s? )$/.test(between) || (isLed && JOINT.test(between) && !isDayOrMonth(following.word));
    return isJoined ? next : last;
  }
  return last;
}

/** Tells the kind of the find that covers a place of the text. */
function kindsOf(found: readonly Candidate[]): (offset: number) => SpanKind | undefined {
  const kinds: SpanKind[] = [];
  for (const { start, end, kind } of found) for (let at = start; at < end; at++) kinds[at] ??= kind;
  return (offset) => kinds[offset];
}
