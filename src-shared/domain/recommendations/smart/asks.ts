import { type VerbKind, verbOf } from './action-verbs.ts';
import { sentencesOf, type Word, wordsInPlace } from './wording.ts';

/** One thing that a recommendation asks somebody to do. */
export interface Ask {
  readonly verb: string;
  readonly kind: VerbKind;
  /** `head` begins a sentence's request, `joined` is a further one beside it, `nested` serves another. */
  readonly link: 'head' | 'joined' | 'nested';
  /** The verb's text up to the next request, tidied, verb included. */
  readonly text: string;
  /** The same without the verb. */
  readonly object: string;
  /** From the start of its sentence up to the end of its text. */
  readonly lead: string;
  readonly sentence: number;
}

const MODALS = new Set(['to', 'will', 'should', 'must', 'shall', 'please', 'would', 'can']);
const PASSIVE = new Set(['be', 'been', 'being', 'is', 'are', 'get', 'gets']);
const STATES = new Set(['is', 'are', 'get', 'gets']);
const SUBORDINATORS = new Set(
  'before when if until after who which where whether how while because'.split(' '),
);
const JOINERS = new Set(['and', 'then', '&', 'also', 'plus', 'or']);
const SKIPPED = new Set(
  'also then please now next first firstly secondly finally always still jointly again either not both urgently'.split(
    ' ',
  ),
);
const NOUN_TOO = new Set(
  (
    'plan work support report record contact visit review file test map sample list place move fund place check score set ' +
    'note document share feedback copy log rate use order book brief measure help question challenge track run read trial ' +
    'pilot audit schedule purchase match survey supervision address focus value stress present open start name call fix ' +
    'close progress issue design file plot screen message'
  ).split(' '),
);
const AFTER_VERB = new Set(
  (
    'the a an his her their its each all any both what which who whether how that this these those with him them it to ' +
    'out up on for every one two three four five six at about back into mother father mum dad child children parents'
  ).split(' '),
);
/** What follows says why, or how it will be known, and asks for nothing further. */
const PURPOSE =
  /(?:,? so (?:that|he|she|they|we|it|the|a|his|her|their)\b|\bin order (?:to|that)\b|\bbecause\b|\bwhich (?:will|should)\b|\b(?:success|evidence|evidenced by|measure|outcome|impact):).*$/i;
const COMMENTARY =
  /^(?:this|these|it|that|evidence|evidenced|success|measure|measured|outcome|impact|copy|reason|rationale|lead|owner|responsible)\b(?! sw\b)/i;
const RECOMMENDING =
  /^(?:(?:it is |i |we |[a-z]{3,12} |the (?:[a-z]{3,15} )?(?:review|panel|jury|inspectors?|inspectorate|ombudsman|coroner|committee|commission|report|reviewer) )?(?:would |strongly |therefore |also )*(?:recommend(?:ed|s|ation)?|suggest(?:ed)?|advise[ds]?)(?: is)?(?: that|:)|(?:it is |i |we )?(?:would |strongly |therefore )*(?:recommend(?:ed|s|ation)?|suggest(?:ed)?|advise[ds]?)(?: is)?|recommendation:|action:|rec \d{1,2}:?|that(?= (?:the|each|every|all|there|a|an|[A-Z]))) ?/i;
const REVIEWERS_OWN = /^(?:i|we) (?:will|would|shall|am|are|have)\b/i;
/** Says what was found, not what to do. */
const FINDING = /\b(?:there (?:is|are|was|were|has|have)|was|were|has been|have been|had|did not)\b/i;
/** A heading ("Timeliness of return interviews") asks nobody, whatever verb its later words look like. */
const HEADING =
  /^(?:the )?(?:[a-z’'-]{1,15} ){0,2}(?:[a-z]{2,20}(?:ness|ency|ity|ance|ight|ment|tion)|response|responses|impact|pace|range|use|number|choice|experiences?|progress|planning|recording|support|help|services|arrangements|practice|sufficiency|quality) (?:of|in|to|between|around|about|for|by|with|from)\b/i;
/** What a heading says of whom it is about ("children who are to be adopted") is no request either. */
const WHOM_IT_IS_ABOUT = / (?:who|which|that|whose) .*$/i;
const PLACEHOLDER = /\([^)]{0,120}\)/g;

/** The requests in an action, sentence by sentence. Unknown words after "to" or "will" count as tasks. */
export function readAsks(action: string): Ask[] {
  return sentencesOf(action).flatMap((sentence, index) => readSentence(sentence, index));
}

interface Hit {
  readonly word: Word;
  readonly verb: string;
  readonly kind: VerbKind;
  readonly link: Ask['link'];
}

function readSentence(sentence: string, index: number): Ask[] {
  if (index > 0 && (COMMENTARY.test(sentence) || REVIEWERS_OWN.test(sentence))) return [];
  const text = sentence
    .replace(RECOMMENDING, (opening) => ' '.repeat(opening.length))
    .replace(PLACEHOLDER, (inside) => ' '.repeat(inside.length))
    .replace(PURPOSE, '')
    .replace(/\bmake sure\b/gi, 'ensure   ');
  const words = wordsInPlace(HEADING.test(text) ? text.replace(WHOM_IT_IS_ABOUT, '') : text);
  const normal = findHits(words);
  const hits = normal.length > 0 || FINDING.test(text) || HEADING.test(text) ? normal : findStatedHits(words);
  return hits.map((hit, position) => {
    const next = hits[position + 1];
    const end = next ? cutBeforeJoiner(text, next.word.start) : text.length;
    return {
      verb: hit.verb,
      kind: hit.kind,
      link: hit.link,
      text: text.slice(hit.word.start, end).replace(/\s+/g, ' ').trim(),
      object: text.slice(hit.word.end, end).replace(/\s+/g, ' ').trim(),
      lead: text.slice(0, end).replace(/\s+/g, ' ').trim(),
      sentence: index,
    };
  });
}

function findHits(words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  for (const [at, word] of words.entries()) {
    const form = verbOf(word.lower);
    const before = lastBefore(words, at);
    const position = positionOf(words, at, before, hits.length > 0);
    if (position === 'none') continue;
    if (position === 'passive') {
      const isUnknown =
        !form &&
        (hits.length === 0 || hits.at(-1)?.kind === 'bring-about') &&
        UNKNOWN_PARTICIPLE.test(word.lower);
      if (!form?.isParticiple && !isUnknown) continue;
      const link = hits.length === 0 ? 'head' : linkOfPassive(hits);
      hits.push({ word, verb: form?.base ?? word.lower, kind: form?.kind ?? 'task', link });
      continue;
    }
    if (form?.isBase && !(form.base === 'be' && isParticiple(words[at + 1]))) {
      if (
        position !== 'modal' &&
        hits.length > 0 &&
        NOUN_TOO.has(word.lower) &&
        !AFTER_VERB.has(words[at + 1]?.lower ?? '')
      ) {
        continue;
      }
      hits.push({ word, verb: form.base, kind: form.kind, link: linkOf(position, hits.length > 0) });
    } else if (!form && hits.length === 0 && isUnknownVerb(word, position, before, words[at + 1])) {
      hits.push({ word, verb: word.lower, kind: 'task', link: 'head' });
    }
  }
  return hits;
}

function isParticiple(word: Word | undefined): boolean {
  return (
    word !== undefined && (verbOf(word.lower)?.isParticiple === true || UNKNOWN_PARTICIPLE.test(word.lower))
  );
}

const UNKNOWN_PARTICIPLE =
  /^(?!required|needed|expected|supposed|concerned|involved|limited|detailed)[a-z-]{3,20}ed$/;
const DETERMINER = /^(?:a|an|the|his|her|their|its|this|these|each|every|both|all)$/;
const NO_VERB =
  /^(?:be|is|are|was|school|court|home|the|a|an|her|his|their|its|all|each|every|both|for|in|on|at|by|with|of|from|as|child|children|young|people|families|parents|carers|babies|staff|given|following|after|during|within|not)$/;

/** A word the rules do not know counts as a verb after "to" or "will", or at the start before "the" or "a". */
function isUnknownVerb(
  word: Word,
  position: Position,
  before: Word | undefined,
  next: Word | undefined,
): boolean {
  if (!/^[a-z-]{2,20}$/.test(word.lower) || NO_VERB.test(word.lower)) return false;
  if (position === 'modal') return before?.lower !== 'can';
  return position === 'start' && next !== undefined && DETERMINER.test(next.lower);
}

/** "Social worker completes ... and shares ...": verbs that state instead of asking. */
function findStatedHits(words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  for (const [at, word] of words.entries()) {
    const form = verbOf(word.lower);
    if (at === 0 || !form || !(form.isThirdPerson || form.isBase) || NOUN_TOO.has(form.base)) continue;
    const isJoined = JOINERS.has(lastBefore(words, at)?.lower ?? '') || word.afterBreak;
    if (hits.length > 0 && !isJoined) continue;
    if (hits.length === 0 && isInAside(words, at)) continue;
    hits.push({ word, verb: form.base, kind: form.kind, link: hits.length === 0 ? 'head' : 'joined' });
  }
  return hits;
}

/** "testing before children are returned", "children who go missing": said by the way, and asked of nobody. */
function isInAside(words: readonly Word[], at: number): boolean {
  return words.slice(1, at).some((word) => SUBORDINATORS.has(word.lower));
}

type Position = 'start' | 'modal' | 'joined' | 'passive' | 'none';

function positionOf(words: readonly Word[], at: number, before: Word | undefined, hasHit: boolean): Position {
  const word = words[at];
  if (!word) return 'none';
  if (!before) return 'start';
  if (PASSIVE.has(before.lower))
    return !hasHit && STATES.has(before.lower) && isInAside(words, at) ? 'none' : 'passive';
  if (MODALS.has(before.lower)) return 'modal';
  if (hasHit && before.lower === 'or') return 'none';
  if (hasHit && (JOINERS.has(before.lower) || word.afterBreak)) return 'joined';
  if (!hasHit && word.afterBreak) return 'start';
  return 'none';
}

function lastBefore(words: readonly Word[], at: number): Word | undefined {
  let index = at - 1;
  while (index >= 0 && (SKIPPED.has(words[index]?.lower ?? '') || /ly$/.test(words[index]?.lower ?? '')))
    index -= 1;
  return index >= 0 ? words[index] : undefined;
}

function linkOf(position: Position, hasHit: boolean): Ask['link'] {
  if (!hasHit) return 'head';
  return position === 'joined' ? 'joined' : 'nested';
}

function linkOfPassive(hits: readonly Hit[]): Ask['link'] {
  return hits.at(-1)?.kind === 'bring-about' ? 'nested' : 'joined';
}

function cutBeforeJoiner(text: string, end: number): number {
  return text.slice(0, end).replace(/(?:[\s,]|\b(?:and|then|also|plus|to|will|should|be|&)\b){1,12}$/i, '')
    .length;
}
