import { dayNumber } from '#shared/domain/dates/calendar-days.ts';

/** Days from one day to another, nought where the first is later: the lag between a round and its moderation. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0));
}
