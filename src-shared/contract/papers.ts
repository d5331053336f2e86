import { z } from 'zod';
import { PAPER_KINDS } from '../domain/papers/papers.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { Target } from './targets.ts';

/** Which paper, about which period. */
export const PaperAsked = z.object({
  kind: z.enum(PAPER_KINDS),
  /** "2024-Q1" or "2023-24"; the last whole one where it is null. */
  period: z.string().max(20).nullable().default(null),
  isPublic: z.boolean().default(false),
});
export type PaperAsked = z.input<typeof PaperAsked>;

/** One place at which a public paper stops. */
export const PaperStop = z.object({
  /** What is accepted when it is accepted. */
  key: z.string(),
  kind: z.enum(['name', 'initials', 'rare-detail', 'small-count', 'percentage', 'later-date']),
  words: z.string(),
  sentence: z.string(),
  /** The part of the paper. */
  part: z.string(),
  /** Why it may stand, where a person accepted it. */
  accepted: z.object({ reason: z.string(), by: z.string(), at: Instant }).nullable(),
});
export type PaperStop = z.infer<typeof PaperStop>;

/** A paper as it stands. */
export const PaperDetail = z.object({
  kind: z.enum(PAPER_KINDS),
  /** The name under which what a person writes over is kept. */
  paper: z.string(),
  title: z.string(),
  period: z.string(),
  from: Day,
  to: Day,
  isPublic: z.boolean(),
  marking: z.string(),
  parts: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), key: z.string(), text: z.string() }),
      z.object({
        kind: z.literal('words'),
        key: z.string(),
        text: z.string(),
        own: z.string(),
        isEdited: z.boolean(),
        hasChanged: z.boolean(),
        otherNumbers: z.array(z.string()),
        figures: z.array(z.object({ value: z.string(), what: z.string(), source: Target.nullable() })),
      }),
      /** What is drawn from the rows: a table, or a list. */
      z.object({
        kind: z.literal('block'),
        key: z.string(),
        caption: z.string(),
        columns: z.array(z.string()),
        rows: z.array(z.array(z.string())),
        items: z.array(z.string()),
      }),
    ]),
  ),
  stops: z.array(PaperStop),
});
export type PaperDetail = z.infer<typeof PaperDetail>;

/** Papers that boards and committees read: they write themselves, and a person edits. */
export const papersContract = {
  kinds: reads('lead')
    .input(Nothing)
    .output(
      z.array(
        z.object({
          kind: z.enum(PAPER_KINDS),
          title: z.string(),
          summary: z.string(),
          periods: z.array(z.string()),
        }),
      ),
    ),
  get: reads('lead').input(PaperAsked).output(PaperDetail),
  /** Writes over a part, or gives it back to its figures (`text: null`). */
  write: changes('lead')
    .input(
      PaperAsked.extend({
        part: z.string(),
        text: z.string().max(100_000).nullable(),
      }),
    )
    .output(Nothing),
  /** Lets a stop stand, with the reason, which stays in the release log. */
  accept: changes('lead')
    .input(PaperAsked.extend({ stop: z.string(), reason: z.string().trim().min(1).max(2_000) }))
    .output(Nothing),
  /** Writes the paper; a public one with an open stop is refused. */
  save: changes('lead')
    .input(PaperAsked.extend({ fileToken: FileToken }))
    .output(z.object({ title: z.string(), accepted: z.number() })),
  /** Public papers that were written, newest first. */
  releases: reads('lead')
    .input(Nothing)
    .output(
      z.array(
        z.object({
          id: Id,
          title: z.string(),
          fileName: z.string(),
          sha256: z.string(),
          at: Instant,
          by: z.string(),
          accepted: z.array(z.object({ words: z.string(), reason: z.string(), by: z.string() })),
        }),
      ),
    ),
};
