import { z } from 'zod';

/** Kinds of pack that this version writes or reads. */
export const PackKind = z.enum(['moderation']);
export type PackKind = z.infer<typeof PackKind>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `manifest.json` of a pack. It says what is in the pack and nothing of who is in it: no name of a person, a council
 * or a computer, and no time of day.
 */
export const PackManifest = z.object({
  format: z.literal('plumbline-pack'),
  version: z.literal(1),
  kind: PackKind,
  packId: z.string(),
  /** The sender's Ed25519 public key, base64 of the raw 32 bytes. */
  signedBy: z.base64(),
  entries: z.array(
    z.object({
      path: z.string().regex(/^[a-z0-9-]+\.(?:json|html|pdf)$/),
      bytes: z.number().int().nonnegative(),
      sha256: Sha256,
    }),
  ),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** `signature.json`: Ed25519 over the bytes of `manifest.json`, base64. age itself does not say who sent a file. */
export const PackSignature = z.object({ algorithm: z.literal('Ed25519'), signature: z.base64() });
