import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import type { StoredModel } from '#shared/domain/redaction/proposer/tagger.ts';
import type { Proposal } from '#shared/domain/redaction/types.ts';
import { FOLD_COUNT, foldOf } from '../../../scripts/train-tagger/folds.ts';
import type { GoldDocument } from './score.ts';

const FOLDER = fileURLToPath(new URL('../../../.cache/tagger/', import.meta.url));
const fileOf = (fold: number) => `${FOLDER}fold-${fold}.json`;

/** Whether the models of all folds were trained on this machine (`node scripts/train-tagger/main.ts --folds`). */
export const hasFolds = (): boolean =>
  Array.from({ length: FOLD_COUNT }, (_, fold) => fold).every((fold) => existsSync(fileOf(fold)));

/** Proposes for each document with the model that has not seen it in training. */
export function createOutOfFoldProposer(
  corpus: string,
  documents: readonly GoldDocument[],
): (text: string) => Proposal[] {
  const proposers = Array.from({ length: FOLD_COUNT }, (_, fold) =>
    createProposer(JSON.parse(readFileSync(fileOf(fold), 'utf8')) as StoredModel),
  );
  const folds = new Map(documents.map(({ text }, index) => [text, foldOf(corpus, index)]));
  return (text) => proposers[folds.get(text) ?? 0]?.propose(text) ?? [];
}
