import { z } from 'zod';
import { PackId, PackInstant } from './written.ts';

/** The word of the side that took a pack in. */
export const Receipt = z.strictObject({
  packId: PackId,
  /** SHA-256 of the file that was taken in, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  takenAt: PackInstant,
});
export type Receipt = z.infer<typeof Receipt>;

/** A receipt as a short code to compare by telephone: the first 12 signs of the file's hash, in groups of four. */
export const receiptCode = (sha256: string): string =>
  (sha256.slice(0, 12).toUpperCase().match(/.{4}/gu) ?? []).join('-');
