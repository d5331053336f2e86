import { z } from 'zod';

/** How far a workspace's audit trail had come when a pack left it: its entries, and the hash of the last one. */
export const TrailTold = z.strictObject({
  entries: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type TrailTold = z.infer<typeof TrailTold>;
