import { and, count, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { recommendations, reviews } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Sealed recommendations that are past their date. */
export function recommendationsWaiting(workspace: OpenWorkspace): Waiting[] {
  const { store, settings } = workspace;
  if (settings.me.role !== 'lead') return [];
  const day = workspace.today();
  const waiting: Waiting[] = [];
  const overdue = store
    .select({ overdue: count() })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .where(
      and(
        isNotNull(reviews.submittedAt),
        lt(
          sql`CASE length(${recommendations.due}) WHEN 7 THEN ${recommendations.due} || '-31' ELSE ${recommendations.due} END`,
          day,
        ),
        sql`${recommendations.due} GLOB '[0-9]*'`,
      ),
    )
    .get()?.overdue;
  if (overdue)
    waiting.push({
      kind: 'recommendation-overdue',
      title: `${countWords(overdue, 'recommendation is', 'recommendations are')} past the due date`,
      detail: 'Was it done, and what difference did it make for the child?',
      target: { to: 'recommendations', filter: { overdue: '1' } },
      due: null,
    });

  return waiting;
}
