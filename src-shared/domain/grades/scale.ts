import { z } from 'zod';

/** Rank of a grade, 1 (worst) to 4 (best). Two scales compare by rank; the word stays the scale's own. */
export const GradeRank = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type GradeRank = z.infer<typeof GradeRank>;

/** One point of a scale: `key` is stored, `word` is shown exactly as the scale prints it. */
export const ScalePoint = z.object({
  key: z.string(),
  word: z.string(),
  rank: GradeRank,
  /** What this grade means, whatever is graded. */
  descriptor: z.string().optional(),
  /** Other words under which it is read from lists and forms: "Requiring improvement". */
  aliases: z.array(z.string()).optional(),
});
export type ScalePoint = z.infer<typeof ScalePoint>;

/** A grade scale: versioned data, best grade first. */
export const GradeScale = z.object({
  key: z.string(),
  version: z.number().int().positive(),
  name: z.string(),
  points: z.array(ScalePoint).min(2),
});
export type GradeScale = z.infer<typeof GradeScale>;

/** The four points that Ofsted uses. */
export const OFSTED_SCALE: GradeScale = {
  key: 'ofsted',
  version: 1,
  name: 'Ofsted four points',
  points: [
    { key: 'outstanding', word: 'Outstanding', rank: 4 },
    { key: 'good', word: 'Good', rank: 3 },
    { key: 'requires-improvement', word: 'Requires improvement', rank: 2 },
    { key: 'inadequate', word: 'Inadequate', rank: 1 },
  ],
};

/** The earlier four points, where the best grade is called Excellent. */
export const EXCELLENT_SCALE: GradeScale = {
  key: 'excellent',
  version: 1,
  name: 'Four points with Excellent',
  points: [
    { key: 'excellent', word: 'Excellent', rank: 4 },
    { key: 'good', word: 'Good', rank: 3 },
    { key: 'requires-improvement', word: 'Requires improvement', rank: 2 },
    { key: 'inadequate', word: 'Inadequate', rank: 1 },
  ],
};

/** The scales that every workspace starts with. */
export const BUILT_IN_SCALES: readonly GradeScale[] = [OFSTED_SCALE, EXCELLENT_SCALE];

/** The point of a scale with this key, or undefined where the scale has none. */
export function findPoint(scale: GradeScale, key: string | null | undefined): ScalePoint | undefined {
  return key ? scale.points.find((point) => point.key === key) : undefined;
}
