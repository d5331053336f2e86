import type { Marking } from '../documents/document.ts';

/**
 * What a council may keep from the public, by its paragraph: Local Government Act 1972, Schedule 12A, Part 1 (England),
 * shortened.
 */
export const SCHEDULE_12A: Readonly<Record<number, string>> = {
  1: 'information relating to an individual',
  2: 'information likely to reveal the identity of an individual',
  3: 'information about the financial or business affairs of a person or of the council',
  4: 'information about consultations or negotiations over labour relations',
  5: 'information in respect of which legal professional privilege could be claimed',
  6: 'information that the council proposes to give a notice or to make an order or direction',
  7: 'information about preventing, investigating or prosecuting a crime',
};

/** The marking of an appendix. `paragraph`: of Part 1 of Schedule 12A; null for a public one. */
export function markingOf(paragraph: number | null): Marking {
  if (paragraph === null) return { kind: 'public' };
  const words = SCHEDULE_12A[paragraph] ?? 'exempt information';
  return {
    kind: 'non-public',
    basis: `paragraph ${paragraph} of Part 1 of Schedule 12A to the Local Government Act 1972 (${words})`,
  };
}
