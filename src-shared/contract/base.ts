import { oc } from '@orpc/contract';
import { z } from 'zod';

/** What a person reads when something could not be done. */
export const ProblemData = z.object({
  /** What was kept: nothing typed is ever lost. */
  kept: z.string(),
  /** What to do next. */
  next: z.string(),
  /** Where it is wrong, when it is about fields or lines. */
  details: z.array(z.string()).optional(),
  /** Seconds to wait before trying again (growing pause after a wrong passphrase). */
  waitSeconds: z.number().optional(),
  /** It may pass by itself (a full disk, a stick pulled out): what was to be saved is worth trying again. */
  mayPass: z.boolean().optional(),
  /** A back-up can be restored instead. */
  canRestore: z.boolean().optional(),
  /** It can be opened although another computer seems to have it open, if the person says so. */
  canOpenAllTheSame: z.boolean().optional(),
  /** A pack whose signature does not fit: nothing of it may be used, whatever it says. */
  hasWrongSignature: z.boolean().optional(),
});
export type ProblemData = z.infer<typeof ProblemData>;

/** Who can work at a laptop. */
export const WorkspaceRole = z.enum(['lead', 'reviewer', 'moderator']);
export type WorkspaceRole = z.infer<typeof WorkspaceRole>;

/** What is known of a procedure beside its input and output. */
export interface ProcedureMeta {
  /** Whether it changes what the workspace holds: then all that was fetched before is old, but for what it `keeps`. */
  readonly changes: boolean;
  /** Dotted names of the procedures whose results stay right although it changes something. */
  readonly keeps?: readonly string[];
  /** Who may call it while a workspace is open. */
  readonly roles: readonly WorkspaceRole[];
}

/**
 * The base of every procedure. `message` of an error is the sentence of what happened:
 * PROBLEM (a rule or bad input), LOCKED (no workspace is open), NOT_THERE (what it speaks of is gone),
 * SEALED (submitted, cannot be changed).
 */
const procedure = oc.$meta<ProcedureMeta>({ changes: false, roles: WorkspaceRole.options }).errors({
  PROBLEM: { status: 422, data: ProblemData },
  LOCKED: { status: 401, data: ProblemData },
  NOT_THERE: { status: 404, data: ProblemData },
  SEALED: { status: 409, data: ProblemData },
});

/** The base of a procedure that changes nothing: every role may call it unless some are named. */
export function reads(...roles: WorkspaceRole[]) {
  return procedure.meta({ changes: false, roles: roles.length > 0 ? roles : WorkspaceRole.options });
}

/** The base of a procedure that changes something, which these roles may call. */
export function changes(...roles: [WorkspaceRole, ...WorkspaceRole[]]) {
  return procedure.meta({ changes: true, roles });
}

/** The id of a thing in the workspace. */
export const Id = z.string().min(1);
/** A one-use token for a path that the person chose in a dialog. */
export const FileToken = z.string().min(1);
/** yyyy-mm-dd */
export const Day = z.iso.date();
/** ISO instant, UTC. */
export const Instant = z.string();
/** A whole page of HTML to print, with what it is called. */
export const Paper = z.object({ title: z.string(), language: z.string(), html: z.string() });
export type Paper = z.infer<typeof Paper>;
/** No input, or no output. */
export const Nothing = z.object({});
