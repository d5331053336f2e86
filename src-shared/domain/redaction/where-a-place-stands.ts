import type { Candidate } from './candidates.ts';
import { isFunctionWord, isRelationWord, PERSON_VERBS, TITLES } from './dictionary/word-classes.ts';
import type { Reading } from './reading.ts';
import { originalRange } from './text/fold.ts';
import type { Token } from './text/tokens.ts';
import type { Proposal, SpanKind } from './types.ts';
import { isDayOrMonth, isUsualWord } from './usual-capitals.ts';
import { isCommonWord } from './words/ordinary-words.ts';
import { isShorthand } from './words/shorthand.ts';

/*
 * Where capitals say nothing, the sentence does: behind "at", "outside" or "works for" stands a place or a body. Of the
 * ordinary words there ("at home", "behind the door") the tagger suspects fewer than one in thirty at all, so that there its
 * faintest suspicion is enough: "at the vine", "outside little stars", "behind karim's fabrics".
 */

const listed = (words: string) => new Set(words.split(' '));

/** Behind these from a faint suspicion on, behind the others from a little more. */
const PLACE_WORDS = listed(
  'at outside behind near nr opposite above inside past beside attends attended attending joined joins',
);
const OTHER_LEADS = listed(
  'in from on off round under via through visit visited rang ring phoned called emailed tried',
);
const WEAK_LEADS = listed('with w by into towards');
const FAINT = 0.02;
const LITTLE = 0.04;
const SOME = 0.08;

/** "To" and "for" lead to a place or body only behind these. */
const BEFORE_TO = listed(
  'referred went going goes go gone moved moving taken took takes walked drove over round back off up down been returned close next transferred invited close popped driven sent ran headed',
);
const BEFORE_FOR = listed(
  'works work working worked shift shifts job drives driving drove plays played playing volunteers volunteering trial trials signed trains training cleans delivers delivering runs ran',
);

/** The most words of one name. */
const LONGEST = 5;

/** From here on a word behind the first goes with it, and even shorthand and a title are part of the name. */
const FURTHER_WORD = 0.02;
const ANYHOW = 0.1;

const NAMELESS = new Set<SpanKind>(['date', 'age', 'other']);

/** Small words and figures that a name may hold. */
const INSIDE = /^(?:of|the|and|&|n|4|u|2|s|st)$/;

/** Places and bodies in notes without capitals, and in headings that are all capitals, by where they stand. */
export function fromPlaceSlots(
  { folded, tokens, letterCaseAt, isPhrase, isProtected }: Reading,
  proposals: readonly Proposal[],
): Candidate[] {
  const shares = new Map<number, number>();
  for (const { kind, shares: own } of proposals)
    if (!NAMELESS.has(kind)) for (const [start, share] of own ?? []) shares.set(start, share);
  const shareOf = (token: Token) =>
    token.shape === 'digits' ? 0 : (shares.get(originalRange(folded, token.start, token.end).start) ?? 0);
  const isEnd = (token: Token) =>
    isGrammar(token) || (shareOf(token) < ANYHOW && isUsualEnd(token) && !INSIDE.test(token.word));
  const out: Candidate[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const first = tokens[index];
    if (first?.gap !== ' ' || letterCaseAt(first) === 'mixed' || isEnd(first) || first.shape === 'digits')
      continue;
    const least = leastBehind(tokens, index);
    if (least === undefined) continue;
    const run = [first];
    for (let at = index + 1; run.length < LONGEST; at++) {
      const token = tokens[at];
      if (!token || !/^[ '’-]$/.test(token.gap) || isEnd(token)) break;
      run.push(token);
    }
    // "IN THE MATTER OF DENE", but "at day lewis": only a word of place brings the words along that nobody suspects.
    const from =
      least === FAINT
        ? 0
        : run.findIndex((token) => shareOf(token) >= FURTHER_WORD || !isCommonWord(token.word));
    const until = run.findLastIndex((token) => shareOf(token) >= FURTHER_WORD);
    const own = run.slice(Math.max(0, from), until + 1);
    const [opening, closing] = [own[0], own.at(-1)];
    const isName =
      opening &&
      closing &&
      !(isShorthand(opening.word) || PERSON_VERBS.has(opening.word)) &&
      own.some(
        (token) =>
          shareOf(token) >= least && !isUsualWord(token.word) && !isProtected(token.start, token.end),
      ) &&
      !isPhrase(opening.start, closing.end);
    if (isName)
      out.push({
        ...originalRange(folded, opening.start, closing.end),
        kind: 'organisation',
        source: 'proposer',
        certainty: 'doubtful',
      });
  }
  return out;
}

/** How much suspicion is enough for the word at this place; undefined where no place or body is to be expected. */
function leastBehind(tokens: readonly Token[], index: number): number | undefined {
  const at = index - (tokens[index - 1]?.word === 'the' ? 2 : 1);
  const lead = tokens[at]?.word ?? '';
  const before = tokens[at - 1]?.word ?? '';
  if (PLACE_WORDS.has(lead)) return FAINT;
  if (OTHER_LEADS.has(lead)) return LITTLE;
  if (WEAK_LEADS.has(lead)) return SOME;
  if ((lead === 'to' && BEFORE_TO.has(before)) || (lead === 'for' && BEFORE_FOR.has(before))) return LITTLE;
  return undefined;
}

const isGrammar = ({ word }: Token) =>
  !INSIDE.test(word) && (isFunctionWord(word) || isRelationWord(word) || isDayOrMonth(word));

const isUsualEnd = ({ word }: Token) =>
  PERSON_VERBS.has(word) || TITLES.has(word) || isShorthand(word) || /^\d/.test(word);
