import { useState } from 'react';
import type { WorkspaceState } from '#shared/contract/workspace.ts';
import type { OpenWorkspace } from '../../base/open-workspace.ts';

/** The workspace that was open last, and how often the service had been started again by then. */
export interface LastOpen {
  readonly workspace: OpenWorkspace;
  readonly restarts: number;
}

/** What is kept of the open workspace when the state changes; null once it was locked or closed on purpose. */
export function lastOpenAfter(
  before: LastOpen | null,
  state: WorkspaceState | undefined,
  restarts: number,
): LastOpen | null {
  if (!state) return before;
  if (state.kind === 'open') {
    // What was fetched before the service stopped is old news: it does not count as open again.
    return before?.workspace === state ? before : { workspace: state, restarts };
  }
  return state.kind === 'none' && before && restarts > before.restarts ? before : null;
}

/** The workspace that was open when the service stopped under it, until it is opened again or left; else null. */
export function useInterruptedWorkspace(
  state: WorkspaceState | undefined,
  restarts: number,
): { readonly workspace: OpenWorkspace | null; readonly leave: () => void } {
  const [lastOpen, setLastOpen] = useState<LastOpen | null>(null);
  const next = lastOpenAfter(lastOpen, state, restarts);
  if (next !== lastOpen) setLastOpen(next);
  return {
    workspace: state?.kind === 'none' ? (next?.workspace ?? null) : null,
    leave: () => setLastOpen(null),
  };
}
