import { z } from 'zod';

/** What kind of thing an evidence item is. `childs-words` is kept verbatim and shown as a quotation. */
export const EvidenceKind = z.enum(['record', 'observation', 'conversation', 'childs-words', 'document']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

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
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;
