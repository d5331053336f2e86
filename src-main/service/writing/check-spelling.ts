import type { ReviewId } from '#shared/domain/ids.ts';
import { isKnownWord, knownWordsIn } from '#shared/domain/spelling/known-words.ts';
import { caseDraft } from '../cases/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { caseOfReview, ownWordsFor } from './own-words-repository.ts';
import { unknownToDictionary } from './spelling.ts';

/** Which of these words are misspelt in a review: neither British English nor words of the field, the case or the writer. */
export async function misspeltIn(
  workspace: OpenWorkspace,
  { reviewId, words }: { reviewId: ReviewId; words: readonly string[] },
): Promise<string[]> {
  const known = knownTo(workspace, reviewId);
  return [...(await unknownToDictionary(words.filter((word) => !isKnownWord(word, known))))];
}

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
