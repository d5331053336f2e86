import type { Proposal } from '../types.ts';
import { decide, thresholdsFor } from './decide.ts';
import { look } from './features.ts';
import { createGazetteer } from './gazetteer/gazetteer.ts';
import storedModel from './model.generated.json' with { type: 'json' };
import { segment } from './segments.ts';
import { type StoredModel, tag, unpackModel } from './tagger.ts';
import { tokenize } from './tokens.ts';
import { createWinkReader } from './wink.ts';

/** Suggests what in a text might identify someone, beyond the case record and the patterns. */
export interface Proposer {
  /** Proposals in order, without overlap, offsets in UTF-16 code units. Never throws; same text, same answer. */
  readonly propose: (text: string) => Proposal[];
}

/** Builds a proposer; loading the language models takes some 200 ms, so build one and keep it. */
export function createProposer(model: StoredModel = storedModel): Proposer {
  const readWithWink = createWinkReader();
  const gazetteer = createGazetteer();
  const weights = unpackModel(model);
  return {
    propose(text) {
      const tokens = tokenize(text);
      const words = segment(text).flatMap(({ start, end }) => readWithWink(text.slice(start, end), start));
      const sight = look(tokens, words, gazetteer);
      return decide(tokens, tag(weights, sight, tokens), thresholdsFor(sight.register));
    },
  };
}

let shared: Proposer | undefined;

/** Proposals from one proposer that is built on first use. */
export function propose(text: string): Proposal[] {
  shared ??= createProposer();
  return shared.propose(text);
}
