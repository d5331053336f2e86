import type { Waiting } from '#shared/contract/today.ts';
import { formatDay, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { unfinishedReviewsOf, unsettledConcerns } from './waiting-repository.ts';

/** Concerns that nobody has settled, and the reviews that the person at this laptop has to finish: never others' as theirs. */
export function reviewsWaiting(workspace: OpenWorkspace): Waiting[] {
  const { store } = workspace;
  const day = workspace.today();
  const waiting: Waiting[] = [];
  for (const concern of unsettledConcerns(store))
    waiting.push({
      kind: 'concern',
      title: `Immediate concern about ${concern.name}`,
      detail: `Raised by ${concern.raisedBy} on ${formatDay(localDayOf(concern.raisedAt))}; what was done is not written down yet.`,
      target: { to: 'review', id: concern.reviewId },
      due: day,
    });

  for (const review of unfinishedReviewsOf(store, workspace.settings.me.name))
    waiting.push({
      kind: 'review-due',
      title: `Review of ${review.name}`,
      detail: `${review.round} · ${review.reference} · ${review.startedAt ? 'begun' : 'not begun'}`,
      target: { to: 'review', id: review.id },
      due: review.closesOn,
    });

  return waiting;
}
