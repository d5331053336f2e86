import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasCorpora } from './corpora.ts';
import { FOLD_COUNT, readAll, readFold } from './folds.ts';
import { learn } from './learn.ts';
import { packModel } from './stored-model.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const MODEL = inProject('src-shared/domain/redaction/proposer/model.generated.json');

/** Where the models of the folds lie; they are never shipped. */
const FOLD_FOLDER = inProject('.cache/tagger/');

/**
 * Trains the tagger: `main.ts` writes the model that ships, `main.ts --fold 2` one that has not seen fold 2, `--folds`
 * all five, `--for-tuning` one that has not seen the notes on which rules and thresholds are tuned.
 */
function train(args: readonly string[]): void {
  if (!hasCorpora()) {
    console.error(
      'The annotated corpora are not on this machine (../shared/corpora): nothing to train from.',
    );
    process.exitCode = 1;
    return;
  }
  if (args[0] === '--fold' || args[0] === '--folds') {
    mkdirSync(FOLD_FOLDER, { recursive: true });
    const folds =
      args[0] === '--fold' ? [Number(args[1])] : Array.from({ length: FOLD_COUNT }, (_, fold) => fold);
    for (const fold of folds) write(`${FOLD_FOLDER}fold-${fold}.json`, readFold(fold).training);
    return;
  }
  if (args[0] === '--for-tuning') {
    mkdirSync(FOLD_FOLDER, { recursive: true });
    write(`${FOLD_FOLDER}for-tuning.json`, readAll([0]));
    return;
  }
  write(MODEL, readAll());
}

function write(path: string, documents: Parameters<typeof learn>[0]): void {
  const began = performance.now();
  writeFileSync(path, `${JSON.stringify(packModel(learn(documents)))}\n`);
  console.log(`${path}: ${documents.length} texts, ${Math.round((performance.now() - began) / 1000)} s`);
}

train(process.argv.slice(2));
