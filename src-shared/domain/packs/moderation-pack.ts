import { z } from 'zod';
import { ReceivingKey } from '../exchange/manifest.ts';
import { GradeRank, GradeScale } from '../grades/scale.ts';
import { PracticeReviewTemplate } from '../templates/template.ts';

/**
 * How a peer moderates. `open`: sees the first grade and agrees or changes. `blind`: grades without seeing it; grades,
 * rationales and recommendations stay here, and the pack carries a commitment to the first grades instead.
 */
export const PackDesign = z.enum(['blind', 'open']);
export type PackDesign = z.infer<typeof PackDesign>;

const Grade = z.object({ word: z.string(), rank: GradeRank });

/** One anonymised review as it leaves. Every text has been through redaction. */
export const PackedReview = z.object({
  /** "Child A"; the key to it never leaves the workspace. */
  alias: z.string(),
  reviewer: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  domains: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      answers: z.array(z.object({ question: z.string(), text: z.string() })),
      grade: Grade.nullable(),
      rationale: z.string().nullable(),
      /** Numbers of the evidence items that the rationale cites. */
      cites: z.array(z.number()),
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
  feedback: z.array(z.object({ title: z.string(), text: z.string() })),
  strengths: z.string(),
  overall: z.object({ grade: Grade.nullable(), rationale: z.string().nullable() }),
  recommendations: z.array(
    z.object({
      level: z.enum(['child', 'service']),
      action: z.string(),
      measure: z.string(),
      intendedImpact: z.string(),
      owners: z.array(z.string()),
      due: z.string(),
      theme: z.string(),
    }),
  ),
  /** Why a review graded less than Good recommends nothing for the service; packs of earlier versions do not have it. */
  nothingForService: z.string().default(''),
  /** SHA-256 over nonce and first grades, hex; the nonce stays here until the moderator's grade is back. */
  commitment: z.string().nullable(),
});
export type PackedReview = z.infer<typeof PackedReview>;

/** `reviews.json` of a moderation pack. */
export const ModerationPack = z.object({
  format: z.literal('plumbline-moderation-pack'),
  version: z.literal(1),
  packId: z.string(),
  design: PackDesign,
  theme: z.string(),
  scale: GradeScale,
  template: PracticeReviewTemplate,
  /** The age recipient that a return in Plumbline is locked for; packs of version 0.1.0 have none. */
  returnTo: ReceivingKey.nullable().default(null),
  reviews: z.array(PackedReview),
});
export type ModerationPack = z.infer<typeof ModerationPack>;
