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

/** What a review was graded by. */
export const PackForm = z.object({ scale: GradeScale, template: PracticeReviewTemplate });
export type PackForm = z.infer<typeof PackForm>;

const Grade = z.object({ word: z.string(), rank: GradeRank });

/** One anonymised review as it leaves. Every text has been through redaction. */
export const PackedReview = z.object({
  /** "Child A"; the key to it never leaves the workspace. */
  alias: z.string(),
  reviewer: z.string(),
  /** Which of the pack's forms it was graded by; 0 is that of the pack itself. */
  form: z.number().int().nonnegative().default(0),
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

/**
 * `reviews.json` of a moderation pack. Version 2 is one whose reviews were graded by several templates or scales: a program
 * that knows only version 1 would show the wrong one, and refuses it.
 */
export const ModerationPack = z
  .object({
    format: z.literal('plumbline-moderation-pack'),
    version: z.union([z.literal(1), z.literal(2)]),
    packId: z.string(),
    design: PackDesign,
    theme: z.string(),
    ...PackForm.shape,
    /** Templates and scales of further rounds. */
    furtherForms: z.array(PackForm).default([]),
    /** The age recipient that a return in Plumbline is locked for; packs of version 0.1.0 have none. */
    returnTo: ReceivingKey.nullable().default(null),
    reviews: z.array(PackedReview),
  })
  .refine(({ furtherForms, reviews }) => reviews.every(({ form }) => form <= furtherForms.length), {
    message: 'names a template that the pack does not hold',
  });
export type ModerationPack = z.infer<typeof ModerationPack>;

/** Every template and scale that reviews of a pack were graded by. */
export const formsOf = ({
  scale,
  template,
  furtherForms,
}: PackForm & Pick<ModerationPack, 'furtherForms'>) => [{ scale, template }, ...furtherForms];

/** The template and scale that one review of a pack was graded by. */
export function formOf(
  pack: PackForm & Pick<ModerationPack, 'furtherForms'>,
  { form }: Pick<PackedReview, 'form'>,
): PackForm {
  return formsOf(pack)[form] ?? pack;
}
