import { z } from 'zod';
import { GradeScale } from '../domain/grades/scale.ts';
import { DifferenceSort } from '../domain/moderation/compare-grades.ts';
import { SecondGrade } from '../domain/moderation/second-grade.ts';
import { PracticeReviewTemplate } from '../domain/templates/template.ts';
import { Instant } from './base.ts';

/** A grade in the words of its scale; 4 is the best rank. */
export const Grade = z.object({ word: z.string(), rank: z.number() });

const ShownText = z.object({ label: z.string(), text: z.string() });

/** What a moderator grades from. In a blind design nothing of it says the first grade, the reviewer or the order. */
export const GradingPage = z.object({
  alias: z.string(),
  place: z.object({ at: z.number(), of: z.number() }),
  isBlind: z.boolean(),
  /** What an anonymised pack says of the child in coded form; none in the lead's own workspace. */
  facts: z.array(ShownText),
  template: PracticeReviewTemplate,
  scale: GradeScale,
  domains: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      answers: z.array(ShownText),
      /** Null where it is sealed or the lead has not looked through it yet. */
      rationale: z.string().nullable(),
      firstGrade: Grade.nullable(),
    }),
  ),
  evidence: z.array(
    z.object({
      number: z.number(),
      kind: z.string(),
      source: z.string(),
      date: z.string(),
      text: z.string(),
    }),
  ),
  feedback: z.array(ShownText),
  strengths: z.string(),
  overall: z.object({ rationale: z.string().nullable(), firstGrade: Grade.nullable() }),
  /** Only of an open pack. */
  recommendations: z.array(ShownText),
  second: SecondGrade,
  missing: z.array(z.string()),
  isHandedIn: z.boolean(),
});
export type GradingPage = z.infer<typeof GradingPage>;

/** One field of a comparison; opinions stand in the order of their letters, not of their authors. */
export const ComparedField = z.object({
  field: z.string(),
  title: z.string(),
  opinions: z.array(z.object({ grade: Grade.nullable(), because: z.string(), cites: z.array(z.number()) })),
  isSame: z.boolean(),
  apart: z.number().nullable(),
  read: z.enum(['same', 'different']),
  decision: z
    .object({
      grade: Grade,
      gradeKey: z.string(),
      sort: DifferenceSort.nullable(),
      because: z.string(),
      meeting: z.string(),
      by: z.string(),
      at: Instant,
      /** Decisions on this field, this one included: an earlier one stays. */
      version: z.number(),
    })
    .nullable(),
});
export type ComparedField = z.infer<typeof ComparedField>;

/** Opinions on one review, side by side. */
export const Comparison = z.object({
  alias: z.string(),
  childName: z.string(),
  letters: z.array(z.string()),
  /** Who stands behind each letter; null until the overall grade is decided. */
  who: z.array(z.string()).nullable(),
  fields: z.array(ComparedField),
  scale: GradeScale,
  evidence: z.array(z.object({ number: z.number(), text: z.string() })),
  /** Whether the first grades are those that were committed to. */
  sealOpens: z.boolean(),
  needsThird: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

/** What came back in a form. */
export const TakenForm = z.object({
  moderator: z.string(),
  reviews: z.number(),
  laterVersions: z.number(),
  hasViews: z.boolean(),
  /** Sentences: what was left out or looks odd, and why. */
  remarks: z.array(z.string()),
});
export type TakenForm = z.infer<typeof TakenForm>;
