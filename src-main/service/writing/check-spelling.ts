import type { ReviewId } from '#shared/domain/ids.ts';
import { isKnownWord, knownWordsIn } from '#shared/domain/spelling/known-words.ts';
import { caseDraft } from '../cases/repository.ts';
import { isInRecords } from '../search/repository.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { caseOfReview, ownWordsFor } from './own-words-repository.ts';
import { unknownToDictionary } from './spelling.ts';

/**
 * Which of these words are misspelt: neither British English nor words of the field, the writer, or the case of a review.
 * Outside a review the names of every case and person are right.
 */
export async function misspeltIn(
  workspace: OpenWorkspace,
  { reviewId, words }: { reviewId: ReviewId | null; words: readonly string[] },
): Promise<string[]> {
  const known = reviewId ? knownTo(workspace, reviewId) : knownAnywhere(workspace);
  const unknown = await unknownToDictionary(words.filter((word) => !isKnownWord(word, known)));
  return reviewId ? [...unknown] : unknown.filter((word) => !isNameOfRecord(workspace.store, word));
}

const knownAnywhere = (workspace: OpenWorkspace): ReadonlySet<string> =>
  knownWordsIn([
    workspace.actor,
    workspace.settings.council,
    ...ownWordsFor(workspace, null).map(({ word }) => word),
  ]);

/** Whether a word, or what it is the genitive of, stands in the record of a case or a person. */
const isNameOfRecord = (store: Reader, word: string): boolean =>
  [word, word.replace(/['‘’ʼ]s$/u, '')].some((form) => isInRecords(store, form));

/** Names of the child, of those around it and of those who work the case, and what was kept as right. */
function knownTo(workspace: OpenWorkspace, reviewId: ReviewId): ReadonlySet<string> {
  const caseId = caseOfReview(workspace, reviewId);
  const facts = caseDraft(workspace.store, caseId);
  return knownWordsIn([
    facts.names.full,
    ...facts.names.aliases,
    ...[facts.worker, facts.teamManager, facts.team, facts.school, facts.address, facts.language].map(
      (fact) => fact ?? '',
    ),
    facts.ethnicity ?? '',
    ...(facts.otherWorkers ?? []),
    ...(facts.formerAddresses ?? []),
    ...facts.related.flatMap(({ name, otherNames }) => [name, ...(otherNames ?? [])]),
    workspace.actor,
    workspace.settings.council,
    ...ownWordsFor(workspace, caseId).map(({ word }) => word),
  ]);
}
