import type { WorkspaceState } from '#shared/contract/workspace.ts';

/** A recovery code that was just made. */
export interface FreshCode {
  readonly code: string;
  /** The workspace's name. */
  readonly name: string;
  /** Takes the place of one that was used. */
  readonly isRenewed: boolean;
}

/** The code together with the name of the workspace that it opens. */
export const freshCode = (code: string, state: WorkspaceState, isRenewed: boolean): FreshCode => ({
  code,
  name: state.kind === 'none' ? 'the workspace' : state.name,
  isRenewed,
});
