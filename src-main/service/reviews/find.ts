import { desc, eq } from 'drizzle-orm';
import type { Found } from '#shared/contract/search.ts';
import { holdsWords } from '../store/holds-words.ts';
import { cases, reviews, rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Reviews found by their words. */
export function findReviews(workspace: OpenWorkspace, words: readonly string[], most: number): Found[] {
  return workspace.store
    .select({ id: reviews.id, child: cases.name, reference: cases.reference, round: rounds.name })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(holdsWords(words, cases.name, cases.reference, rounds.name))
    .orderBy(desc(reviews.createdAt))
    .limit(most)
    .all()
    .map(({ id, child, reference, round }) => ({
      kind: 'review',
      title: `Review of ${child}`,
      detail: `${round} · ${reference}`,
      target: { to: 'review', id },
    }));
}
