import type { RoundSummary } from '#shared/contract/rounds.ts';
import { formatDay } from '#shared/domain/dates/calendar-days.ts';
import { reviewStatuses, reviewStatusWords } from '../reviews/review-status-words.ts';

type Counts = RoundSummary['counts'];

/** The window of a round: "29 Jan to 9 Feb 2024", the year twice only where it changes. */
export function windowWords(opensOn: string, closesOn: string): string {
  if (opensOn === closesOn) return formatDay(opensOn);
  const isOneYear = opensOn.slice(0, 4) === closesOn.slice(0, 4);
  const opening = isOneYear ? formatDay(opensOn).replace(/ \d{4}$/, '') : formatDay(opensOn);
  return `${opening} to ${formatDay(closesOn)}`;
}

/** How many reviews a round has; those withdrawn are not counted. */
export const reviewCount = (counts: Counts): number =>
  reviewStatuses.reduce((sum, status) => sum + (status === 'withdrawn' ? 0 : counts[status]), 0);

/** "2 to allocate, 5 allocated, 3 in progress, 4 submitted"; states that no review is in are left out. */
export function progressWords(counts: Counts): string {
  const parts = reviewStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${reviewStatusWords(status).toLowerCase()}`);
  return parts.length === 0 ? 'No case chosen yet' : parts.join(', ');
}

/** "13 of 15 cases", or "17 cases, 15 were aimed at". */
export function sizeWords(chosen: number, target: number): string {
  if (chosen > target) return `${chosen} cases, ${target} were aimed at`;
  return `${chosen} of ${target} ${target === 1 ? 'case' : 'cases'}`;
}

/** What a round waits for next. */
export type NextStep = 'choose-cases' | 'allocate' | 'review' | 'pack';

/** What a round waits for next: cases, reviewers, reviews, or to be moderated. */
export function nextStep(counts: Counts): NextStep {
  if (reviewCount(counts) + counts.withdrawn === 0) return 'choose-cases';
  if (counts['to-allocate'] > 0) return 'allocate';
  return counts.submitted === reviewCount(counts) ? 'pack' : 'review';
}
