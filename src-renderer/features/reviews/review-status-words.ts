import type { ReviewStatus } from '#shared/contract/rounds.ts';

/** The states of a review in the order in which it goes through them. */
export const reviewStatuses: readonly ReviewStatus[] = [
  'to-allocate',
  'allocated',
  'in-progress',
  'submitted',
  'withdrawn',
];

const words: Readonly<Record<ReviewStatus, string>> = {
  'to-allocate': 'To allocate',
  allocated: 'Allocated',
  'in-progress': 'In progress',
  submitted: 'Submitted',
  withdrawn: 'Withdrawn',
};

/** How far a review is, in words. */
export const reviewStatusWords = (status: ReviewStatus): string => words[status];
