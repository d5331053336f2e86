import { createHash } from 'node:crypto';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import type { ReviewId } from '#shared/domain/ids.ts';

/** How far a child's own day may lie from the round's first one, either way. */
const MOST_DAYS = 60;

/**
 * The day from which the dates of one child are told, ISO: drawn by the pack's seed within sixty days of the round's first
 * one. What lies between two dates of a child stays true; nobody counts from the round, or from another child, to a calendar.
 */
export function dayZeroOf(seed: string, reviewId: ReviewId, roundStart: string): string {
  const drawn = createHash('sha256').update(`day zero ${seed} ${reviewId}`).digest().readUInt32BE(0);
  return addDays(roundStart, (drawn % (2 * MOST_DAYS + 1)) - MOST_DAYS);
}
