import { dateWords } from '#shared/domain/dates/date-words.ts';
import type { CaseId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { proposeReaudit } from '#shared/domain/tracker/impact-checks.ts';
import { Problem } from '../problem.ts';
import { reviewsByCase } from '../rounds/cases-repository.ts';
import { roundById } from '../rounds/repository.ts';
import { addReviews, removeReview } from '../rounds/round-cases.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { claimedBetter } from './impact-checks.ts';

/**
 * Puts the children of a re-audit sample into a round: the same size and seed draw what the page showed. Each review says
 * which claim it looks at again; a child who is in the round already stays as it is.
 * @throws Problem where the round is not there or closed, or nothing was claimed
 */
export function takeReaudit(
  workspace: OpenWorkspace,
  { size, seed, roundId }: { readonly size: number; readonly seed: string; readonly roundId: RoundId },
) {
  const claims = claimedBetter(workspace);
  const drawn = proposeReaudit(claims, size, seed);
  if (drawn.length === 0)
    throw new Problem('No impact was claimed for a child yet.', {
      kept: 'The round is as it was.',
      next: 'Draw a sample once recommendations say that things are better.',
    });
  const why = new Map<CaseId, string[]>();
  for (const { caseId, standing, claim } of drawn) {
    const words = `R-${standing.row.item.number}, said to be better on ${dateWords(claim.day)}`;
    why.set(caseId, [...(why.get(caseId) ?? []), words]);
  }
  const reasons = [...why].map(([caseId, words]) => ({
    caseId,
    reason: `Looked at again: ${words.join('; ')}. Drawn by the seed “${seed}”, ${drawn.length} of ${claims.length}.`,
  }));
  const reviewIds = workspace.write((writing) => {
    const { tx } = writing;
    const round = roundById(tx, roundId);
    if (round.closedAt !== null)
      throw new Problem(`The round “${round.name}” is closed.`, {
        kept: 'It is as it was.',
        next: 'Choose a round that is open, or begin one for the re-audit.',
      });
    const those = () =>
      [...reviewsByCase(tx, roundId)].flatMap(([caseId, id]) => (why.has(caseId) ? [id] : []));
    const before = new Set(those());
    addReviews(workspace, writing, roundId, 'hand', reasons);
    return those().filter((id) => !before.has(id));
  });
  return {
    added: reviewIds.length,
    alreadyThere: why.size - reviewIds.length,
    undo: workspace.undos.offer(
      `${countWords(reviewIds.length, 'child', 'children')} put into the round.`,
      () => takeOut(workspace, reviewIds),
    ),
  };
}

/** Takes those out again in which nothing was written since. */
function takeOut(workspace: OpenWorkspace, reviewIds: readonly ReviewId[]): string {
  let kept = 0;
  for (const id of reviewIds)
    try {
      removeReview(workspace, id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      kept += 1;
    }
  return kept === 0
    ? 'They are out of the round again.'
    : `${countWords(kept, 'review')} had something written in them and stayed; the others are out again.`;
}
