import { z } from 'zod';
import { FACTS } from '../domain/disclosure/facts.ts';
import { CaseId, ReviewId, RoundId } from '../domain/ids.ts';
import { PackDesign } from '../domain/packs/moderation-pack.ts';
import { Id, Instant } from './base.ts';

/** What a masked span is about. */
export const SpanKind = z.enum([
  'person',
  'place',
  'organisation',
  'school',
  'health-service',
  'court',
  'address',
  'postcode',
  'date',
  'age',
  'phone',
  'email',
  'web',
  'handle',
  'nhs-number',
  'ni-number',
  'reference',
  'registration',
  'other',
]);
/** Where a span comes from: the case record, a pattern, the proposer, or a mark by a person. */
export const SpanSource = z.enum(['record', 'pattern', 'proposer', 'person']);
/** How sure the finder is; what is doubtful is shown first, and masked all the same. */
export const Certainty = z.enum(['certain', 'likely', 'doubtful']);

/** What a person decided about a word of a case; remembered for the case. See `Decision` of domain/redaction. */
export const RedactionDecision = z.discriminatedUnion('type', [
  z.object({ type: z.literal('refuse-entity'), entity: z.string() }),
  z.object({ type: z.literal('refuse-span'), context: z.string() }),
  z.object({
    type: z.literal('mark'),
    text: z.string().min(1),
    kind: SpanKind,
    role: z.string().optional(),
    entity: z.string().optional(),
  }),
  z.object({ type: z.literal('ordinary'), text: z.string().min(1) }),
]);
export type RedactionDecision = z.infer<typeof RedactionDecision>;

/** One pack that is being prepared, as it stands in the list. */
export const PackDraftRow = z.object({
  id: Id,
  roundId: RoundId,
  round: z.string(),
  recipient: z.string(),
  purpose: z.string(),
  design: PackDesign,
  reviews: z.number(),
  createdAt: Instant,
  createdBy: z.string(),
  releasedAt: Instant.nullable(),
});
export type PackDraftRow = z.infer<typeof PackDraftRow>;

/** One stretch of a text that is replaced. Offsets are UTF-16 code units of the original, end exclusive. */
export const PreviewSpan = z.object({
  start: z.number(),
  end: z.number(),
  kind: SpanKind,
  source: SpanSource,
  certainty: Certainty,
  replacement: z.string(),
  entity: z.string(),
  /** What a refusal of this one place is remembered by. */
  context: z.string(),
});
export type PreviewSpan = z.infer<typeof PreviewSpan>;

/** A rare detail that may give someone away without a name, and how it was settled. */
export const PreviewRisk = z.object({
  key: z.string(),
  textId: z.string(),
  start: z.number(),
  end: z.number(),
  kind: z.string(),
  words: z.string(),
  why: z.string(),
  suggestion: z.discriminatedUnion('do', [
    z.object({ do: z.literal('replace'), words: z.string() }),
    z.object({ do: z.literal('remove') }),
  ]),
  settled: z.union([
    z.null(),
    z.object({ how: z.enum(['accepted', 'generalised', 'removed']), by: z.string(), note: z.string() }),
  ]),
});
export type PreviewRisk = z.infer<typeof PreviewRisk>;

/** One text of a review: as it was written, and as it would leave. */
export const PreviewText = z.object({
  /** `<review id>:<field>` */
  id: z.string(),
  reviewId: ReviewId,
  label: z.string(),
  original: z.string(),
  outgoing: z.string(),
  spans: z.array(PreviewSpan),
  /** What was found and stays because a person decided so. Offsets into the original. */
  refused: z.array(z.object({ start: z.number(), end: z.number(), entity: z.string(), kind: SpanKind })),
  /** Capitals and numbers that stay without a decision: each has to be seen by a person. Offsets into the original. */
  kept: z.array(z.object({ start: z.number(), end: z.number() })),
  isSeen: z.boolean(),
});
export type PreviewText = z.infer<typeof PreviewText>;

/** One person, place or number of a case, over all its texts. One decision reaches every variant. */
export const PreviewEntity = z.object({
  caseId: CaseId,
  entity: z.string(),
  kind: SpanKind,
  source: SpanSource,
  /** The least certain of its places. */
  certainty: Certainty,
  replacement: z.string(),
  variants: z.array(z.string()),
  places: z.number(),
  isConfirmed: z.boolean(),
});
export type PreviewEntity = z.infer<typeof PreviewEntity>;

/** One review of a pack: whose it is here, and what would be said of the child. */
export const PreviewReview = z.object({
  reviewId: ReviewId,
  caseId: CaseId,
  childName: z.string(),
  reference: z.string(),
  alias: z.string(),
  facts: z.array(
    z.object({
      key: z.enum(FACTS),
      label: z.string(),
      original: z.string(),
      outgoing: z.string(),
      leaves: z.boolean(),
    }),
  ),
});
export type PreviewReview = z.infer<typeof PreviewReview>;

/** One group that is small: how many of the workspace's children share what would be said of a child. */
export const SmallCell = z.object({
  what: z.string(),
  count: z.number(),
  verdict: z.enum(['block', 'warn']),
});
export type SmallCell = z.infer<typeof SmallCell>;

/** Values of one fact that leave as one: "5 to 9 or 10 to 15". */
export const MergedValues = z.object({ fact: z.enum(FACTS), values: z.array(z.string()).min(2) });
export type MergedValues = z.infer<typeof MergedValues>;

/** What would make small groups larger. */
export const CellSuggestion = MergedValues.extend({
  /** All values: the fact is left out. */
  isLeftOut: z.boolean(),
  words: z.string(),
});
export type CellSuggestion = z.infer<typeof CellSuggestion>;

/** A person or place that the texts of a case name and its record does not. */
export const Mentioned = z.object({
  caseId: CaseId,
  text: z.string(),
  kind: SpanKind,
  mentions: z.number(),
  /** The word before it that says who it is: "nan", "social worker". */
  role: z.string().nullable(),
});
export type Mentioned = z.infer<typeof Mentioned>;

/** A person or thing that the last scan still found in the finished files, so that nothing was written. */
export const PreviewLeak = z.object({
  /** A file of the pack, or "file-names.txt" for the names of the files themselves. */
  file: z.string(),
  reference: z.string(),
  /** What it is in words, e.g. "name of: child". */
  what: z.string(),
  variant: z.string(),
  around: z.string(),
  /** The text that it stands in; null where it is in no text of a review. */
  textId: z.string().nullable(),
});
export type PreviewLeak = z.infer<typeof PreviewLeak>;

/** All of a pack as it would leave now, with what is still to be looked at. */
export const PackPreview = z.object({
  draft: PackDraftRow,
  reviews: z.array(PreviewReview),
  texts: z.array(PreviewText),
  entities: z.array(PreviewEntity),
  risks: z.array(PreviewRisk),
  decisions: z.array(
    z.object({
      id: Id,
      caseId: CaseId,
      decision: RedactionDecision,
      decidedBy: z.string(),
      decidedAt: Instant,
    }),
  ),
  mentioned: z.array(Mentioned),
  smallCells: z.array(SmallCell),
  cellSuggestions: z.array(CellSuggestion),
  merged: z.array(MergedValues),
  /** Why children share aliases of workers, schools and places; null: each has its own. */
  linked: z.string().nullable(),
  /** Invented names and numbers planted in this preview that were marked so far; the rest is shown when it has left. */
  decoysCaught: z.number(),
  /** How many are planted in all, which is said before anybody looks. */
  decoysPlanted: z.number(),
  /** Those in texts that were looked at and not marked: said before the pack is written. */
  decoysPassed: z.number(),
  /** What stopped the last export and still stands. */
  leaks: z.array(PreviewLeak),
  /** Sentences: what could not be looked at. Not empty: nothing can leave. */
  unscanned: z.array(z.string()),
  /** What still waits for a person. */
  toLookAt: z.object({ doubtful: z.number(), texts: z.number(), risks: z.number(), total: z.number() }),
});
export type PackPreview = z.infer<typeof PackPreview>;
