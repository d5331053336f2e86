import { z } from 'zod';

/*
 * What the shell and the service say to each other beside the procedures. The shell never sees data;
 * the service never sees windows, dialogs or the display.
 */

/** The version of the messages in this file; a shell and a service that differ refuse each other. */
export const controlVersion = 2;

/** A reason to choose what is there: a file, or for a workspace a folder (`new-workspace`: the one to make it in). */
export const ChoosePurpose = z.enum([
  'open-workspace',
  'new-workspace',
  'import-cases',
  'import-pack',
  'import-plan',
  'import-report',
  'import-calendar',
  'import-card',
  'import-form',
  'import-seals',
  'import-template',
  'import-attachment',
  'import-letterhead',
  'backup-place',
]);
export type ChoosePurpose = z.infer<typeof ChoosePurpose>;

/** A reason to choose where to write a file. */
export const SavePurpose = z.enum([
  'save-pack',
  'save-document',
  'save-table',
  'save-calendar',
  'save-backup',
  'save-card',
  'save-template',
  'save-attachment',
]);
export type SavePurpose = z.infer<typeof SavePurpose>;

/** What a person chose a file for. A token is good for its purpose only. */
export const FilePurpose = z.enum([...ChoosePurpose.options, ...SavePurpose.options]);
export type FilePurpose = z.infer<typeof FilePurpose>;

/** Why the workspace is being locked without its person asking. */
export const LockReason = z.enum(['asked', 'idle', 'suspended', 'screen-locked']);
export type LockReason = z.infer<typeof LockReason>;

/** What the shell needs to know of the workspace: the window's title and when to lock. */
export const WorkspaceStatus = z.object({
  workspace: z.enum(['none', 'locked', 'open']),
  /** The workspace's name as shown in the title bar. */
  name: z.string().optional(),
  /** Which entry of the list of recent workspaces it is. */
  recentId: z.string().optional(),
  /** Minutes without a key or pointer before the workspace locks; null never locks. */
  idleLockMinutes: z.number().int().positive().nullable(),
});
export type WorkspaceStatus = z.infer<typeof WorkspaceStatus>;

/** What a workspace's status is before any was opened. */
export const noWorkspace: WorkspaceStatus = { workspace: 'none', idleLockMinutes: null };

/** A message from the shell to the service. */
export const ToService = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    controlVersion: z.number(),
    appVersion: z.string(),
    dataDirectory: z.string(),
    migrationsDirectory: z.string(),
    /** The workspace that the process before this one locked, by its entry in the list of recent ones. */
    locked: z.string().nullable(),
  }),
  z.object({
    type: z.literal('grant'),
    token: z.string(),
    path: z.string(),
    purpose: FilePurpose,
  }),
  z.object({
    type: z.literal('pdf-printed'),
    id: z.number(),
    bytes: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array).nullable(),
  }),
  z.object({ type: z.literal('file-read'), id: z.number(), outcome: z.unknown() }),
  z.object({ type: z.literal('lock'), reason: LockReason }),
  z.object({ type: z.literal('shut-down') }),
  z.object({ type: z.literal('port-opened'), port: z.number() }),
  z.object({ type: z.literal('port-message'), port: z.number(), data: z.unknown() }),
  z.object({ type: z.literal('port-closed'), port: z.number() }),
]);
export type ToService = z.infer<typeof ToService>;

/** A message from the service to the shell. */
export const FromService = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), controlVersion: z.number(), runtime: z.string() }),
  z.object({ type: z.literal('status'), status: WorkspaceStatus }),
  /** A person locked or closed the workspace: whatever this process had of it in memory is to go with it. */
  z.object({ type: z.literal('left'), locked: z.string().nullable() }),
  /** A stranger's file is to be read in a process of its own. */
  z.object({ type: z.literal('read-file'), id: z.number(), reading: z.unknown() }),
  z.object({ type: z.literal('grant-used'), token: z.string() }),
  z.object({
    type: z.literal('print-pdf'),
    id: z.number(),
    html: z.string(),
    title: z.string(),
    language: z.string(),
  }),
  z.object({ type: z.literal('port-message'), port: z.number(), data: z.unknown() }),
]);
export type FromService = z.infer<typeof FromService>;
