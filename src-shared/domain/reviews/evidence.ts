import { z } from 'zod';

/** What kind of thing an evidence item is. `childs-words` is kept verbatim and shown as a quotation. */
export const EvidenceKind = z.enum(['record', 'observation', 'conversation', 'childs-words', 'document']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** What kind of source an item is, for the triangulation of figures, words and what came of it. */
export const EvidenceSourceKind = z.enum(['quantitative', 'qualitative', 'outcome']);
export type EvidenceSourceKind = z.infer<typeof EvidenceSourceKind>;

/** An evidence item that a grade can cite. `date` is free: a day, a month or words. */
export const EvidenceItem = z.object({
  id: z.string(),
  kind: EvidenceKind,
  /** Where it was found: "Case note", "Strategy meeting minutes", "Conversation with the social worker" ... */
  source: z.string(),
  date: z.string(),
  text: z.string(),
  /** The fields (domain rationales, overall rationale) that cite it. */
  cites: z.array(z.string()),
  /** Missing where nobody said. */
  sourceKind: EvidenceSourceKind.optional(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;
