import type { WorkspaceRole } from '#shared/contract/base.ts';
import type { WorkspaceState } from '#shared/contract/workspace.ts';

/** A workspace that is open. */
export type OpenWorkspace = Extract<WorkspaceState, { kind: 'open' }>;

/** What the person at this laptop is, in a word. */
export const roleWords: Readonly<Record<WorkspaceRole, string>> = {
  lead: 'Lead',
  reviewer: 'Reviewer',
  moderator: 'Moderator',
};

/** What each role does. */
export const roleMeanings: Readonly<Record<WorkspaceRole, string>> = {
  lead: 'Sets up rounds, allocates reviews, decides what leaves.',
  reviewer: 'Reads children’s files and grades the practice.',
  moderator: 'Grades a sample again, so that a grade means the same.',
};
