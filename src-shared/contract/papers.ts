import { z } from 'zod';
import { ActivityId, PlanId } from '../domain/ids.ts';
import { PAPER_KINDS } from '../domain/papers/papers.ts';
import { SignOffOutcome } from '../domain/papers/sign-off.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { Target } from './targets.ts';

/** Which paper, about which period. */
export const PaperAsked = z.object({
  kind: z.enum(PAPER_KINDS),
  /** "2024-Q1" or "2023-24"; the last day of a six-month review. The last whole one where it is null. */
  period: z.string().max(20).nullable().default(null),
  /** The plan that a six-month review is about; the newest where it is null. */
  planId: PlanId.nullable().default(null),
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

/** An appendix of a paper, with its marking. */
export const PaperAppendixRow = z.object({
  id: Id,
  title: z.string(),
  text: z.string(),
  /** The other paper of the period that it holds; null where `text` is all of it. */
  source: z.enum(PAPER_KINDS).nullable(),
  paragraph: z.number().nullable(),
  marking: z.string(),
});
export type PaperAppendixRow = z.infer<typeof PaperAppendixRow>;

/** A version with what was decided on it, in order. */
export const PaperVersion = z.object({
  id: Id,
  number: z.number(),
  note: z.string(),
  at: Instant,
  by: z.string(),
  signOffs: z.array(
    z.object({
      id: Id,
      body: z.string(),
      outcome: SignOffOutcome,
      conditions: z.string(),
      decidedOn: Day,
      by: z.string(),
    }),
  ),
});
export type PaperVersion = z.infer<typeof PaperVersion>;

const PaperWordsRow = z.object({
  kind: z.literal('words'),
  key: z.string(),
  /** What it is called in the head of the paper; empty for the body. */
  label: z.string(),
  text: z.string(),
  own: z.string(),
  isEdited: z.boolean(),
  hasChanged: z.boolean(),
  otherNumbers: z.array(z.string()),
  figures: z.array(z.object({ value: z.string(), what: z.string(), source: Target.nullable() })),
});

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
  /** The plan that it is about; null for none. */
  planId: PlanId.nullable(),
  parts: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('heading'),
        key: z.string(),
        text: z.string(),
        level: z.union([z.literal(2), z.literal(3)]),
      }),
      PaperWordsRow,
      /** A table whose cells a person may write over. */
      z.object({
        kind: z.literal('written-table'),
        key: z.string(),
        caption: z.string(),
        columns: z.array(z.string()),
        rows: z.array(
          z.object({ about: z.string(), source: Target.nullable(), cells: z.array(PaperWordsRow) }),
        ),
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
  appendices: z.array(PaperAppendixRow),
  /** Newest first. */
  versions: z.array(PaperVersion),
  /** Where it stands in its sign-off, in a sentence. */
  standing: z.string(),
  /** Areas for development that may become actions of a plan. */
  areas: z.array(z.object({ activityId: Id, findingId: Id, text: z.string(), itemId: Id.nullable() })),
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
    .input(
      PaperAsked.extend({
        fileToken: FileToken,
        /** A version as it was kept; null for the paper as it stands. */
        version: z.number().int().positive().nullable().default(null),
        /** A Word file whose letterhead and styles it is written into, this once. */
        letterheadToken: FileToken.nullable().default(null),
      }),
    )
    .output(z.object({ title: z.string(), accepted: z.number() })),
  /** Writes an appendix, new where `id` is null. */
  saveAppendix: changes('lead')
    .input(
      PaperAsked.extend({
        id: Id.nullable(),
        title: z.string().trim().min(1).max(300),
        text: z.string().max(100_000).default(''),
        source: z.enum(PAPER_KINDS).nullable().default(null),
        /** Of Part 1 of Schedule 12A; null for public. */
        paragraph: z.number().int().min(1).max(7).nullable(),
      }),
    )
    .output(z.object({ id: Id })),
  removeAppendix: changes('lead')
    .input(PaperAsked.extend({ id: Id }))
    .output(Nothing),
  /** Keeps the paper as it stands now as a version. */
  keepVersion: changes('lead')
    .input(PaperAsked.extend({ note: z.string().trim().max(2_000).default('') }))
    .output(z.object({ number: z.number() })),
  /** Records what a body decided on a version. It is never changed: a later decision is one more. */
  signOff: changes('lead')
    .input(
      z.object({
        versionId: Id,
        body: z.string().trim().min(1).max(200),
        outcome: SignOffOutcome,
        conditions: z.string().trim().max(5_000).default(''),
        decidedOn: Day,
      }),
    )
    .output(Nothing),
  /** Puts an area for development into a plan as an action: into the tracker first where it is not there yet. */
  areaToPlan: changes('lead')
    .input(z.object({ activityId: ActivityId, findingId: Id, planId: PlanId, priorityId: Id }))
    .output(z.object({ itemId: Id, number: z.number() })),
  /** The Word file that papers are written into; null for Plumbline’s own styles. */
  letterhead: reads('lead')
    .input(Nothing)
    .output(z.object({ fileName: z.string(), at: Instant, by: z.string() }).nullable()),
  /** Chooses it; one with macros, or without the styles that papers need, is refused. */
  chooseLetterhead: changes('lead')
    .input(z.object({ fileToken: FileToken }))
    .output(z.object({ fileName: z.string() })),
  removeLetterhead: changes('lead').input(Nothing).output(Nothing),
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
