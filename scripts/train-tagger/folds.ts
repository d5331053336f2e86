import { readTrainingCorpora } from './corpora.ts';
import { writeSyntheticTexts } from './synthetic.ts';
import type { TrainingDocument } from './training-document.ts';

/** Documents are held out whole, in five parts; of corpora made of single sentences, in runs of forty neighbours. */
export const FOLD_COUNT = 5;

const NEIGHBOURS = 40;
const SENTENCE_CORPORA: ReadonlySet<string> = new Set(['wikigold', 'wnut17_dev', 'synth_dataset_v2']);
const SYNTHETIC_TEXTS = 2_500;
const SYNTHETIC_SEED = 4_021;

export interface Fold {
  readonly training: readonly TrainingDocument[];
  readonly heldOut: readonly TrainingDocument[];
}

/** The fold that the document at this place in its corpus belongs to. */
export function foldOf(corpus: string, index: number): number {
  return (SENTENCE_CORPORA.has(corpus) ? Math.floor(index / NEIGHBOURS) : index) % FOLD_COUNT;
}

function withFolds(documents: readonly TrainingDocument[]): { document: TrainingDocument; fold: number }[] {
  const counts = new Map<string, number>();
  return documents.map((document) => {
    const index = counts.get(document.corpus) ?? 0;
    counts.set(document.corpus, index + 1);
    return { document, fold: foldOf(document.corpus, index) };
  });
}

/** The texts of one fold. Held-out synthetic texts are made from sentences that the training ones never use. */
export function readFold(fold: number): Fold {
  const documents = withFolds(readTrainingCorpora());
  return {
    training: [
      ...documents.filter((entry) => entry.fold !== fold).map(({ document }) => document),
      ...writeSyntheticTexts(SYNTHETIC_TEXTS, SYNTHETIC_SEED, (index) => index % FOLD_COUNT !== fold),
    ],
    heldOut: [
      ...documents.filter((entry) => entry.fold === fold).map(({ document }) => document),
      ...writeSyntheticTexts(40, SYNTHETIC_SEED + 1, (index) => index % FOLD_COUNT === fold),
    ],
  };
}

/** All texts, for the model that ships; or all but the notes that rules and thresholds are tuned on. */
export function readAll(noteThirds?: readonly number[]): readonly TrainingDocument[] {
  return [...readTrainingCorpora(noteThirds), ...writeSyntheticTexts(SYNTHETIC_TEXTS, SYNTHETIC_SEED)];
}
