import { z } from 'zod';

/** When a goal is scored (DOMAIN.md, Early help). */
export const OutcomeStage = z.enum(['assessment', 'review', 'closure']);
export type OutcomeStage = z.infer<typeof OutcomeStage>;

/** The stages, as people see them. */
export const STAGE_WORDS: Readonly<Record<OutcomeStage, string>> = {
  assessment: 'Assessment',
  review: 'Review',
  closure: 'Closure',
};

/** The highest score: the goal is reached. */
export const HIGHEST_SCORE = 10;

/** A band of scores with its wording. Its letter stands beside the colour, for paper in black and white. */
export interface Band {
  readonly key: 'red' | 'amber' | 'green';
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** 0 to 3, 4 to 7, 8 to 10 (DOMAIN.md, Early help). */
export const BANDS: readonly Band[] = [
  { key: 'red', from: 0, to: 3, words: 'Red: things are hard, and we need a lot of help with this' },
  { key: 'amber', from: 4, to: 7, words: 'Amber: things are getting better, with some help' },
  { key: 'green', from: 8, to: 10, words: 'Green: things are good, and we can keep it going' },
];

/** The band of a score; undefined for what is no score. */
export const bandOf = (score: number): Band | undefined =>
  Number.isInteger(score) ? BANDS.find(({ from, to }) => score >= from && score <= to) : undefined;
