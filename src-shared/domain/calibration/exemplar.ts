import { z } from 'zod';
import { GradeRank } from '../grades/scale.ts';

/** A part of an exemplar that is graded: what was found, and for who has graded the agreed rank with why. */
const ExemplarPart = z.object({
  key: z.string(),
  title: z.string(),
  /** What a reviewer of the file would know, in paragraphs. */
  found: z.array(z.string()),
  evidence: z.array(z.string()),
  /** Null while it is kept back. */
  agreed: z.object({ rank: GradeRank, because: z.string() }).nullable(),
});

/** A review of nobody, written to be graded: invented from end to end. */
export const Exemplar = z.object({
  key: z.string(),
  title: z.string(),
  about: z.string(),
  parts: z.array(ExemplarPart).min(1),
});
export type Exemplar = z.infer<typeof Exemplar>;

/** What a person gives: a rank and a reason for each part. */
export const ExemplarGrades = z.record(
  z.string().max(100),
  z.object({ rank: GradeRank, because: z.string().max(5_000) }),
);
export type ExemplarGrades = z.infer<typeof ExemplarGrades>;

/** One part as a person graded it beside what was agreed. */
export const ComparedGrade = z.object({
  key: z.string(),
  title: z.string(),
  given: z.object({ rank: GradeRank, because: z.string() }),
  agreed: z.object({ rank: GradeRank, because: z.string() }),
  /** Ranks above the agreed one; negative where it is stricter. */
  apart: z.number(),
});
export type ComparedGrade = z.infer<typeof ComparedGrade>;

/** The exemplar with its agreed grades kept back, for who has not graded yet. */
export const keptBack = (exemplar: Exemplar): Exemplar => ({
  ...exemplar,
  parts: exemplar.parts.map((part) => ({ ...part, agreed: null })),
});

/** The titles of the parts that a person has not graded with a reason. */
export const missingGrades = (exemplar: Exemplar, grades: ExemplarGrades): string[] =>
  exemplar.parts
    .filter(({ key }) => (Object.hasOwn(grades, key) ? (grades[key]?.because.trim() ?? '') : '') === '')
    .map(({ title }) => title);

/** A person's grades beside the agreed ones, part by part. */
export function compareWithAgreed(exemplar: Exemplar, grades: ExemplarGrades): ComparedGrade[] {
  return exemplar.parts.flatMap(({ key, title, agreed }) => {
    const given = Object.hasOwn(grades, key) ? grades[key] : undefined;
    return given && agreed ? [{ key, title, given, agreed, apart: given.rank - agreed.rank }] : [];
  });
}
