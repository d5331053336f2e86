import { daysBetween } from '../dates/calendar-days.ts';
import type { RoundReport } from '../rounds/round-report.ts';

/** How a round was set up, and what moderation made of it. */
export interface RoundDesign {
  readonly chosen: number;
  readonly submitted: number;
  /** Days that it was open, both ends counted. */
  readonly days: number;
  /** Days from the closing of the round before to its opening; null for the first. */
  readonly sinceBefore: number | null;
  readonly internal: number;
  readonly external: number;
  readonly moderated: number;
  /** Of the moderated ones: how many grades moderation raised and lowered. */
  readonly raised: number;
  readonly lowered: number;
}

/** The design of a round (DOMAIN.md, Round: no size and no cadence is fixed, and two designs can be compared). */
export function designOf(
  { reviews, round, internal, external }: Pick<RoundReport, 'reviews' | 'round' | 'internal' | 'external'>,
  closedBefore: string | null,
  moves: readonly { readonly from: number; readonly to: number }[],
): RoundDesign {
  return {
    chosen: reviews.chosen,
    submitted: reviews.submitted,
    days: daysBetween(round.opensOn, round.closesOn) + 1,
    sinceBefore: closedBefore === null ? null : daysBetween(closedBefore, round.opensOn),
    internal: internal.n,
    external: external.n,
    moderated: moves.length,
    raised: moves.filter(({ from, to }) => to > from).length,
    lowered: moves.filter(({ from, to }) => to < from).length,
  };
}

/** A line that stands for two rounds beside each other: null where a round does not have it. */
export interface BesideLine<Value> {
  readonly title: string;
  readonly values: readonly (Value | null)[];
}

/** Puts what each round has under one title beside each other, in the order in which the first round has it. */
export function besideByTitle<Value>(
  rounds: readonly (readonly { readonly title: string; readonly value: Value }[])[],
): BesideLine<Value>[] {
  const titles = [...new Set(rounds.flatMap((lines) => lines.map(({ title }) => title)))];
  return titles.map((title) => ({
    title,
    values: rounds.map((lines) => lines.find((line) => line.title === title)?.value ?? null),
  }));
}
