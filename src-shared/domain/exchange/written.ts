import { z } from 'zod';
import { RecommendationDraft } from '../recommendations/recommendation.ts';
import { ATTACHMENT_LIMIT_BYTES } from '../reviews/attachment-kinds.ts';
import { EvidenceItem } from '../reviews/evidence.ts';
import { hasControlCharacters } from '../text/control-characters.ts';

/** The longest text of one field, as the workbench has it. */
const LONGEST_TEXT = 200_000;

/** Text that a person wrote: no character that hides or steers. */
export const PackText = z
  .string()
  .max(LONGEST_TEXT)
  .refine((text) => !hasControlCharacters(text), 'holds control characters');

/** One line of text: a name, a title, a number. */
export const PackLine = PackText.max(1_000).refine((text) => !/[\n\r]/u.test(text), 'holds a line break');

const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';

/** A day that a council's work can have. */
export const PackDay = z.iso
  .date()
  .refine((day) => day >= EARLIEST && day <= LATEST, `is no day between ${EARLIEST} and ${LATEST}`);

/** An instant that a council's work can have, ISO, UTC. */
export const PackInstant = z.iso
  .datetime()
  .refine(
    (at) => at >= EARLIEST && at.slice(0, 10) <= LATEST,
    `is no time between ${EARLIEST} and ${LATEST}`,
  );

/** An id as Plumbline makes them, and those of the built-in templates. */
export const PackId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u, 'is no id');

const PackedEvidence = z.strictObject({
  ...EvidenceItem.shape,
  id: PackId,
  source: PackText,
  date: PackLine,
  text: PackText,
  cites: z.array(PackLine).max(200),
});

const PackedRecommendation = z.strictObject({
  ...RecommendationDraft.shape,
  id: PackId,
  action: PackText,
  measure: PackText,
  intendedImpact: PackText,
  owners: z.array(PackLine).max(50),
  theme: PackText,
});

const PackedConcern = z.strictObject({
  id: PackId,
  raisedAt: PackInstant,
  raisedBy: PackLine,
  concern: PackText,
  done: PackText,
  settledAt: PackInstant.nullable(),
});

/** What a pack says of a document beside a review; its bytes are an entry of their own, named after the hash. */
const PackedAttachment = z.strictObject({
  id: PackId,
  evidenceId: PackId.nullable(),
  name: PackLine.min(1).max(200),
  kind: PackLine.max(200),
  bytes: z.number().int().min(1).max(ATTACHMENT_LIMIT_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  addedAt: PackInstant,
  addedBy: PackLine,
});
export type PackedAttachment = z.infer<typeof PackedAttachment>;

/** What was written into a review, as it travels: a pack can carry nothing else of it. */
export const Written = z.strictObject({
  answers: z.record(z.string().max(300), PackText),
  evidence: z.array(PackedEvidence).max(2_000),
  recommendations: z.array(PackedRecommendation).max(500),
  concerns: z.array(PackedConcern).max(500),
  /** Documents beside the review, where the sender of the work chose that they travel. */
  attachments: z.array(PackedAttachment).max(500).default([]),
});
export type Written = z.infer<typeof Written>;

/** A review in which nobody wrote anything. */
export const NOTHING_WRITTEN: Written = {
  answers: {},
  evidence: [],
  recommendations: [],
  concerns: [],
  attachments: [],
};

/**
 * What was written, part by part: an answer under `answer/<field>`, an item of a list under `evidence/<id>`,
 * `recommendation/<id>`, `concern/<id>`, `attachment/<id>` as its JSON. A part that is empty is not there.
 */
export type Parts = ReadonlyMap<string, string>;

/** Takes what was written apart. Ids are left out of the JSON: they stand in the name of the part. */
export function partsOf(written: Written): Parts {
  const parts = new Map<string, string>();
  for (const [field, value] of Object.entries(written.answers))
    if (value !== '') parts.set(`answer/${field}`, value);
  for (const [kind, items] of [
    ['evidence', written.evidence],
    ['recommendation', written.recommendations],
    ['concern', written.concerns],
    ['attachment', written.attachments],
  ] as const)
    for (const { id, ...item } of items)
      parts.set(`${kind}/${id}`, JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))));
  return parts;
}

/**
 * Puts parts together again, the items of each list in the order of `orders`; those that none of them has come last.
 * @throws on a part that is none
 */
export function writtenFrom(parts: Parts, orders: readonly Written[]): Written {
  const itemsOf = (kind: string): { id: string }[] =>
    [...parts]
      .filter(([name]) => name.startsWith(`${kind}/`))
      .map(([name, json]) => ({ id: name.slice(kind.length + 1), ...Object.fromEntries(JSON.parse(json)) }));
  const ordered = (kind: string, list: 'evidence' | 'recommendations' | 'concerns' | 'attachments') => {
    const places = new Map<string, number>();
    for (const order of orders)
      for (const { id } of order[list]) if (!places.has(id)) places.set(id, places.size);
    return itemsOf(kind).sort((a, b) => (places.get(a.id) ?? 1e9) - (places.get(b.id) ?? 1e9));
  };
  return Written.parse({
    answers: Object.fromEntries(
      [...parts]
        .filter(([name]) => name.startsWith('answer/'))
        .map(([name, value]) => [name.slice('answer/'.length), value]),
    ),
    evidence: ordered('evidence', 'evidence'),
    recommendations: ordered('recommendation', 'recommendations'),
    concerns: ordered('concern', 'concerns'),
    attachments: ordered('attachment', 'attachments'),
  });
}
