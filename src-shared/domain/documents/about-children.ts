import type { Marking } from './document.ts';

/**
 * The marking of what a child could be known from: Local Government Act 1972, Schedule 12A, Part 1, paragraphs 1 and 2.
 * @param why in a few words, such as "it names a child"
 */
export const aboutChildren = (why: string): Marking => ({
  kind: 'non-public',
  basis: `paragraphs 1 and 2 of Part 1 of Schedule 12A to the Local Government Act 1972 (${why}).`,
});

/** A list or paper that names children. */
export const NAMES_CHILDREN = aboutChildren('it names children');
/** A paper about one child. */
export const NAMES_A_CHILD = aboutChildren('it names a child');
/** Figures and words of so few reviews that each is one child's. */
export const RESTS_ON_CHILDREN = aboutChildren('it rests on single children’s reviews');
