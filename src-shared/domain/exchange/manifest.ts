import { z } from 'zod';
import { PackId, PackInstant, PackLine } from './written.ts';

/** What a pack between organisations can be. One more kind is one line here, its schema and its plan. */
export const ExchangeKind = z.enum(['assignment', 'return', 'moderator-return']);
export type ExchangeKind = z.infer<typeof ExchangeKind>;

/** The version of the format that this Plumbline writes, and the newest that it reads. */
export const EXCHANGE_VERSION = 2;

/** An Ed25519 public key, base64 of the raw 32 bytes. */
export const SigningKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/u, 'is no signing key');
/** An age X25519 recipient. */
export const ReceivingKey = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/u, 'is no receiving key');

/** Who somebody is, with the public halves of the keys. */
export const Card = z.strictObject({
  name: PackLine.min(1),
  role: z.enum(['lead', 'reviewer', 'moderator']),
  organisation: PackLine,
  signingKey: SigningKey,
  receivingKey: ReceivingKey,
});
export type Card = z.infer<typeof Card>;

/** A contact card file: a card, signed by its own signing key. */
export const ContactCard = z.strictObject({
  format: z.literal('plumbline-contact'),
  version: z.literal(1),
  card: Card,
  /** Ed25519 over the JSON of `card` with its fields in the order of this schema, base64. */
  signature: z.base64(),
});
export type ContactCard = z.infer<typeof ContactCard>;

/** `manifest.json` of a pack between organisations: docs/pack-format.md says what is checked, in which order. */
export const ExchangeManifest = z.strictObject({
  format: z.literal('plumbline-pack'),
  version: z.literal(EXCHANGE_VERSION),
  kind: ExchangeKind,
  packId: PackId,
  /** Counts the packs of one kind: assignments of a workspace, returns of an assignment. */
  number: z.number().int().min(1).max(1_000_000),
  madeAt: PackInstant,
  /** The version of Plumbline that made it, for whoever cannot read it. Packs of before November 2026's end have none. */
  madeWith: PackLine.max(50).optional(),
  sender: Card,
  /** For whom it is. The keys are null where it is locked by a passphrase. */
  recipient: z.strictObject({ name: PackLine, receivingKey: ReceivingKey.nullable() }),
  entries: z
    .array(
      z.strictObject({
        path: z.string().regex(/^[a-z0-9-]{1,64}\.(?:json|db|html|pdf|bin)$/u),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      }),
    )
    .max(1_000),
});
export type ExchangeManifest = z.infer<typeof ExchangeManifest>;
