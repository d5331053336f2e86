import { count, eq } from 'drizzle-orm';
import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { recommendations, reviews } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { overdue } from './list-recommendations.ts';

/** Sealed recommendations that are past their date. */
export function recommendationsWaiting(workspace: OpenWorkspace): Waiting[] {
  const { store, settings } = workspace;
  if (settings.me.role !== 'lead') return [];
  const late = store
    .select({ n: count() })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .where(overdue(workspace.today()))
    .get()?.n;
  if (!late) return [];
  return [
    {
      kind: 'recommendation-overdue',
      title: `${countWords(late, 'recommendation is', 'recommendations are')} past the due date`,
      detail: 'Was it done, and what difference did it make for the child?',
      target: { to: 'recommendations', filter: { overdue: '1' } },
      due: null,
    },
  ];
}
