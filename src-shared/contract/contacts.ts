import { z } from 'zod';
import { Card } from '../domain/exchange/manifest.ts';
import { Id, Instant } from './base.ts';

/** Who works here, as others are told. Null keys: none were made yet. */
export const Identity = z.object({
  name: z.string(),
  organisation: z.string(),
  keys: z
    .object({
      signingKey: z.string(),
      receivingKey: z.string(),
      fingerprint: z.string(),
      madeAt: Instant,
      /** Pairs before this one, which still open what was sent to them. */
      older: z.number(),
    })
    .nullable(),
});
export type Identity = z.infer<typeof Identity>;

/** Somebody with whom packs are exchanged. */
export const Contact = Card.extend({
  id: Id,
  fingerprint: z.string(),
  addedAt: Instant,
  /** When the fingerprint was compared by telephone; null: not yet. */
  verifiedAt: Instant.nullable(),
  replacedAt: Instant.nullable(),
});
export type Contact = z.infer<typeof Contact>;
