import type { Proposal, SpanKind } from '../types.ts';
import { type CompromiseWord, readWithCompromise } from './compromise.ts';
import { segment } from './segments.ts';
import { createWinkReader, type WinkWord } from './wink.ts';

/** Suggests what in a text might identify someone, beyond the case record and the patterns. */
export interface Proposer {
  /** Proposals in order, without overlap, offsets in UTF-16 code units. Never throws; same text, same answer. */
  readonly propose: (text: string) => Proposal[];
}

const WINK_KINDS: Readonly<Record<string, SpanKind>> = {
  DATE: 'date',
  DURATION: 'date',
  TIME: 'date',
  MONEY: 'other',
  PERCENT: 'other',
  EMAIL: 'email',
  URL: 'web',
  MENTION: 'handle',
  CARDINAL: 'other',
  ORDINAL: 'other',
};

function kindOfWinkWord(word: WinkWord): SpanKind | undefined {
  const kind = WINK_KINDS[word.entity];
  return kind ?? (word.isProperNoun ? 'other' : undefined);
}

function kindOfCompromiseWord({ tags }: CompromiseWord): SpanKind | undefined {
  if (tags.has('Person')) return 'person';
  if (tags.has('Place')) return 'place';
  if (tags.has('Organization')) return 'organisation';
  if (tags.has('Date')) return 'date';
  if (tags.has('ProperNoun') || tags.has('Value') || tags.has('Acronym')) return 'other';
  return undefined;
}

/** Builds a proposer; loading the language models takes some 100 ms, so build one and keep it. */
export function createProposer(): Proposer {
  const readWithWink = createWinkReader();
  return {
    propose(text) {
      const found: Proposal[] = [];
      for (const { start, end } of segment(text)) {
        const stretch = text.slice(start, end);
        for (const word of readWithWink(stretch, start)) {
          const kind = kindOfWinkWord(word);
          if (kind) found.push({ start: word.start, end: word.end, kind, score: 0.5 });
        }
        for (const word of readWithCompromise(stretch, start)) {
          const kind = kindOfCompromiseWord(word);
          if (kind) found.push({ start: word.start, end: word.end, kind, score: 0.5 });
        }
      }
      return joined(text, found);
    },
  };
}

function joined(text: string, found: Proposal[]): Proposal[] {
  const result: Proposal[] = [];
  for (const next of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && isJoin(text.slice(last.end, Math.max(last.end, next.start))))
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        kind: last.kind === 'other' ? next.kind : last.kind,
        score: Math.max(last.score, next.score),
      };
    else result.push(next);
  }
  return result;
}

const isJoin = (gap: string) => gap === '' || gap === ' ' || gap === '-' || gap === '. ';

let shared: Proposer | undefined;

/** Proposals from one proposer that is built on first use. */
export function propose(text: string): Proposal[] {
  shared ??= createProposer();
  return shared.propose(text);
}
