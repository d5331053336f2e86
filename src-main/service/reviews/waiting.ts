import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Waiting } from '#shared/contract/today.ts';
import { formatDay, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { nameKey } from '../people/repository.ts';
import { isId } from '../store/rows.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { concerns, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Concerns that nobody has settled, and the reviews that the person at this laptop has to finish: never others' as theirs. */
export function reviewsWaiting(workspace: OpenWorkspace): Waiting[] {
  const { store } = workspace;
  const day = workspace.today();
  const waiting: Waiting[] = [];
  const open = store
    .select({
      reviewId: concerns.reviewId,
      name: cases.name,
      raisedAt: concerns.raisedAt,
      raisedBy: concerns.raisedBy,
    })
    .from(concerns)
    .innerJoin(reviews, eq(reviews.id, concerns.reviewId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(isNull(concerns.settledAt))
    .all();
  for (const concern of open)
    waiting.push({
      kind: 'concern',
      title: `Immediate concern about ${concern.name}`,
      detail: `Raised by ${concern.raisedBy} on ${formatDay(localDayOf(concern.raisedAt))}; what was done is not written down yet.`,
      target: { to: 'review', id: concern.reviewId },
      due: day,
    });

  const me = workspace.settings.me;
  const mine = store
    .select({ id: people.id })
    .from(people)
    .where(eq(people.nameKey, nameKey(me.name)))
    .get();
  const unfinished = store
    .select({
      id: reviews.id,
      name: cases.name,
      reference: cases.reference,
      round: rounds.name,
      closesOn: rounds.closesOn,
      reviewerId: reviews.reviewerId,
      startedAt: reviews.startedAt,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(
      and(
        isNull(reviews.submittedAt),
        isNull(reviews.withdrawnAt),
        isNull(rounds.closedAt),
        isId(reviews.reviewerId, mine?.id),
      ),
    )
    .orderBy(asc(rounds.closesOn), asc(sql`sort_key(${cases.name})`))
    .all();
  for (const review of unfinished)
    waiting.push({
      kind: 'review-due',
      title: `Review of ${review.name}`,
      detail: `${review.round} · ${review.reference} · ${review.startedAt ? 'begun' : 'not begun'}`,
      target: { to: 'review', id: review.id },
      due: review.closesOn,
    });

  return waiting;
}
