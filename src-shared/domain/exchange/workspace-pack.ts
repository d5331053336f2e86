import { z } from 'zod';
import { ExchangeManifest } from './manifest.ts';
import { PackId, PackInstant, PackLine } from './written.ts';

/** `manifest.json` of a pack that moves a whole workspace: as that of work, but nothing counts such packs. */
export const WorkspaceManifest = ExchangeManifest.omit({ number: true }).extend({
  kind: z.literal('workspace'),
});
export type WorkspaceManifest = z.infer<typeof WorkspaceManifest>;

const Count = z.number().int().nonnegative();

/** `workspace.json`: what the workspace is and holds, so that it can be shown before the database is unpacked. */
export const MovingWorkspace = z.strictObject({
  format: z.literal('plumbline-workspace'),
  version: z.literal(1),
  workspaceId: PackId,
  name: PackLine.min(1),
  council: PackLine,
  /** Where it moves to, in the words of who moves it. */
  to: PackLine.min(1),
  newestEntryAt: PackInstant.nullable(),
  counts: z.strictObject({
    cases: Count,
    rounds: Count,
    reviews: Count,
    recommendations: Count,
    entries: Count,
  }),
});
export type MovingWorkspace = z.infer<typeof MovingWorkspace>;

/** The entries of such a pack, in their order: they are stored, not packed, for an encrypted database does not shrink. */
export const WORKSPACE_ENTRIES = ['workspace.json', 'workspace.db'] as const;
