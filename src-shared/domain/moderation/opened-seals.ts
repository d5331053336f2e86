import { z } from 'zod';

/** The commitments of a blind pack, opened: with this file and the pack anybody can check the first grades. */
export const OpenedSeals = z.object({
  format: z.literal('plumbline-opened-seals'),
  version: z.literal(1),
  packId: z.string(),
  /** How each hash is made, in words, so that no Plumbline is needed to check it. */
  how: z.string(),
  reviews: z.array(
    z.object({
      alias: z.string(),
      nonce: z.string(),
      grades: z.array(z.tuple([z.string(), z.string()])),
      hash: z.string(),
    }),
  ),
});
export type OpenedSeals = z.infer<typeof OpenedSeals>;

/** The sentence in every such file. */
export const HOW_SEALS_ARE_MADE =
  'hash = SHA-256, hex, of: the nonce, a line feed, and the grades as JSON without blanks ([["field","key"],...]).';
