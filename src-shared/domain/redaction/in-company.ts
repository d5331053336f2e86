import type { Candidate } from './candidates.ts';
import { isFunctionWord, isRelationWord } from './dictionary/word-classes.ts';
import { type Reading, tokenAt } from './reading.ts';
import { originalRange } from './text/fold.ts';
import type { Token } from './text/tokens.ts';
import { isGivenName } from './words/known-names.ts';
import { isOrdinaryWord } from './words/ordinary-words.ts';
import { isShorthand } from './words/shorthand.ts';

/** Letters that stand for an office however they are listed: "LT / SW". */
const OFFICES = new Set(
  'sw ssw asw tm ptm atm hv gp iro pa ta ht dht hoy pc dc ds dsl sen ep ot cp la nhs ewo fsw yos yot hcp mw ca ed ey eh cin cla lac mash camhs dna wnb mum dad mgm mgf pgm pgf yp'.split(
    ' ',
  ),
);

const JOINT = /^(?:,? (?:and|n|nd|&|\+) |, | ?[/&+] ?)$/;

/**
 * Who is named in one breath with somebody: "jean and alan", "poppy n fin", "ZF and OF". A given name counts here even where
 * it is an ordinary word, and so do capitals beside somebody's capitals.
 */
export function fromCompany(text: string, reading: Reading, found: readonly Candidate[]): Candidate[] {
  const { folded, tokens } = reading;
  const isTaken = new Uint8Array(text.length + 1);
  const isPerson = new Uint8Array(text.length + 1);
  for (const { start, end, kind } of found) {
    isTaken.fill(1, start, end);
    if (kind === 'person') isPerson.fill(1, start, end);
  }
  const startOf = (token: Token) => originalRange(folded, token.start, token.end).start;
  const out: Candidate[] = [];
  const seen = new Set<Token>();
  const consider = (token: Token | undefined, beside: Token | undefined, joint: string): boolean => {
    if (!token || !beside || seen.has(token) || !JOINT.test(joint)) return false;
    const range = originalRange(folded, token.start, token.end);
    if (isTaken[range.start] === 1) return false;
    if (!isCompanion(token, beside, reading, joint)) return false;
    seen.add(token);
    out.push({ ...range, kind: 'person', source: 'pattern', certainty: 'doubtful' });
    return true;
  };
  for (const [at, token] of tokens.entries()) {
    if (isPerson[startOf(token)] !== 1) continue;
    let last: Token = token;
    for (let next = at + 1; next < Math.min(tokens.length, at + 9); next++) {
      const following = tokens[next];
      if (!following) break;
      if (isPerson[startOf(following)] === 1) break;
      const joint = folded.lower.slice(last.end, following.start);
      if (/^(?:and|n|nd)$/.test(following.word) && /^,? $/.test(joint)) continue;
      if (!consider(following, token, joint)) break;
      last = following;
    }
    const previous = tokens[at - 2];
    if (previous && /^(?:and|n|nd)$/.test(tokens[at - 1]?.word ?? ''))
      consider(previous, token, folded.lower.slice(previous.end, token.start));
    else consider(tokens[at - 1], token, folded.lower.slice(tokens[at - 1]?.end ?? 0, token.start));
  }
  return out;
}

function isCompanion(token: Token, beside: Token, reading: Reading, joint: string): boolean {
  const { word, shape } = token;
  if (isFunctionWord(word) && shape !== 'upper') return false;
  if (shape === 'upper')
    return (
      beside.shape === 'upper' &&
      word.length === 2 &&
      beside.word.length === 2 &&
      !OFFICES.has(word) &&
      /[/&+]|and|,/.test(joint)
    );
  // "Snoopz, H, Bare Gully": one letter among people.
  if (shape === 'title' && word.length === 1)
    return (
      /^, $/.test(joint) &&
      !/^[ai]$/.test(word) &&
      /^(?:, | and | & )/.test(reading.folded.lower.slice(token.end, token.end + 5))
    );
  if (isRelationWord(word) || (isShorthand(word) && !isGivenName(word))) return false;
  const isMixed = reading.letterCaseAt(token) === 'mixed';
  if (isMixed) return shape === 'title' && isGivenName(word);
  if (!isGivenName(word)) return false;
  if (!isOrdinaryWord(word)) return true;
  // "ring mum and mark the visit": an ordinary word that goes on with grammar is that word.
  const following = reading.tokens[tokenAt(reading.tokens, token.start) + 1];
  return !/,/.test(joint) && !(following && following.gap === ' ' && GOES_ON.test(following.word));
}

const GOES_ON =
  /^(?:the|a|an|his|her|their|my|our|your|this|that|it|him|them|me|us|to|be|not|for|of|up|out|off|down|on|in|with|if)$/;
