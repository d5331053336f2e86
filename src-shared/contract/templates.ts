import { z } from 'zod';
import { Service } from '../domain/activities/activity.ts';
import { GradeScale, ScalePoint } from '../domain/grades/scale.ts';
import { PracticeReviewTemplate } from '../domain/templates/template.ts';
import { changes, FileToken, Id, Instant, Nothing, reads } from './base.ts';

/** One published version of a template as it stands in the list. */
export const TemplateRow = z.object({
  id: Id,
  key: z.string(),
  version: z.number(),
  name: z.string(),
  domains: z.number(),
  questions: z.number(),
  /** How many rounds use it. */
  rounds: z.number(),
  /** Null for those that Plumbline brings, and those that came with a pack. */
  publishedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** The version that it was copied from. */
  basedOn: z.object({ id: Id, name: z.string(), version: z.number() }).nullable(),
});
export type TemplateRow = z.infer<typeof TemplateRow>;

/** What moderation proposed about a question. */
export const TemplateProposal = z.object({
  domain: z.string(),
  prompt: z.string(),
  by: z.string(),
  why: z.string(),
  /** As the question is to read; null where only a change was asked for. */
  wording: z.string().nullable(),
});
export type TemplateProposal = z.infer<typeof TemplateProposal>;

/** A template that is being written. */
export const TemplateDraft = z.object({
  id: Id,
  content: PracticeReviewTemplate,
  basedOn: z.object({ id: Id, name: z.string(), version: z.number() }).nullable(),
  savedAt: Instant,
  /** What keeps it from being published, one sentence each. */
  problems: z.array(z.string()),
  /** What was odd about the file that it was made from. */
  remarks: z.array(z.string()),
  proposals: z.array(TemplateProposal),
});
export type TemplateDraft = z.infer<typeof TemplateDraft>;

/** One thing that differs between two versions. */
export const TemplateChange = z.object({
  where: z.string(),
  what: z.enum(['added', 'removed', 'changed', 'moved']),
  part: z.string(),
  before: z.string(),
  after: z.string(),
});

/** The words of a new scale, or of a new version of one. */
export const ScaleDraft = z.object({
  name: z.string().trim().min(1).max(200),
  points: z
    .array(ScalePoint.omit({ key: true }))
    .min(2)
    .max(8),
});
export type ScaleDraft = z.infer<typeof ScaleDraft>;

/** The templates room: templates and grade scales, their drafts and versions. */
export const templatesContract = {
  list: reads().input(Nothing).output(z.array(TemplateRow)),
  get: reads()
    .input(z.object({ id: Id }))
    .output(PracticeReviewTemplate),
  /** Templates of Plumbline's own writing that a draft can begin with. */
  ready: reads('lead')
    .input(Nothing)
    .output(
      z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          about: z.string(),
          service: Service,
          questions: z.number(),
        }),
      ),
    ),
  /** Writes a version as an empty form to print, with the grades of a scale. */
  saveBlank: changes('lead')
    .input(z.object({ id: Id, fileToken: FileToken }))
    .output(z.object({ questions: z.number() })),
  drafts: reads('lead')
    .input(Nothing)
    .output(
      z.array(
        z.object({
          id: Id,
          name: z.string(),
          savedAt: Instant,
          createdBy: z.string(),
          questions: z.number(),
        }),
      ),
    ),
  draft: reads('lead')
    .input(z.object({ id: Id }))
    .output(TemplateDraft),
  /** Begins a draft: a copy of a published version, of a ready template, or an empty one. */
  startDraft: changes('lead')
    .input(
      z.object({
        from: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('version'), id: Id }),
          z.object({ kind: z.literal('ready'), key: z.string() }),
          z.object({ kind: z.literal('empty') }),
        ]),
      }),
    )
    .output(z.object({ id: Id })),
  saveDraft: changes('lead')
    .meta({ changes: true, keeps: ['templates.draft'], roles: ['lead'] })
    .input(z.object({ id: Id, content: PracticeReviewTemplate }))
    .output(z.object({ savedAt: Instant, problems: z.array(z.string()) })),
  removeDraft: changes('lead')
    .input(z.object({ id: Id }))
    .output(Nothing),
  /** Publishes a draft as a version that never changes. */
  publishDraft: changes('lead')
    .input(z.object({ id: Id, note: z.string().max(2_000) }))
    .output(z.object({ id: Id, version: z.number() })),
  /** What differs between two published versions. */
  compare: reads()
    .input(z.object({ from: Id, to: Id }))
    .output(z.object({ from: TemplateRow, to: TemplateRow, changes: z.array(TemplateChange) })),
  /** Writes a version to a file that another Plumbline can read. */
  exportFile: changes('lead')
    .input(z.object({ id: Id, fileToken: FileToken }))
    .output(z.object({ questions: z.number() })),
  /** Makes a draft of a template file, or of an audit tool in Word, Excel, CSV or text. */
  importFile: changes('lead')
    .input(z.object({ fileToken: FileToken }))
    .output(z.object({ id: Id, sections: z.number(), questions: z.number(), remarks: z.array(z.string()) })),
  /** Every version of every grade scale, with how many rounds use it. */
  scales: reads()
    .input(Nothing)
    .output(z.array(GradeScale.extend({ id: Id, rounds: z.number() }))),
  /** Publishes a scale: a new one, or a new version of one. Nothing that is there changes. */
  publishScale: changes('lead')
    .input(z.object({ basedOn: Id.nullable(), draft: ScaleDraft }))
    .output(z.object({ id: Id })),
};
