import { z } from 'zod';
import type { CaseDraft } from '../cases/case-draft.ts';
import { GradeScale } from '../grades/scale.ts';
import { PracticeReviewTemplate } from '../templates/template.ts';
import { PackedCase } from './packed-case.ts';
import { Receipt } from './receipt.ts';
import { TrailTold } from './trail-told.ts';
import { PackDay, PackId, PackLine, PackText, Written } from './written.ts';

/** What of a case can go along; the reference always does, for the reviewer finds the file by it. */
export const CaseField = z.enum([
  'name',
  'initials',
  'aliases',
  'dateOfBirth',
  'statuses',
  'team',
  'worker',
  'openedOn',
  'gender',
  'ethnicity',
  'language',
  'disability',
  'school',
  'address',
  'phones',
  'nhsNumber',
  'related',
]);
export type CaseField = z.infer<typeof CaseField>;

/**
 * Checked by its schema and passed on as it stands: seals cover the wording of templates and scales, whatever fields a
 * later version adds to them.
 */
const asStored = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .unknown()
    .refine((value) => schema.safeParse(value).success, 'is not as it should be')
    .transform((value) => value as z.output<Schema>);

/** `assignment.json`: the work of one reviewer in one round. */
export const Assignment = z.strictObject({
  format: z.literal('plumbline-assignment'),
  version: z.literal(1),
  council: PackLine.min(1),
  /** The workspace that sends it. */
  origin: PackId,
  /** The assignments of the same reviewer and round that this one takes the place of. */
  supersedes: z.array(PackId).max(1_000),
  dueOn: PackDay,
  /** After this day it is no longer opened. */
  expiresOn: PackDay,
  /** By when the cases are to be wiped from the reviewer's laptop. */
  wipeBy: PackDay,
  escalation: z.strictObject({ name: PackLine, phone: PackLine, guidance: PackText }),
  template: asStored(PracticeReviewTemplate),
  scale: asStored(GradeScale),
  round: z.strictObject({
    id: PackId.brand<'RoundId'>(),
    name: PackLine.min(1),
    opensOn: PackDay,
    closesOn: PackDay,
    theme: PackText,
    /** Whether the exemplars are to be graded before anything is submitted. */
    requiresCalibration: z.boolean().optional(),
  }),
  reviewer: z.strictObject({ id: PackId.brand<'PersonId'>(), name: PackLine.min(1), organisation: PackLine }),
  fields: z.array(CaseField),
  /** Whether documents beside the reviews travel, both ways. */
  documents: z.boolean().optional(),
  cases: z.array(z.strictObject({ id: PackId.brand<'CaseId'>(), facts: PackedCase })).max(2_000),
  reviews: z
    .array(
      z.strictObject({
        id: PackId.brand<'ReviewId'>(),
        caseId: PackId.brand<'CaseId'>(),
        written: Written,
        /** Recommendations of the child's earlier reviews that are still open: to check what became of them. */
        earlier: z
          .array(
            z.strictObject({
              round: PackLine,
              level: z.enum(['child', 'service']),
              action: PackText,
              due: PackLine,
            }),
          )
          .max(500),
      }),
    )
    .min(1)
    .max(2_000),
  receipts: z.array(Receipt).max(1_000),
  /** The sender's trail, so that what is gone from it later is noticed. */
  trail: TrailTold.optional(),
});
export type Assignment = z.infer<typeof Assignment>;

type Facts = z.infer<typeof CaseDraft>;

/** The initials of a name: "Kofi Asante-Boateng" is "K. A." */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(' ');

/** What leaves of a case, where these fields go along. Without name and initials the reference stands for the child. */
export function factsToSend(facts: Facts, fields: readonly CaseField[]): Facts {
  const goes = new Set(fields);
  const full = goes.has('name')
    ? facts.names.full
    : goes.has('initials')
      ? initialsOf(facts.names.full)
      : facts.reference;
  const names = {
    full,
    ...(goes.has('name') && facts.names.forename && { forename: facts.names.forename }),
    ...(goes.has('name') && facts.names.surname && { surname: facts.names.surname }),
    aliases: goes.has('aliases') ? facts.names.aliases : [],
  };
  const plain = (
    [
      'dateOfBirth',
      'team',
      'worker',
      'openedOn',
      'gender',
      'ethnicity',
      'language',
      'disability',
      'school',
      'address',
      'nhsNumber',
    ] as const
  ).filter((field) => goes.has(field) && facts[field] !== undefined);
  return {
    reference: facts.reference,
    names,
    statuses: goes.has('statuses') ? facts.statuses : [],
    phones: goes.has('phones') ? facts.phones : [],
    related: goes.has('related') ? facts.related : [],
    ...Object.fromEntries(plain.map((field) => [field, facts[field]])),
  };
}
